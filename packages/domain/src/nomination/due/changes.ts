import { latestSitting, votesOf, decisionOf } from '../model/record.js';
import type { Moment, Day, EngineCommand, PublishedPolicy, Unit } from '@vinhdanh/contracts';
import { addDays, dayOf, momentOf, rescheduled, yearOf } from '../../calendar/index.js';
import { calendarOn, editionIn, type Reference } from '../../register/reference.js';
import { isWithin, successorsOf, unitOn } from '../../unit/index.js';
import type { Deadline, OpenNomination } from '../model/state.js';

/** Register data around cases that may change while they are open. */
export type Surroundings = Pick<Reference, 'calendars' | 'policies' | 'units'>;

/**
 * Acts that changes of calendar, pack and unit cause in a case, in no order. A change reaches a live case when it takes
 * effect and the register knows it, and a case entered from papers when it was known in its time; never before the
 * latest event of the case (design §3.5).
 */
export function changesAhead(state: OpenNomination, around: Surroundings): readonly EngineCommand[] {
  if (state.progress.stage === null) return [];
  return [...recomputations(state, around), ...transition(state, around), ...succession(state, around)];
}

function reached(state: OpenNomination, moments: readonly Moment[], publishedAt: Moment | undefined): Moment {
  const known = publishedAt === undefined || !state.live ? moments : [...moments, publishedAt];
  return known.reduce((latest, moment) => (moment > latest ? moment : latest), state.lastOccurredAt);
}

/** A year without a published calendar gave provisional days; a new edition may move final days. */
function recomputations(state: OpenNomination, around: Surroundings): readonly EngineCommand[] {
  return state.deadlines.flatMap((deadline): readonly EngineCommand[] => {
    if (deadline.status !== 'running' || deadline.overdue) return [];
    const at = around.calendars
      .filter(
        ({ calendar, edition }) =>
          touches(deadline, calendar.year) && edition > editionIn(deadline.calendar, calendar.year),
      )
      .map(({ calendar, publishedAt }) =>
        reached(state, [momentOf(calendar.knownFrom, 'start'), deadline.setAt], publishedAt),
      )
      .toSorted()[0];
    if (at === undefined) return [];
    const calendar = calendarOn(around, dayOf(at));
    return [
      {
        type: 'recompute-deadline',
        deadline: deadline.deadline,
        at,
        ...rescheduled(inDays(deadline), calendar),
        calendar: calendar.version,
      },
    ];
  });
}

const touches = (deadline: Deadline, year: number): boolean =>
  yearOf(deadline.start) <= year && year <= yearOf(deadline.due);

const inDays = (deadline: Deadline) => ({
  ...deadline,
  pauses: deadline.pauses.map((stop) => ({
    ...stop,
    from: dayOf(stop.from),
    to: stop.to === null ? null : dayOf(stop.to),
  })),
});

/** A pack that takes effect says, for each stage, whether a case under an earlier pack keeps it or moves. */
function transition(state: OpenNomination, { policies }: Surroundings): readonly EngineCommand[] {
  const { stage } = state.progress;
  return latestOfEach(policies).flatMap(({ hash, pack, publishedAt }): readonly EngineCommand[] => {
    if (pack.id === state.procedure.pack || state.transitions.includes(hash)) return [];
    const rule = pack.transitions.find(
      ({ from, stages }) =>
        from.includes(state.procedure.pack) && stage !== null && (stages === 'all' || stages.includes(stage)),
    );
    if (rule === undefined) return [];
    const at = reached(state, [momentOf(rule.on, 'start'), momentOf(pack.knownFrom, 'start')], publishedAt);
    return [
      {
        type: 'transition-procedure',
        at,
        how: rule.how,
        to: { pack: pack.id, hash },
        source: rule.source,
        certainty: rule.certainty,
      },
    ];
  });
}

/** A pack published again under its id replaces the former one. */
const latestOfEach = (policies: readonly PublishedPolicy[]): readonly PublishedPolicy[] => [
  ...new Map(policies.map((published) => [published.pack.id, published])).values(),
];

/** The unit of the case has ended, or the province whose council voted on it. */
function succession(state: OpenNomination, { units }: Surroundings): readonly EngineCommand[] {
  const opened = dayOf(state.entered[0]?.at ?? state.lastOccurredAt);
  const ended = (code: string): EndedUnit | undefined =>
    units.find(
      (row): row is EndedUnit =>
        hasEnded(row) &&
        row.code === code &&
        row.validTo >= opened &&
        unitOn({ units }, code, addDays(row.validTo, 1), knownEnd(row)) === null &&
        !state.unitsNoted.includes(code),
    );
  const own = ended(state.unit);
  // after a decision, the end of its council no longer matters
  const before =
    decisionOf(state) === null && (votesOf(state).provincial !== null || latestSitting(state)?.of === 'provincial');
  const voted = state.votedOn ?? dayOf(state.lastOccurredAt);
  const over = before
    ? units.find((row) => row.kind === 'province' && isWithin({ units }, state.unit, row.code, voted))
    : undefined;
  const province = over === undefined || over.code === state.unit ? undefined : ended(over.code);
  return [...(own === undefined ? [] : [own]), ...(province === undefined ? [] : [province])].map((row) => {
    const endedOn = row.validTo;
    return {
      type: 'note-succession',
      at: reached(
        state,
        [momentOf(endedOn, 'end'), ...(row.knownFrom === undefined ? [] : [momentOf(row.knownFrom, 'start')])],
        undefined,
      ),
      unit: row.code,
      endedOn,
      successors: successorsOf({ units }, row, knownEnd(row)).map(({ code }) => code),
      revote: councilsGone(state, row.code === state.unit ? 'unit' : 'provincial'),
    };
  });
}

type EndedUnit = Unit & { readonly validTo: Day };

const hasEnded = (row: Unit): row is EndedUnit => row.validTo !== null;

/** The first day on which the unit has ended and the register knows it. */
function knownEnd({ validTo, knownFrom }: EndedUnit): Day {
  const after = addDays(validTo, 1);
  return knownFrom !== undefined && knownFrom > after ? knownFrom : after;
}

/**
 * A council that has ended has voted or sits, and no decision rests on its vote yet: the vote must be repeated
 * (domain.md §7.8).
 */
function councilsGone(state: OpenNomination, council: 'unit' | 'provincial'): readonly ('unit' | 'provincial')[] {
  return decisionOf(state) === null && (votesOf(state)[council] !== null || latestSitting(state)?.of === council)
    ? [council]
    : [];
}
