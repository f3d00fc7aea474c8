import { useTranslation } from 'react-i18next';
import type { Case } from '../../types.js';
import { FieldInput } from '../field-input.js';
import type { Field } from '../form-model.js';
import { CriterionInput } from './criterion-input.js';
import { DecisionGround } from './decision-ground.js';
import { LiveCount } from './live-count.js';
import { RosterInput } from './roster-input.js';
import styles from '../form.module.css';

interface MadeFieldsProps {
  readonly command: string;
  readonly shown: Case;
  /** The fields as the schema gives them. */
  readonly fields: readonly Field[];
}

const decisions = new Set(['sign', 'commend-own', 'recognise', 'pass', 'submit-to-chair', 'propose-up', 'conclude']);
const councils: Readonly<Record<string, 'unit' | 'provincial'>> = {
  'record-vote': 'provincial',
  'count-ballots': 'unit',
};
/** Fields that a hand-made component replaces. */
const replaced: Readonly<Record<string, readonly string[]>> = {
  convene: ['members', 'recused'],
  'assess-criterion': ['criterion'],
};

/**
 * The fields of an act, with their context: the basis of a decision, the claim on a criterion, the result of a count
 * while it is typed, the clock that a consultation starts.
 */
export function MadeFields({ command, shown, fields }: MadeFieldsProps) {
  const { t } = useTranslation('case');
  const council =
    command === 'correct-count' || command === 'propose-count'
      ? shown.stage === 'appraisal'
        ? 'provincial'
        : 'unit'
      : councils[command];
  return (
    <>
      {decisions.has(command) && <DecisionGround shown={shown} />}
      {command === 'assess-criterion' && <CriterionInput shown={shown} />}
      {command === 'request-consultation' && <p className={styles.lead}>{t('forms.made.each')}</p>}
      {command === 'convene' && <RosterInput shown={shown} />}
      {fields
        .filter(({ name }) => replaced[command]?.includes(name) !== true)
        .map((field) => (
          <FieldInput key={field.name} field={field} path={[field.name]} />
        ))}
      {council !== undefined && <LiveCount shown={shown} council={council} />}
    </>
  );
}
