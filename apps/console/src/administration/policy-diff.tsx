import { IconArrowRight, IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Loaded } from '../look/area/loaded.js';
import { Ground } from '../look/ground.js';
import { sourceWords } from '../words/source.js';
import { useUnitName } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { groundOf, ruleName, valueWords } from './change-words.js';
import { changedRules, type ChangedRule } from './changed-rules.js';
import { diffQuery, type PolicySummary } from './queries.js';
import styles from './administration.module.css';

const sections = [
  'fields',
  'criteria',
  'papers',
  'deadlines',
  'votes',
  'publications',
  'consultations',
  'quotas',
  'households',
  'bonuses',
  'baseSalary',
  'authority',
  'simplified',
  'transitions',
  'sources',
] as const;
const facets = [
  'certainty',
  'source',
  'count',
  'unit',
  'title',
  'minimum',
  'amount',
  'from',
  'to',
  'effectiveFrom',
  'effectiveTo',
  'knownFrom',
  'threshold',
  'quorum',
  'tracks',
  'awards',
  'agencies',
  'name',
  'text',
  'on',
  'award',
  'subject',
  'subjects',
  'copies',
  'stage',
  'stages',
  'simplified',
  'council',
  'required',
  'inclusive',
  'denominator',
  'ballot',
  'beforeCouncil',
  'unitKinds',
  'unitKind',
  'below',
  'counts',
  'reading',
  'contradicts',
  'how',
  'trigger',
  'role',
  'provincial',
  'thousandths',
  'whileSuspended',
  'warns',
  'atEnd',
  'roundUpTo',
  'kind',
] as const;
const values = ['also', 'never', 'only', 'keep', 'move', 'present', 'entitled'] as const;

interface Props {
  readonly register: string;
  readonly from: PolicySummary;
  readonly to: PolicySummary;
}

/** Differences between two published sets of rules, each under the name of its rule. */
export function PolicyDiff({ register, from, to }: Props) {
  const { t } = useTranslation('administration');
  const { say, language } = useLanguage();
  const asked = useQuery(diffQuery(register, from.hash, to.hash));
  return (
    <section className={area.section} aria-labelledby="diff-title">
      <h2 id="diff-title">{t('policies.diffTitle', { from: say(from.title), to: say(to.title) })}</h2>
      <Loaded asked={asked} rows={10}>
        {({ changes }) => {
          const rules = changedRules(changes, language);
          const groups = Map.groupBy(rules, ({ section }) => sections.find((one) => one === section) ?? 'other');
          return (
            <>
              <p className="muted">
                {rules.length === 0 ? t('policies.none') : t('policies.changes', { count: rules.length })}
              </p>
              {[...groups].map(([section, own]) => (
                <div key={section} className={styles.changeGroup}>
                  <h3>
                    {t(`policies.sections.${section}`)} <span className="faint">{own.length}</span>
                  </h3>
                  <ul className={styles.changes}>
                    {own.map((rule) => (
                      <RuleRow key={rule.key} changed={rule} register={register} packs={[from, to]} />
                    ))}
                  </ul>
                </div>
              ))}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

const icons = { added: IconPlus, removed: IconMinus, changed: IconArrowRight } as const;

function useSays(register: string, packs: readonly PolicySummary[]) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const unitName = useUnitName(register);
  return {
    say,
    unit: (code: string) => unitName(code) || code,
    facet: (name: string): string | null => {
      const known = facets.find((one) => one === name);
      return known === undefined ? null : t(`policies.facets.${known}`);
    },
    yes: t('yes'),
    no: t('no'),
    all: t('policies.allOf'),
    value: (code: string): string | null => {
      const known = values.find((one) => one === code);
      if (known !== undefined) return t(`policies.values.${known}`);
      const pack = packs.find(({ id }) => id === code);
      if (pack !== undefined) return say(pack.title);
      const [, number] = /^Q(\d+)$/u.exec(code) ?? [];
      return number === undefined ? null : t('policies.quotaNo', { n: number });
    },
  };
}

function RuleRow({
  changed,
  register,
  packs,
}: {
  readonly changed: ChangedRule;
  readonly register: string;
  readonly packs: readonly PolicySummary[];
}) {
  const { t } = useTranslation('administration');
  const { language } = useLanguage();
  const says = useSays(register, packs);
  const { kind, rule, facets: own, section } = changed;
  const KindIcon = icons[kind];
  const name =
    section === 'sources' ? '' : ruleName(rule, says) || (rule === undefined ? (says.facet(section) ?? '') : '');
  const ground = groundOf(rule);
  return (
    <li>
      <span className={styles.changeName}>
        <span className={styles.changeKind} data-kind={kind}>
          <KindIcon size={14} aria-hidden="true" />
          {t(`policies.kind.${kind}`)}
        </span>
        {name}
      </span>
      <span className={styles.changeValues}>
        {own.map(({ facet, before, after }) => (
          <span key={facet} className={styles.facet}>
            {facet !== '' && facet !== language && (
              <span className="faint">
                {facet
                  .split(/[.[]/u)
                  .map(says.facet)
                  .filter((one) => one !== null)
                  .join(', ')}
              </span>
            )}
            <span>
              {kind !== 'added' && before !== null && (
                <del>
                  <span className="unseen">{t('policies.before')}: </span>
                  {sourceWords(valueWords(before, says))}
                </del>
              )}
              {kind === 'changed' && before !== null && after !== null && ' → '}
              {kind !== 'removed' && after !== null && (
                <ins>
                  <span className="unseen">{t('policies.after')}: </span>
                  {sourceWords(valueWords(after, says))}
                </ins>
              )}
            </span>
          </span>
        ))}
        {ground !== null && kind !== 'changed' && (
          <span className="small faint">
            {t('policies.source')}:{' '}
            <Ground source={ground.source} certainty={ground.certainty === '' ? null : ground.certainty} />
          </span>
        )}
      </span>
    </li>
  );
}
