import { Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../look/focus-back.js';
import { ProblemNote } from '../look/problem-note.js';
import { FactorSetup } from './factor-setup.js';
import { secondFactorQuery } from './second-factor.js';

/** The account's second factor: says how it stands, or sets one up. */
export function FactorDialog({ close }: { readonly close: () => void }) {
  useFocusBack();
  const { t } = useTranslation(['secondStep', 'account']);
  // read once: while codes are shown that were just made, the answer of before stands
  const standing = useQuery({ ...secondFactorQuery, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  return (
    <Modal
      opened
      onClose={close}
      title={t('account:secondFactor')}
      closeButtonProps={{ 'aria-label': t('account:close') }}
    >
      <Stack>
        <ProblemNote error={standing.error} />
        {standing.data?.kept === true && (
          <p style={{ margin: 0 }}>{t('factor.kept', { count: standing.data.codesLeft })}</p>
        )}
        {standing.data?.kept === false && (
          <>
            <p style={{ margin: 0 }}>{t('factor.why')}</p>
            <FactorSetup done={close} />
          </>
        )}
      </Stack>
    </Modal>
  );
}
