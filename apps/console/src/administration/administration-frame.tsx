import { NativeSelect } from '@mantine/core';
import { useNavigate, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TrainingBandOf } from '../frame/training-band.js';
import { Empty } from '../look/area/empty.js';
import { Waiting } from '../look/area/loaded.js';
import { PageHead } from '../look/area/page-head.js';
import { TabsNav } from '../look/area/tabs-nav.js';
import { ProblemNote } from '../look/problem-note.js';
import { useAdministered, type Register } from './administered.js';
import styles from './administration.module.css';

export type AdministrationTab = 'health' | 'workflows' | 'accounts' | 'policies' | 'register';
const places = {
  health: '/administration',
  workflows: '/administration/workflows',
  accounts: '/administration/accounts',
  policies: '/administration/policies',
  register: '/administration/register',
} as const satisfies Record<AdministrationTab, LinkProps['to']>;
const tabs = ['health', 'workflows', 'accounts', 'policies', 'register'] as const;

interface Props {
  readonly tab: AdministrationTab;
  readonly wanted: string | undefined;
  readonly says?: string;
  readonly children: (register: Register, installation: boolean) => ReactNode;
}

/** Frame of every page of administration: choice of the register, and tabs of the pages. */
export function AdministrationFrame({ tab, wanted, says, children }: Props) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const { registers, register, installation, loading, error } = useAdministered(wanted);
  return (
    <>
      {register !== null && (
        <div className={styles.band}>
          <TrainingBandOf register={register} />
        </div>
      )}
      <PageHead title={t('title')} says={says}>
        {registers.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('register')}
            value={register?.id ?? ''}
            data={registers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget: { value } }) => void navigate({ to: places[tab], search: { register: value } })}
          />
        )}
      </PageHead>
      <TabsNav
        label={t('tabs.label')}
        tabs={tabs.map((one) => ({
          key: one,
          to: places[one],
          search: wanted === undefined ? {} : { register: wanted },
          label: t(`tabs.${one}`),
          current: one === tab,
        }))}
      />
      {error !== null && <ProblemNote error={error} />}
      {loading && <Waiting rows={8} />}
      {!loading && register === null && error === null && <Empty title={t('none')} why={t('noneWhy')} />}
      {register !== null && children(register, installation)}
    </>
  );
}
