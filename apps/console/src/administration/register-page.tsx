import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { DayInput } from '../case/forms/day-input.js';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { SwitchChip } from '../look/list/filter-chip.js';
import { ProblemNote } from '../look/problem-note.js';
import { showDay, showMoment } from '../words/dates.js';
import { matches } from '../words/fold.js';
import { unitsQuery } from '../words/units.js';
import { useTerms } from '../words/use-codes.js';
import { useClock } from '../frame/register-clock.js';
import type { Register } from './administered.js';
import { AdministrationFrame } from './administration-frame.js';
import { calendarsQuery } from './queries.js';
import styles from './administration.module.css';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const shownFirst = 40;
const secondsOfHour = 3_600;
const aDayASecond = 86_400;

/** Clock, calendars and units of a register. */
export function RegisterPage() {
  const { t } = useTranslation('administration');
  const { register: wanted } = useSearch({ from: '/inside/administration/register' });
  return (
    <AdministrationFrame tab="register" wanted={wanted} says={t('keeping.says')}>
      {(register) => (
        <>
          <Clock key={register.id} register={register} />
          <Calendars register={register.id} />
          <Units key={`${register.id}-units`} register={register.id} today={register.clock.now.slice(0, 10)} />
        </>
      )}
    </AdministrationFrame>
  );
}

/** How far a clock was stepped. */
interface Advanced {
  readonly steps: number;
  readonly except: readonly string[];
}

function Clock({ register: { id, clock } }: { readonly register: Register }) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const now = useClock(clock);
  const [day, setDay] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [advanced, setAdvanced] = useState<Advanced | null>(null);
  const path = { register: id };
  const act = async (carry: () => Promise<Advanced | null>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      setAdvanced(await carry());
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: ['registers'] });
      await queries.invalidateQueries({ queryKey: ['session'] });
    }
  };
  const hold = async (): Promise<null> => (
    await api.POST('/api/registers/{register}/clock/hold', { params: { path } }),
    null
  );
  const run = async (): Promise<null> => (
    await api.POST('/api/registers/{register}/clock/run', { params: { path }, body: { speed: aDayASecond } }),
    null
  );
  const step = async (): Promise<Advanced> =>
    await bodyOf(
      api.POST('/api/registers/{register}/clock/advance', {
        params: { path },
        body: { to: new Date(`${day}T08:00:00+07:00`).toISOString() },
      }),
    );
  return (
    <section aria-labelledby="clock-title">
      <h2 id="clock-title">{t('keeping.clock')}</h2>
      <p className="muted">{t(clock.kind === 'system' ? 'keeping.system' : 'keeping.simulated')}</p>
      <p>
        {t('keeping.now')}: <b>{showMoment(now)}</b>
        {clock.kind === 'simulated' && (
          <>
            {' '}
            ·{' '}
            {clock.held ? t('keeping.held') : t('keeping.running', { count: Math.round(clock.speed / secondsOfHour) })}
          </>
        )}
      </p>
      {clock.kind === 'simulated' && (
        <form
          className={styles.clock}
          onSubmit={(event) => {
            event.preventDefault();
            if (isDay(day)) void act(step);
          }}
        >
          {clock.held ? (
            <Button loading={busy} onClick={() => void act(run)}>
              {t('keeping.run')}
            </Button>
          ) : (
            <Button loading={busy} onClick={() => void act(hold)}>
              {t('keeping.hold')}
            </Button>
          )}
          <DayInput label={t('keeping.to')} value={day} onChange={setDay} />
          <Button type="submit" loading={busy} disabled={!isDay(day)}>
            {t('keeping.step')}
          </Button>
        </form>
      )}
      <ProblemNote error={failure} />
      {advanced !== null && (
        <output>
          {t('keeping.stepped', { count: advanced.steps })}
          {advanced.except.length > 0 && <> {t('keeping.except', { count: advanced.except.length })}</>}
        </output>
      )}
    </section>
  );
}

function Calendars({ register }: { readonly register: string }) {
  const { t } = useTranslation('administration');
  const { term } = useTerms();
  const asked = useQuery(calendarsQuery(register));
  return (
    <section className={area.section} aria-labelledby="calendars-title">
      <div className={area.sectionHead}>
        <h2 id="calendars-title">{t('keeping.calendars')}</h2>
        <p className="muted">{t('keeping.calendarSays')}</p>
      </div>
      <Loaded asked={asked} rows={4}>
        {(years) =>
          years.length === 0 ? (
            <Empty title={t('keeping.calendarNone')} />
          ) : (
            years.toReversed().map(({ year, knownFrom, days }) => (
              <details key={year} className={styles.year}>
                <summary>
                  <b>{year}</b> <span className="muted">{t('keeping.days', { count: days.length })}</span>{' '}
                  <span className="small faint">{t('keeping.known', { day: showDay(knownFrom) })}</span>
                </summary>
                <ul>
                  {days.map(({ date, kind, name }) => (
                    <li key={date}>
                      <span className="nowrap">{showDay(date)}</span> {name}{' '}
                      <span className="small muted">{term('dayKind', kind).toLocaleLowerCase('vi')}</span>
                    </li>
                  ))}
                </ul>
              </details>
            ))
          )
        }
      </Loaded>
    </section>
  );
}

function Units({ register, today }: { readonly register: string; readonly today: string }) {
  const { t } = useTranslation('administration');
  const { term } = useTerms();
  const asked = useQuery(unitsQuery(register));
  const [typed, setTyped] = useState('');
  const [past, setPast] = useState(false);
  const [all, setAll] = useState(false);
  return (
    <section className={area.section} aria-labelledby="units-title">
      <div className={area.sectionHead}>
        <h2 id="units-title">{t('keeping.units')}</h2>
        <TextInput
          size="xs"
          aria-label={t('keeping.unitSearch')}
          placeholder={t('keeping.unitSearch')}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <SwitchChip label={t('keeping.showPast')} on={past} turn={setPast} />
      </div>
      <Loaded asked={asked} rows={6}>
        {(units) => {
          const names = new Map(units.map(({ code, name }) => [code, name]));
          const found = units.filter(
            ({ name, validTo }) => matches(name, typed) && (past || validTo === null || validTo >= today),
          );
          const shown = all ? found : found.slice(0, shownFirst);
          return (
            <>
              <p className="small muted">{t('keeping.unitsShown', { shown: shown.length, all: units.length })}</p>
              <table className={`${area.table} ${area.stacked}`}>
                <thead>
                  <tr>
                    {(['unit', 'kind', 'parent', 'span'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`keeping.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ code, name, kind, parent, validFrom, validTo, successors }) => (
                    <tr key={`${code}${validFrom ?? ''}`}>
                      <td>
                        {name}
                        {successors.length > 0 && (
                          <div className="small muted">
                            {t('keeping.successors', {
                              names: successors.map((next) => names.get(next) ?? '').join(', '),
                            })}
                          </div>
                        )}
                      </td>
                      <td>{term('unitKind', kind)}</td>
                      <td>{parent === null ? '' : names.get(parent)}</td>
                      <td className="nowrap">
                        {validFrom === null ? t('keeping.always') : t('keeping.since', { day: showDay(validFrom) })}
                        {validTo !== null && ` ${t('keeping.until', { day: showDay(validTo) })}`}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {shown.length < found.length && (
                <Button mt={12} onClick={() => setAll(true)}>
                  {t('keeping.showAll')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
