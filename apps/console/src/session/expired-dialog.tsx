import { Button, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../look/focus-back.js';
import { ProblemNote } from '../look/problem-note.js';
import { useSession, useSigning } from './session.js';

/** Shown over the page when the session has ended; the page below stays with all its input. */
export function ExpiredDialog() {
  useFocusBack();
  const { t } = useTranslation(['account', 'signIn']);
  const { account } = useSession();
  const { signIn, signedOut } = useSigning();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const entry = useMutation({
    mutationFn: () => signIn(account.username, password),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    entry.mutate();
  };
  const leave = async (): Promise<void> => {
    await navigate({ to: '/sign-in', search: { next: location.pathname + location.search } });
    signedOut();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('expired.title')}
      centered
      zIndex={1000}
    >
      <form onSubmit={submit}>
        <Stack>
          <p style={{ margin: 0 }}>{t('expired.body')}</p>
          <ProblemNote error={entry.error} />
          <TextInput label={t('expired.as')} value={`${account.name} (${account.username})`} readOnly tabIndex={-1} />
          <input type="text" name="username" autoComplete="username" value={account.username} readOnly hidden />
          <PasswordInput
            label={t('signIn:password')}
            name="password"
            autoComplete="current-password"
            required
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" fullWidth loading={entry.isPending}>
            {t('expired.submit')}
          </Button>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void leave()}>
            {t('expired.other')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
