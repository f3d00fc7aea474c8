import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import type { Case } from '../types.js';
import { useBarring, type Bar } from './use-barring.js';
import styles from '../interests/interests.module.css';

/** Ends a bar with the finding of the authority. */
export function EndBar({ shown, bar }: { readonly shown: Case; readonly bar: Bar }) {
  const { t } = useTranslation('bars');
  const barring = useBarring(shown);
  const [open, setOpen] = useState(false);
  const [finding, setFinding] = useState('');
  const [document, setDocument] = useState('');
  if (!open)
    return (
      <div className={styles.answers}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('endOf', { document: bar.document })}
          onClick={() => setOpen(true)}
        >
          {t('end')}
        </Button>
      </div>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        barring.mutate(
          { end: bar, document: document.trim(), confirmed: finding === 'confirmed' },
          { onSuccess: () => setOpen(false) },
        );
      }}
    >
      <ProblemNote error={barring.error} />
      <Radio.Group label={t('finding')} value={finding} onChange={setFinding} required>
        <Radio value="unfounded" label={t('unfounded')} mt={6} />
        <Radio value="confirmed" label={t('confirmed')} mt={6} />
      </Radio.Group>
      <TextInput
        label={t('document')}
        description={t('endHint')}
        value={document}
        required
        mt={8}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <div className={styles.answers}>
        <Button
          type="submit"
          size="compact-sm"
          loading={barring.isPending}
          disabled={finding === '' || document.trim() === ''}
        >
          {t('endSave')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setOpen(false)}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}
