import { Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../look/focus-back.js';
import { ProblemNote } from '../look/problem-note.js';
import { FactorSetup } from './factor-setup.js';
import { PasskeyList } from './passkey-list.js';
import { PrintedCodes } from './printed-codes.js';
import { secondFactorQuery } from './second-factor.js';

/** The account's second factors: says how they stand, and sets up an app or passkeys. */
export function FactorDialog({ close }: { readonly close: () => void }) {
  useFocusBack();
  const { t } = useTranslation(['secondStep', 'account']);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [app, setApp] = useState(false);
  // read once: while codes are shown that were just made, the answer of before stands
  const standing = useQuery({ ...secondFactorQuery, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  const { data } = standing;
  return (
    <Modal
      opened
      onClose={close}
      title={t('account:secondFactor')}
      closeButtonProps={{ 'aria-label': t('account:close') }}
    >
      <Stack>
        <ProblemNote error={standing.error} />
        {codes.length > 0 && <PrintedCodes codes={codes} done={close} />}
        {codes.length === 0 && data !== undefined && (
          <>
            <p style={{ margin: 0 }}>{data.kept ? t('factor.kept', { count: data.codesLeft }) : t('factor.why')}</p>
            {!data.kept || app ? <FactorSetup done={close} /> : null}
            {data.kept && !data.app && !app && <Button onClick={() => setApp(true)}>{t('factor.addApp')}</Button>}
            <PasskeyList added={setCodes} />
          </>
        )}
      </Stack>
    </Modal>
  );
}
