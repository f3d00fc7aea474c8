import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../words/dates.js';
import { useLanguage, type Bilingual } from '../../words/use-language.js';
import { useNames, type Names } from '../names/names.js';
import { caseQuery } from '../queries.js';
import type { Field, ObjectField } from './form-model.js';
import { isBlank } from './form-check.js';
import { isValues } from './form-values.js';
import { sayOption } from './picks.js';
import { yesNoOf } from './yes-no.js';
import styles from './form.module.css';

interface ReviewProps {
  readonly model: ObjectField;
  readonly input: unknown;
  readonly documents: readonly string[];
  /** For an act entered from papers: label and words of when, by whom and by which paper. */
  readonly entered: readonly (readonly [string, string])[];
}

/** The review of what will be recorded, in the officer's words. */
export function Review({ model, input, documents, entered }: ReviewProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const filled = model.fields.filter((field) => !isBlank(isValues(input) ? input[field.name] : undefined));
  if (filled.length === 0 && documents.length === 0 && entered.length === 0)
    return <p className={styles.lead}>{t('forms.nothingTyped')}</p>;
  return (
    <dl className={styles.review}>
      {entered.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {filled.map((field) => (
        <div key={field.name}>
          <dt>{say(field.label)}</dt>
          <dd>
            <FieldValue field={field} value={isValues(input) ? input[field.name] : undefined} names={names} say={say} />
          </dd>
        </div>
      ))}
      {documents.length > 0 && (
        <div>
          <dt>{t('forms.documents')}</dt>
          <dd>{documents.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

interface FieldValueProps {
  readonly field: Field;
  readonly value: unknown;
  readonly names: Names;
  readonly say: (words: Bilingual) => string;
}

function FieldValue({ field, value, names, say }: FieldValueProps) {
  const { t } = useTranslation('case');
  if (field.kind === 'list') {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return (
      <ul>
        {items.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines of a list have no other name
          <li key={index}>
            <FieldValue field={field.item} value={item} names={names} say={say} />
          </li>
        ))}
      </ul>
    );
  }
  if (field.kind === 'object') {
    const inside = isValues(value) ? value : {};
    return (
      <>
        {field.fields
          .filter((each) => !isBlank(inside[each.name]))
          .map((each, index) => (
            <span key={each.name}>
              {index > 0 && '; '}
              {say(each.label).toLocaleLowerCase('vi')}:{' '}
              <FieldValue field={each} value={inside[each.name]} names={names} say={say} />
            </span>
          ))}
      </>
    );
  }
  if (field.kind === 'pick' && field.meaning === 'case' && typeof value === 'string') return <PickedCase id={value} />;
  const [yes, no] = yesNoOf(field.name);
  return <>{sayValue(field, value, names, say, t(`forms.${yes}`), t(`forms.${no}`))}</>;
}

/** Number and name of another case. */
function PickedCase({ id }: { readonly id: string }) {
  const { t } = useTranslation('case');
  const { data } = useQuery(caseQuery(id));
  return <>{data === undefined ? '…' : `${data.caseNumber} · ${data.subject.name ?? t('head.noName')}`}</>;
}

/** A single value in words. */
function sayValue(
  field: Field,
  value: unknown,
  names: Names,
  say: (words: Bilingual) => string,
  yes: string,
  no: string,
): string {
  switch (field.kind) {
    case 'yes-no':
      return value === true ? yes : no;
    case 'choice': {
      const option = field.options.find((each) => each.value === value);
      return option === undefined ? '' : sayOption(option, names, say);
    }
    case 'pick':
      return typeof value === 'string'
        ? field.meaning === 'person'
          ? (names.person(value) ?? value)
          : names.unit(value)
        : '';
    case 'day':
      return typeof value === 'string' ? showDay(value) : '';
    case 'whole':
      return typeof value === 'number' ? `${value.toLocaleString('vi-VN')}${field.money ? ' đ' : ''}` : '';
    case 'union': {
      const variant = field.variants.find((each) => isValues(value) && value[field.key] === each.option.value);
      return variant === undefined ? '' : say(variant.option.label);
    }
    default:
      return typeof value === 'string' ? value : '';
  }
}
