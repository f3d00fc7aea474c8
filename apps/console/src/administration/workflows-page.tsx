import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { More } from '../look/area/more.js';
import { ProblemNote } from '../look/problem-note.js';
import { Tag } from '../look/tag.js';
import { showMoment } from '../words/dates.js';
import { useTerms } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { AdministrationFrame } from './administration-frame.js';
import { workflowPages, type Fault, type WorkflowGroups } from './queries.js';
import styles from './administration.module.css';

const faults = ['stuck', 'failing', 'missing', 'lagging', 'drift', 'held'] as const satisfies readonly Fault[];

/** Workflows grouped by fault; each group says what to do. */
export function WorkflowsPage() {
  const { t } = useTranslation('administration');
  const { register: wanted, group } = useSearch({ from: '/inside/administration/workflows' });
  return (
    <AdministrationFrame tab="workflows" wanted={wanted} says={t('workflows.says')}>
      {({ id }) => (
        <>
          <Groups register={id} group={faults.find((one) => one === group)} />
          <FindRoom register={id} />
        </>
      )}
    </AdministrationFrame>
  );
}

function Groups({ register, group }: { readonly register: string; readonly group: Fault | undefined }) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const pages = useInfiniteQuery(workflowPages(register, group));
  return (
    <Loaded asked={pages} rows={8}>
      {({ pages: read }) => {
        const items = read.flatMap((page) => page.items);
        const groups = read[0]?.groups ?? [];
        return (
          <>
            <ul className={styles.groups}>
              {groups.map(({ group: fault, name, says, cases }) => (
                <li key={fault} data-any={cases > 0 || undefined}>
                  <Link
                    to="/administration/workflows"
                    search={(before) => ({ ...before, group: fault === group ? undefined : fault })}
                    aria-current={fault === group ? 'true' : undefined}
                  >
                    <b>{cases}</b> {say(name)}
                  </Link>
                  <span className="small muted">{say(says)}</span>
                </li>
              ))}
            </ul>
            {items.length === 0 ? (
              <Empty title={t('workflows.well')} why={t('workflows.wellWhy')} />
            ) : (
              <Faulty items={items} groups={groups} />
            )}
            <More pages={pages} label={t('workflows.more')} />
          </>
        );
      }}
    </Loaded>
  );
}

function Faulty({
  items,
  groups,
}: {
  readonly items: WorkflowGroups['items'];
  readonly groups: WorkflowGroups['groups'];
}) {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { term } = useTerms();
  const stageOf = (stage: string | null): string => (stage === null ? t('workflows.atRest') : term('stage', stage));
  return (
    <table className={`${area.table} ${area.stacked}`}>
      <thead>
        <tr>
          <th scope="col">{t('workflows.case')}</th>
          <th scope="col">{t('workflows.wrong')}</th>
          <th scope="col">{t('workflows.stage')}</th>
          <th scope="col">{t('workflows.error')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.caseId}>
            <td>
              <Link
                to="/administration/cases/$caseId"
                params={{ caseId: item.caseId }}
                className="nowrap"
                title={t('workflows.open')}
              >
                {item.caseNumber ?? t('workflows.open')}
              </Link>
            </td>
            <td>
              {item.faults.map((fault) => {
                const words = groups.find(({ group }) => group === fault);
                return (
                  <Tag key={fault} tone="warn">
                    {words === undefined ? '' : say(words.name)}
                  </Tag>
                );
              })}
              <div className="small muted">
                {t('workflows.behind', { seen: item.seenVersion, version: item.logVersion })}
              </div>
            </td>
            <td>
              {item.stage === item.logStage
                ? stageOf(item.logStage)
                : t('workflows.drift', { log: stageOf(item.logStage), flow: stageOf(item.stage) })}
            </td>
            <td className={styles.error}>
              {item.lastEffectError ?? item.lastError}
              {item.retryAt !== null && (
                <div className="small muted">{t('workflows.retry', { at: showMoment(item.retryAt) })}</div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Opens the engine room of a case by its number. */
function FindRoom({ register }: { readonly register: string }) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [missing, setMissing] = useState(false);
  const open = async (): Promise<void> => {
    setMissing(false);
    setFailure(null);
    try {
      const { items } = await bodyOf(
        api.GET('/api/administration/cases', { params: { query: { register, number: number.trim() } } }),
      );
      const [found] = items;
      if (found === undefined) return setMissing(true);
      await navigate({ to: '/administration/cases/$caseId', params: { caseId: found.caseId } });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form
      className={styles.find}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <TextInput
        label={t('workflows.openCase')}
        placeholder={t('workflows.number')}
        value={number}
        error={missing ? t('workflows.notFound') : null}
        onChange={({ currentTarget: { value } }) => setNumber(value)}
      />
      <Button type="submit">{t('workflows.find')}</Button>
      <ProblemNote error={failure} />
    </form>
  );
}
