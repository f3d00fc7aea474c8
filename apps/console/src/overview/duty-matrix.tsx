import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleHalf2,
  IconMinus,
  IconPencil,
  IconQuestionMark,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { SwitchChip } from '../look/list/filter-chip.js';
import { useTerms } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import type { Matrix } from './queries.js';
import styles from './overview.module.css';

type Duty = Matrix['items'][number]['duties']['quota'];
const icons = {
  met: IconCheck,
  partly: IconCircleHalf2,
  unmet: IconCircle,
  'not-asked': IconMinus,
  unknown: IconQuestionMark,
} as const;
/** Number of units shown at first. */
const first = 25;

/** Units by duties. A duty without data in the register is shown as unknown. */
export function DutyMatrix({ matrix: { duties, items, year } }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('overview');
  const { say } = useLanguage();
  const { term } = useTerms();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [all, setAll] = useState(false);
  const found = onlyOpen
    ? items.filter(({ duties: own }) =>
        Object.values(own).some(({ status }) => status === 'unmet' || status === 'partly'),
      )
    : items;
  const shown = all ? found : found.slice(0, first);
  return (
    <>
      <p className={styles.matrixTools}>
        <SwitchChip label={t('units.onlyOpen')} on={onlyOpen} turn={setOnlyOpen} />
        <span className="small muted">{t('units.shown', { shown: shown.length, all: items.length })}</span>
      </p>
      {/* scrollable content must be reachable by keyboard */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={area.scroll} aria-label={t('units.title', { year })} tabIndex={0}>
        <table className={`${area.table} ${styles.matrix}`}>
          <thead>
            <tr>
              <th scope="col">{t('units.unit')}</th>
              {duties.map(({ duty, name }) => (
                <th key={duty} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ unit, unitName, unitKind, duties: own }) => (
              <tr key={unit}>
                <th scope="row">
                  <Link to="/unit-year" search={{ year, unit }} aria-label={t('units.details', { unit: unitName })}>
                    {unitName}
                  </Link>
                  {!unitName.startsWith(term('unitKind', unitKind)) && (
                    <span className="small faint">{term('unitKind', unitKind)}</span>
                  )}
                </th>
                {duties.map(({ duty }) => (
                  <td key={duty}>
                    <DutyCell duty={own[duty]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < found.length && (
        <Button mt={12} onClick={() => setAll(true)}>
          {t('units.showAll', { count: found.length })}
        </Button>
      )}
    </>
  );
}

function DutyCell({ duty: { status, says, quotas } }: { readonly duty: Duty }) {
  const { t } = useTranslation('overview');
  const { say } = useLanguage();
  const StatusIcon = icons[status];
  const counts = quotas.map(({ reached, minimum }) => `${reached}/${minimum}`).join(' · ');
  return (
    <div className={styles.duty} data-status={status} title={say(says)}>
      <span className={styles.dutyWord}>
        <StatusIcon size={15} aria-hidden="true" />
        {t(`units.status.${status}`)}
        {status === 'not-asked' || status === 'unknown' ? null : <span className="faint">{counts}</span>}
      </span>
      {quotas.some(({ amended }) => amended) && (
        <span className={styles.contradicted}>
          <IconPencil size={14} aria-hidden="true" />
          {t('units.amended')}
        </span>
      )}
      {quotas.some(({ contradicted }) => contradicted) && (
        <span className={styles.contradicted}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {t('units.contradicted')}
        </span>
      )}
    </div>
  );
}
