import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PasskeyProblem } from './passkey-problem.js';
import { addPasskey } from './passkeys.js';

/** Adds a passkey under a name. @param added called with codes to print; none where the account had a second factor */
export function PasskeyAdd({ added }: { readonly added: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('passkey');
  const [name, setName] = useState('');
  const adding = useMutation({
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: (codes) => {
      setName('');
      added(codes);
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasskeyProblem error={adding.error} />
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={adding.isPending}>
            {t('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
