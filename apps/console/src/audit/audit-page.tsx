import { IconDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../look/area/page-head.js';
import { TabsNav } from '../look/area/tabs-nav.js';
import { useActing } from '../session/acting.js';
import { AuditFilters } from './audit-filters.js';
import { EventList, LookList, ReadList } from './audit-lists.js';
import { DoorList } from './door-list.js';
import { auditTabs, fileAddress, type AuditSearch } from './audit-search.js';
import styles from './audit.module.css';

const lists = { events: EventList, doors: DoorList, reads: ReadList, looks: LookList } as const;

/** What happened, by whom, and who has read it. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const acting = useActing();
  const search = useSearch({ from: '/inside/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const tab = search.tab ?? 'events';
  if (acting === null) return <PageHead title={t('title')} says={t('says.events')} />;
  const register = acting.register.id;
  const List = lists[tab];
  const change = (next: Partial<AuditSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  return (
    <>
      <PageHead title={t('title')} says={t(`says.${tab}`)}>
        {tab === 'events' && (
          <span className={styles.files}>
            {(['csv', 'jsonl'] as const).map((kind) => (
              <a key={kind} href={fileAddress(search, register, kind)} download>
                <IconDownload size={15} aria-hidden="true" />
                {t(`file.${kind}`)}
              </a>
            ))}
          </span>
        )}
      </PageHead>
      <TabsNav
        label={t('tabs.label')}
        tabs={auditTabs.map((one) => ({
          key: one,
          to: '/audit',
          search: one === 'events' ? {} : { tab: one },
          label: t(`tabs.${one}`),
          current: one === tab,
        }))}
      />
      <AuditFilters
        register={register}
        search={search}
        change={change}
        clear={() => void navigate({ search: tab === 'events' ? {} : { tab }, replace: true })}
      />
      <List register={register} search={search} />
    </>
  );
}
