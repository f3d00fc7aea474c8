import type { BarLevel, Day, HeldGrant, NominationCommandName, Role, UnitRegister } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { barsStanding, lastSanction } from '../../subject/index.js';
import type { OpenNomination } from '../model/state.js';
import type { Acting, Context } from '../process/context.js';
import { guard } from '../process/definition.js';
import { refuse, type Refusal } from '../process/rejection.js';
import { grantReaches, inForceOn, isProvincial } from './right-guards.js';

/** Who raised a bar. */
interface Raised {
  readonly level: BarLevel;
  readonly unit: string;
}

/** Acts that bring a subject nearer to an award: none is done while the subject is barred. */
export const advancing: ReadonlySet<NominationCommandName> = new Set<NominationCommandName>([
  'take-back',
  'reopen',
  'fast-track',
  'recognise',
  'propose-up',
  'commend-own',
  'pass',
  'submit-to-chair',
  'escalate',
  'sign',
  'record-outcome',
  'fall-back',
  'propose-higher',
]);

/** Acts that change whether the subject is barred. */
const barring: ReadonlySet<NominationCommandName> = new Set<NominationCommandName>([
  'suspend',
  'resume',
  'terminate',
  'release',
]);

/** Acts that ask what the subject has been honoured for. */
const asking: ReadonlySet<NominationCommandName> = new Set<NominationCommandName>(['admit-overlap']);

/** Whether the append of an act names the subject and those who are one with it. */
export const restsOnSubject = (command: NominationCommandName): boolean =>
  command === 'refer' ||
  command === 're-refer' ||
  advancing.has(command) ||
  barring.has(command) ||
  asking.has(command);

/**
 * Nobody proposes or honours a subject that is barred, in whichever case (decree 98/2023 art. 4.4, decree 152/2025 art.
 * 4.4). An act entered from a paper is judged by the bars of its own time.
 * @param live whether the act happens now
 */
export function subjectFree({ concerned, at, actor }: Context, live: boolean): Refusal<'suspended'> | null {
  const [bar] = barsStanding(concerned, live ? null : at);
  if (bar === undefined) return null;
  const { reason, document, since, level, unit } = bar;
  // whoever only refers learns that there is a bar, not that somebody was denounced
  return mayKnow(actor)
    ? refuse('suspended', { reason, document, since, by: { level, unit } })
    : refuse('suspended', { reason: null, document: null, since: null, by: null });
}

const mayKnow = (actor: Acting): boolean =>
  actor.kind === 'system' || actor.grants.some(({ role }) => !outsiders.includes(role));

/** Roles of persons outside the offices that handle cases. */
const outsiders: readonly Role[] = ['referrer', 'media-partner', 'front-observer'];

/** A command that is not possible on a suspended case is not possible either while its subject is barred. */
export const notBarred = (
  state: OpenNomination,
  { whileSuspended = false }: { readonly whileSuspended?: boolean },
  context: Context,
): Refusal<'suspended'> | null => (whileSuspended ? null : subjectFree(context, state.live));

/**
 * After a confirmed violation only what was achieved later counts (decree 98/2023 art. 4.4).
 * @param from first day of the achievement; null = none is named
 */
export function achievedSinceSanction(from: Day | null, context: Context): Refusal<'achieved-before-sanction'> | null {
  const sanction = lastSanction(context.concerned);
  if (sanction === null || sanction.on > dayOf(context.at) || (from !== null && from > sanction.on)) return null;
  return refuse('achieved-before-sanction', { terminated: sanction.on, from });
}

/** The same for an open case, in acts that bring it nearer to an award. */
export const notSanctioned = (
  state: OpenNomination,
  command: NominationCommandName,
  context: Context,
): Refusal<'achieved-before-sanction'> | null =>
  advancing.has(command) ? achievedSinceSanction(state.achievement?.from ?? null, context) : null;

/** Who raises a bar under this grant: a head for the unit, the appraiser and the Chairman for the province. */
export const levelOfGrant = (grant: HeldGrant): BarLevel => (grant.role === 'unit-head' ? 'unit' : 'province');

/**
 * Whether somebody may end a bar: the level that raised it, or a higher one. A unit's bar outlasts its unit; then the
 * province ends it.
 */
export const endsBar = (grants: readonly HeldGrant[], bar: Raised, units: UnitRegister, day: Day): boolean =>
  grants.some((grant) => {
    if (!inForceOn(grant, day) || !grantReaches(grant, bar.unit, units, day)) return false;
    if (grant.role === 'appraiser' || grant.role === 'chair') return isProvincial(units, grant.unit, day);
    return grant.role === 'unit-head' && bar.level === 'unit';
  });

/** A head neither resumes nor ends what the province has suspended. */
export const atLevelOfBar = guard('raised-above', ({ suspension }, { actor, units, at }) => {
  const bar = suspension?.bar ?? null;
  if (suspension === null || bar === null || actor.kind === 'system') return null;
  if (endsBar(actor.grants, bar, units, dayOf(at))) return null;
  return refuse('raised-above', { level: bar.level, unit: bar.unit, document: suspension.document });
});
