import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../types.js';
import { DecisionGround } from './decision-ground.js';
import { LiveCount } from './live-count.js';
import styles from '../form.module.css';

interface MadeFieldsProps {
  readonly command: string;
  readonly shown: Case;
  /** The fields as the schema gives them. */
  readonly children: ReactNode;
}

const decisions = new Set(['sign', 'commend-own', 'recognise', 'pass', 'submit-to-chair', 'propose-up', 'conclude']);
const councils: Readonly<Record<string, 'unit' | 'provincial'>> = { 'record-vote': 'provincial', 'count-ballots': 'unit' };

/** Beside the fields of an act, what it rests on: the ground of a decision, what a count comes to while it is typed, what asking an agency sets running. */
export function MadeFields({ command, shown, children }: MadeFieldsProps) {
  const { t } = useTranslation('case');
  const council = command === 'correct-count' ? (shown.stage === 'appraisal' ? 'provincial' : 'unit') : councils[command];
  return (
    <>
      {decisions.has(command) && <DecisionGround shown={shown} />}
      {command === 'request-consultation' && <p className={styles.lead}>{t('forms.made.each')}</p>}
      {children}
      {council !== undefined && <LiveCount shown={shown} council={council} />}
    </>
  );
}
