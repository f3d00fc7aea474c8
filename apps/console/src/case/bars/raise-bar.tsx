import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import type { Case } from '../types.js';
import { useBarring, type Bar } from './use-barring.js';
import styles from '../interests/interests.module.css';

const reasons = [
  'complaint',
  'denunciation',
  'inspection',
  'discipline',
  'press-report',
] as const satisfies readonly Bar['reason'][];

/** Bars the nominee, whether the case goes on or is at rest. */
export function RaiseBar({ shown, close }: { readonly shown: Case; readonly close: () => void }) {
  const { t } = useTranslation('bars');
  const { say } = useLanguage();
  const barring = useBarring(shown);
  const [reason, setReason] = useState<Bar['reason'] | null>(null);
  const [document, setDocument] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) barring.mutate({ reason, document: document.trim() }, { onSuccess: close });
      }}
    >
      <ProblemNote error={barring.error} />
      <Select
        label={t('reason')}
        data={reasons.map((value) => ({ value, label: say(wordsOf('suspension', value)) }))}
        value={reason}
        required
        onChange={(value) => setReason(reasons.find((each) => each === value) ?? null)}
      />
      <TextInput
        label={t('document')}
        description={t('raiseHint')}
        value={document}
        required
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <div className={styles.answers}>
        <Button
          type="submit"
          size="compact-sm"
          loading={barring.isPending}
          disabled={reason === null || document.trim() === ''}
        >
          {t('save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={close}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}
