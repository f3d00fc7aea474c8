import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../look/problem-note.js';
import { changePassword, shortestPassword } from './own-account.js';
import { useSession } from './session.js';

interface Props {
  readonly changed: () => void;
  readonly cancel?: () => void;
}

/** Asks for the present and the new password of the account that is signed in. */
export function PasswordForm({ changed, cancel }: Props) {
  const { t } = useTranslation('account');
  const { account } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation({ mutationFn: () => changePassword(current, next), onSuccess: changed });
  const differ = again !== '' && again !== next;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (again === next) change.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <ProblemNote error={change.error} />
        <input type="text" name="username" autoComplete="username" value={account.username} readOnly hidden />
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          required
          data-autofocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('next')}
          description={t('rule', { count: shortestPassword })}
          autoComplete="new-password"
          required
          minLength={shortestPassword}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('again')}
          autoComplete="new-password"
          required
          error={differ ? t('differ') : undefined}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          {cancel !== undefined && <Button onClick={cancel}>{t('cancel')}</Button>}
          <Button type="submit" variant="filled" loading={change.isPending}>
            {t('changePassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
