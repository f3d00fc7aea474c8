import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../look/focus-back.js';
import { PasswordForm } from './password-form.js';

/** Changes the account's own password; its other sessions end. */
export function PasswordDialog({ close }: { readonly close: () => void }) {
  useFocusBack();
  const { t } = useTranslation('account');
  const [changed, setChanged] = useState(false);
  return (
    <Modal opened onClose={close} title={t('changePassword')} closeButtonProps={{ 'aria-label': t('close') }}>
      {changed ? (
        <Stack>
          <output>{t('changed')}</output>
          <Group justify="flex-end">
            <Button onClick={close} data-autofocus>
              {t('close')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <PasswordForm changed={() => setChanged(true)} cancel={close} />
      )}
    </Modal>
  );
}
