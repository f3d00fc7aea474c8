import { IconArrowRight, IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { Tag } from '../look/tag.js';
import { showDay, showMoment } from '../words/dates.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { AdministrationFrame } from './administration-frame.js';
import { codeWords, groundOf, placeOf, valueWords } from './change-words.js';
import { diffQuery, policiesQuery, type PolicyChange, type PolicySummary } from './queries.js';
import styles from './administration.module.css';

/** Published rules over time, and what differs between one and the one before it. */
export function PoliciesPage() {
  const { t } = useTranslation('administration');
  const { register: wanted, diff } = useSearch({ from: '/inside/administration/policies' });
  return (
    <AdministrationFrame tab="policies" wanted={wanted} says={t('policies.says')}>
      {({ id }) => <Policies register={id} diff={diff} />}
    </AdministrationFrame>
  );
}

function Policies({ register, diff }: { readonly register: string; readonly diff: string | undefined }) {
  const { t } = useTranslation('administration');
  const asked = useQuery(policiesQuery(register));
  return (
    <Loaded asked={asked} rows={6}>
      {(items) => {
        if (items.length === 0) return <Empty title={t('policies.empty')} why={t('policies.emptyWhy')} />;
        const at = items.findIndex(({ hash }) => hash === diff);
        const [to, from] = at < 0 ? [] : [items[at], items[at + 1]];
        return (
          <>
            <ul className={styles.policies}>
              {items.map((item, place) => (
                <PolicyRow key={item.hash} item={item} open={item.hash === diff} first={place === items.length - 1} />
              ))}
            </ul>
            {to !== undefined && from !== undefined && <PolicyDiff register={register} from={from} to={to} />}
          </>
        );
      }}
    </Loaded>
  );
}

function PolicyRow({ item, open, first }: { readonly item: PolicySummary; readonly open: boolean; readonly first: boolean }) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { hash, title, status, effectiveFrom, effectiveTo, rules, publishedAt, publishedBy } = item;
  return (
    <li>
      <div>
        <b>{say(title)}</b> <Tag tone={status === 'in-force' ? 'ok' : status === 'expired' ? 'warn' : 'plain'}>{t(`policies.status.${status}`)}</Tag>
        <p className="small muted">
          {effectiveTo === null
            ? t('policies.from', { from: showDay(effectiveFrom) })
            : t('policies.span', { from: showDay(effectiveFrom), to: showDay(effectiveTo) })}{' '}
          · {t('policies.rules', { count: rules })}
          {publishedAt !== null && <> · {t('policies.published', { at: showMoment(publishedAt), by: publishedBy ?? t('nobody') })}</>}
        </p>
      </div>
      {first ? (
        <span className="small faint">{t('policies.first')}</span>
      ) : (
        <Link
          to="/administration/policies"
          search={(before) => ({ ...before, diff: open ? undefined : hash })}
          resetScroll={false}
          aria-expanded={open}
          aria-label={`${open ? t('close') : t('policies.diff')}: ${say(title)}`}
        >
          {open ? t('close') : t('policies.diff')}
        </Link>
      )}
    </li>
  );
}

const sections = ['fields', 'criteria', 'papers', 'deadlines', 'votes', 'consultations', 'quotas', 'bonuses', 'authorities', 'sources'] as const;
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
] as const;

function PolicyDiff({ register, from, to }: { readonly register: string; readonly from: PolicySummary; readonly to: PolicySummary }) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const asked = useQuery(diffQuery(register, from.hash, to.hash));
  return (
    <section className={area.section} aria-labelledby="diff-title">
      <h2 id="diff-title">{t('policies.diffTitle', { from: say(from.title), to: say(to.title) })}</h2>
      <Loaded asked={asked} rows={10}>
        {({ changes }) => {
          const shown = changes.filter(({ path }) => path !== 'id');
          const groups = Map.groupBy(shown, ({ path }) => sections.find((one) => one === placeOf(path).section) ?? 'other');
          return (
            <>
              <p className="muted">{shown.length === 0 ? t('policies.none') : t('policies.changes', { count: shown.length })}</p>
              {[...groups].map(([section, own]) => (
                <div key={section} className={styles.changeGroup}>
                  <h3>
                    {t(`policies.sections.${section}`)} <span className="faint">{own.length}</span>
                  </h3>
                  <ul className={styles.changes}>
                    {own.map((change, place) => (
                      <ChangeRow key={change.path} change={change} place={place} register={register} />
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

type Words = ReturnType<typeof useTranslation<'administration'>>['t'];

/** Name of a rule that no word of the glossary names: a day, or its number in the plan. */
function plainName(rule: string, t: Words): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(rule)) return t('policies.from', { from: showDay(rule) });
  const [, number] = /^[A-Z](\d+)$/.exec(rule) ?? [];
  return number === undefined ? rule : t('policies.ruleNo', { n: number });
}

const icons = { added: IconPlus, removed: IconMinus, changed: IconArrowRight } as const;

function ChangeRow({
  change: { path, kind, before, after },
  place,
  register,
}: {
  readonly change: PolicyChange;
  readonly place: number;
  readonly register: string;
}) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { term } = useTerms();
  const unitName = useUnitName(register);
  const facetName = (name: string): string | null => {
    const known = facets.find((one) => one === name);
    return known === undefined ? null : t(`policies.facets.${known}`);
  };
  const says = { say, unit: (code: string) => unitName(code) || code, facet: facetName, yes: t('yes'), no: t('no'), all: t('policies.allOf') };
  const { section, rule, facet } = placeOf(path);
  const words = rule === null ? null : codeWords(rule);
  const name = section === 'sources' ? '' : rule === null ? t('policies.ruleNo', { n: place + 1 }) : words === null ? plainName(rule, t) : say(words);
  const what =
    facet === null
      ? (facetName(section) ?? '')
      : facet
          .split('.')
          .map(facetName)
          .filter((one) => one !== null)
          .join(', ');
  const ground = groundOf(after) ?? groundOf(before);
  const KindIcon = icons[kind];
  return (
    <li>
      <span className={styles.changeName}>
        <span className={styles.changeKind} data-kind={kind}>
          <KindIcon size={14} aria-hidden="true" />
          {t(`policies.kind.${kind}`)}
        </span>
        {[name, what].filter((part) => part !== '').join(': ')}
      </span>
      <span className={styles.changeValues}>
        {kind !== 'added' && (
          <del>
            <span className="unseen">{t('policies.before')}: </span>
            {valueWords(before, says)}
          </del>
        )}
        {kind !== 'removed' && (
          <ins>
            <span className="unseen">{t('policies.after')}: </span>
            {valueWords(after, says)}
          </ins>
        )}
        {ground !== null && (
          <span className="small faint">
            {t('policies.source')}: {ground.source}
            {ground.certainty !== '' && ` (${term('certainty', ground.certainty)})`}
          </span>
        )}
      </span>
    </li>
  );
}
