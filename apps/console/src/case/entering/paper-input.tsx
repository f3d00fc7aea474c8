import { Fieldset, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../forms/day-input.js';
import { ToldLines } from '../forms/told-lines.js';
import { showDay } from '../../words/dates.js';
import { useNames } from '../names/names.js';
import type { Entering, FromPaper, Lacking } from './entering.js';
import styles from './entering.module.css';

interface PaperInputProps {
  readonly paper: FromPaper;
  readonly change: (next: Partial<FromPaper>) => void;
  readonly lacking: readonly Lacking[];
}

/** The day and the paper of an act that is entered after it happened. */
export function PaperInput({ paper, change, lacking }: PaperInputProps) {
  const { t } = useTranslation('case');
  const errorOf = (field: Lacking): string | undefined => (lacking.includes(field) ? t(`entering.lacking.${field}`) : undefined);
  return (
    <Fieldset legend={t('entering.fromPaper')} className={styles.paper}>
      <DayInput label={t('entering.occurredAt')} error={errorOf('occurredAt')} value={paper.occurredAt} onChange={(occurredAt) => change({ occurredAt })} />
      <TextInput
        label={t('entering.paper')}
        description={t('entering.paperHint')}
        error={errorOf('paper')}
        value={paper.paper}
        maxLength={500}
        onChange={(event) => change({ paper: event.currentTarget.value })}
      />
    </Fieldset>
  );
}

/** The same, read again before it is recorded. */
export function PaperTold({ entering: { onBehalfOf, occurredAt, paper } }: { readonly entering: Entering }) {
  const { t } = useTranslation('case');
  const names = useNames();
  return (
    <ToldLines
      lines={[
        { label: t('entering.onBehalfOf'), text: names.person(onBehalfOf) ?? t('names.erased') },
        { label: t('entering.occurredAt'), text: showDay(occurredAt) },
        { label: t('entering.paper'), text: paper.trim() },
      ]}
    />
  );
}
