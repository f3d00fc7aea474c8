import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useFocusBack } from '../look/focus-back.js';
import { ProblemNote } from '../look/problem-note.js';
import { showMoment } from '../words/dates.js';
import { ownLinkQuery, visitProvider } from './provider-visit.js';

/** Links the account to a person of the identity provider, or removes the link. */
export function ProviderDialog({ close }: { readonly close: () => void }) {
  useFocusBack();
  const { t } = useTranslation('provider');
  const queries = useQueryClient();
  const own = useQuery(ownLinkQuery);
  const link = useMutation({
    mutationFn: () => visitProvider({ purpose: 'link', next: location.pathname + location.search }),
  });
  const unlink = useMutation({
    mutationFn: async () => {
      await api.DELETE('/api/account/provider');
      await queries.invalidateQueries({ queryKey: ownLinkQuery.queryKey });
    },
  });
  const linkedAt = own.data?.linkedAt ?? null;
  return (
    <Modal opened onClose={close} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemNote error={own.error ?? link.error ?? unlink.error} />
        {unlink.isSuccess && <output>{t('unlinked')}</output>}
        {own.data !== undefined && (
          <p style={{ margin: 0 }}>{linkedAt === null ? t('why') : t('linked', { at: showMoment(linkedAt) })}</p>
        )}
        <Group justify="flex-end">
          {linkedAt === null ? (
            <Button variant="filled" data-autofocus loading={link.isPending} onClick={() => link.mutate()}>
              {t('link')}
            </Button>
          ) : (
            <Button data-autofocus loading={unlink.isPending} onClick={() => unlink.mutate()}>
              {t('unlink')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
