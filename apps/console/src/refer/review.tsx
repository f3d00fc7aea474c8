import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { fieldsQuery } from '../words/fields.js';
import { showDay } from '../words/dates.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import type { Person } from '../case/types.js';
import type { ReferralDraft } from './referral-draft.js';
import type { Entry, Step } from './steps.js';
import styles from './refer.module.css';

interface ReviewProps {
  readonly register: string;
  readonly draft: ReferralDraft;
  readonly go: (step: Step) => void;
  readonly entry: Entry;
  /** Persons who could refer on the day of the paper. */
  readonly referrers: readonly Person[];
}

/** The review of a referral, in the sender's words; each line can be changed. */
export function Review({ register, draft, go, entry, referrers }: ReviewProps) {
  const { t: inCase } = useTranslation('case');
  const { t } = useTranslation('refer');
  const { term, award } = useTerms();
  const { say } = useLanguage();
  const unitName = useUnitName(register);
  const { data: fields = [] } = useQuery(fieldsQuery(register));
  const day = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? showDay(text) : text);
  const who = [
    draft.subject?.name ?? draft.name,
    term('subjectKind', draft.kind).toLocaleLowerCase('vi'),
    draft.subject === null ? draft.born : t('form.registered'),
  ];
  const lines: readonly (readonly [Step, string, string])[] = [
    ...(entry === 'historical'
      ? ([
          ['paper', inCase('entry.on'), day(draft.proof.on)],
          ['paper', inCase('entry.person'), referrers.find(({ id }) => id === draft.proof.person)?.name ?? ''],
          ['paper', inCase('entry.paper'), draft.proof.paper],
        ] as const)
      : []),
    ['who', t('form.steps.who'), who.filter((part) => part.trim() !== '').join(', ')],
    ...(draft.kind === 'household' && draft.subject === null
      ? ([
          ['who', t('form.address'), [draft.head, draft.address].filter((part) => part.trim() !== '').join(', ')],
        ] as const)
      : []),
    ['deed', t('form.summary'), draft.summary],
    ...(draft.named
      ? ([
          [
            'deed',
            t('form.achievement'),
            t('form.achievementSpan', { title: draft.achievement, from: day(draft.from), to: day(draft.to) }),
          ],
        ] as const)
      : []),
    ...(draft.named && draft.shared.length > 0
      ? ([['deed', t('form.shared'), draft.shared.map((one) => one.name).join('; ')]] as const)
      : []),
    ['where', t('form.unit'), draft.unit === '' ? '' : unitName(draft.unit)],
    [
      'where',
      t('form.fields'),
      fields
        .filter(({ id }) => draft.fields.includes(id))
        .map(({ name }) => say(name))
        .join('; '),
    ],
    ['award', t('form.award'), award(draft.award)],
    ['award', t('form.track'), term('track', draft.track)],
    ['award', t('form.source'), draft.source === null ? '' : term('source', draft.source)],
  ];
  return (
    <dl className={styles.review}>
      {lines.map(([step, label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span>{text}</span>
            <button
              type="button"
              className={`${area.plain} small`}
              aria-label={t('form.changeOf', { step: label })}
              onClick={() => go(step)}
            >
              {t('form.change')}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
