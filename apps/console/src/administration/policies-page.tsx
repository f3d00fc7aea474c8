import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { Tag } from '../look/tag.js';
import { showDay, showMoment } from '../words/dates.js';
import { useLanguage } from '../words/use-language.js';
import { AdministrationFrame } from './administration-frame.js';
import { PolicyDiff } from './policy-diff.js';
import { policiesQuery, type PolicySummary } from './queries.js';
import styles from './administration.module.css';

/** Published rules over time, with the differences between each version and the one before it. */
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

function PolicyRow({
  item,
  open,
  first,
}: {
  readonly item: PolicySummary;
  readonly open: boolean;
  readonly first: boolean;
}) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { hash, title, status, effectiveFrom, effectiveTo, rules, publishedAt, publishedBy } = item;
  return (
    <li>
      <div>
        <b>{say(title)}</b>{' '}
        <Tag tone={status === 'in-force' ? 'ok' : status === 'expired' ? 'warn' : 'plain'}>
          {t(`policies.status.${status}`)}
        </Tag>
        <p className="small muted">
          {effectiveTo === null
            ? t('policies.from', { from: showDay(effectiveFrom) })
            : t('policies.span', { from: showDay(effectiveFrom), to: showDay(effectiveTo) })}{' '}
          · {t('policies.rules', { count: rules })}
          {publishedAt !== null && (
            <> · {t('policies.published', { at: showMoment(publishedAt), by: publishedBy ?? t('nobody') })}</>
          )}
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
