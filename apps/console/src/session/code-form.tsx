import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../look/problem-note.js';

interface Props {
  readonly hint: string;
  readonly send: (code: string) => Promise<void>;
}

/** Asks for a code of the authenticator app, or a printed one. */
export function CodeForm({ hint, send }: Props) {
  const { t } = useTranslation('secondStep');
  const [code, setCode] = useState('');
  const sending = useMutation({ mutationFn: () => send(code) });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <ProblemNote error={sending.error} />
        <TextInput
          label={t('factor.code')}
          description={hint}
          name="code"
          autoComplete="one-time-code"
          inputMode="text"
          required
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={sending.isPending}>
            {t('factor.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
