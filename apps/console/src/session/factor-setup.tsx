import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../look/problem-note.js';
import { CodeForm } from './code-form.js';
import { PrintedCodes } from './printed-codes.js';
import { confirmFactor, proposeFactor } from './second-factor.js';

/** Sets up an authenticator app: the picture to take, a first code, then the codes to print. */
export function FactorSetup({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('secondStep');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  // each asking makes another secret, so it is asked once
  const proposed = useQuery({
    queryKey: ['second-factor', 'proposed'],
    queryFn: proposeFactor,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (codes !== null) return <PrintedCodes codes={codes} done={done} />;
  if (proposed.data === undefined) return <ProblemNote error={proposed.error} />;
  return (
    <Stack>
      <p style={{ margin: 0 }}>{t('factor.scan')}</p>
      <img
        alt={t('factor.picture')}
        width={200}
        height={200}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(proposed.data.qr)}`}
        style={{ background: '#fff', alignSelf: 'center' }}
      />
      <p className="small muted" style={{ margin: 0 }}>
        {t('factor.byHand')} <code>{proposed.data.secret}</code>
      </p>
      <CodeForm hint={t('factor.firstCode')} send={async (code) => setCodes(await confirmFactor(code))} />
    </Stack>
  );
}
