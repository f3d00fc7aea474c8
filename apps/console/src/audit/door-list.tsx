import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { More } from '../look/area/more.js';
import { showMoment } from '../words/dates.js';
import { AuditHead } from './audit-head.js';
import type { AuditSearch } from './audit-search.js';
import { doorPages, type DoorEvent } from './queries.js';
import styles from './audit.module.css';

/** Sign-ins, failures, sign-outs, and what administrators did to accounts. */
export function DoorList({ register, search }: { readonly register: string; readonly search: AuditSearch }) {
  const { t } = useTranslation('audit');
  const pages = useInfiniteQuery(doorPages(search, register));
  return (
    <Loaded asked={pages} rows={10}>
      {({ pages: read }) => {
        const events = read.flatMap(({ items }) => items);
        if (events.length === 0) return <Empty title={t('doorsEmpty')} why={t('doorsEmptyWhy')} />;
        return (
          <>
            <table className={`${area.table} ${area.stacked} ${styles.table}`} aria-label={t('table.doors')}>
              <AuditHead columns={['when', 'account', 'what', 'by', 'address']} />
              <tbody>
                {events.map((event) => (
                  <tr key={event.id}>
                    <td className="nowrap">{showMoment(event.at)}</td>
                    <td>
                      <Who who={event.account} />
                    </td>
                    <td>{isKind(event.kind) ? t(`doors.${event.kind}`) : event.kind}</td>
                    <td>{event.by !== null && <Who who={event.by} />}</td>
                    <td className="nowrap">{event.address}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <More pages={pages} label={t('more')} />
          </>
        );
      }}
    </Loaded>
  );
}

const kinds = [
  'signed-in',
  'signed-in-by-provider',
  'sign-in-failed',
  'signed-out',
  'signed-out-everywhere',
  'password-changed',
  'password-change-failed',
  'account-opened',
  'account-disabled',
  'account-enabled',
  'sessions-ended',
  'password-reset-asked',
  'password-reset',
  'second-factor-added',
  'second-factor-failed',
  'second-factor-given',
  'recovery-code-used',
  'second-factor-reset-asked',
  'second-factor-reset',
  'passkey-added',
  'passkey-removed',
  'passkey-copied',
  'provider-sign-in-failed',
  'provider-linked',
  'provider-unlinked',
  'provider-link-asked',
] as const;
const isKind = (kind: string): kind is (typeof kinds)[number] => kinds.some((one) => one === kind);

function Who({ who }: { readonly who: DoorEvent['account'] }) {
  const { t } = useTranslation('audit');
  return <>{who?.name ?? who?.username ?? <i className="faint">{t('unknownPerson')}</i>}</>;
}
