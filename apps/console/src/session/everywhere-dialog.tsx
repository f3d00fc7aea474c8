import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../look/focus-back.js';
import { ProblemNote } from '../look/problem-note.js';
import { endAllSessions } from './own-account.js';
import { useSigning } from './session.js';

/** Ends every session of the account, after a confirmation. */
export function EverywhereDialog({ close }: { readonly close: () => void }) {
  useFocusBack();
  const { t } = useTranslation('account');
  const { signedOut } = useSigning();
  const navigate = useNavigate();
  const end = useMutation({
    mutationFn: endAllSessions,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      signedOut();
    },
  });
  return (
    <Modal opened onClose={close} title={t('signOutEverywhere')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemNote error={end.error} />
        <p style={{ margin: 0 }}>{t('signOutEverywhereAsk')}</p>
        <Group justify="flex-end">
          <Button onClick={close} data-autofocus>
            {t('cancel')}
          </Button>
          <Button variant="filled" loading={end.isPending} onClick={() => end.mutate()}>
            {t('signOutEverywhere')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
