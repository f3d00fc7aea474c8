import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useSession } from '../../session/session.js';
import { dayOf } from '../../words/dates.js';
import { peopleQuery, unitsQuery } from '../queries.js';
import type { Case, CaseEvent, Person, Timeline, Unit } from '../types.js';

export interface Names {
  /** Name of a person of the register; null = erased or unknown. */
  readonly person: (id: string) => string | null;
  readonly account: (id: string) => string | null;
  readonly unit: (code: string) => string;
  /** Name of the actor of an event; null = the engine, or an actor without a name. */
  readonly actor: (event: Pick<CaseEvent, 'actor' | 'onBehalfOf'>) => string | null;
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  /** Units in force on the register's day, each once. */
  readonly standing: readonly Unit[];
}

const NamesContext = createContext<Names | null>(null);

/** Provides names for the ids of persons, accounts and units on the page of a case. */
export function NamesProvider({
  shown,
  timeline,
  children,
}: {
  readonly shown: Case;
  readonly timeline: Timeline | undefined;
  readonly children: ReactNode;
}) {
  const { data: people } = useQuery(peopleQuery(shown.register));
  const { data: units } = useQuery(unitsQuery(shown.register));
  const { registers } = useSession();
  const now = registers.find(({ id }) => id === shown.register)?.clock.now;
  const today = now === undefined ? null : dayOf(now);
  const names = useMemo(
    () => namesOf(shown, timeline, people ?? [], units ?? [], today),
    [shown, timeline, people, units, today],
  );
  return <NamesContext value={names}>{children}</NamesContext>;
}

/** @throws Error outside the page of a case */
export function useNames(): Names {
  const names = useContext(NamesContext);
  if (names === null) throw new Error('useNames is used outside the page of a case');
  return names;
}

function namesOf(
  shown: Case,
  timeline: Timeline | undefined,
  people: readonly Person[],
  units: readonly Unit[],
  today: string | null,
): Names {
  const persons: Record<string, string | null | undefined> = {
    ...Object.fromEntries(people.map(({ id, name }) => [id, name])),
    ...timeline?.people.persons,
    ...shown.people.persons,
  };
  const accounts: Record<string, string | null | undefined> = {
    ...Object.fromEntries(people.flatMap(({ accounts: own, name }) => own.map((account) => [account, name]))),
    ...timeline?.people.accounts,
    ...shown.people.accounts,
  };
  const person = (id: string): string | null => persons[id] ?? null;
  const account = (id: string): string | null => accounts[id] ?? null;
  return {
    person,
    account,
    unit: (code) => shown.screen.units[code] ?? units.findLast((unit) => unit.code === code)?.name ?? code,
    actor: ({ actor, onBehalfOf }) => (onBehalfOf === null ? account(actor) : person(onBehalfOf)),
    people,
    units,
    standing: today === null ? [] : standingOn(units, today),
  };
}

/** @param day `yyyy-MM-dd` */
const standingOn = (units: readonly Unit[], day: string): readonly Unit[] => [
  ...new Map(
    units
      .filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo ?? day) >= day)
      .map((unit): [string, Unit] => [unit.code, unit]),
  ).values(),
];
