import type { Refusal } from '@vinhdanh/contracts';
import {
  dayOf,
  mayAct,
  mayActOn,
  readingOf,
  refuse,
  unitsOf,
  type ActingPerson,
  type Context,
  type Nomination,
  type Reading,
  type Reference,
} from '@vinhdanh/domain';
import { actingPerson } from './acting.js';
import type { CaseCommand } from './case-command.js';
import type { Executed } from './outcome.js';
import type { ResolvedCommand } from './resolve.js';
import { notSimulated } from './simulated.js';
import { versionOf, type TargetCase } from './target-case.js';

/** The acting person, and how much of the case the answer may show. */
export interface Authorised {
  readonly acting: ActingPerson;
  /** The person who signed in, who may enter another person's act. */
  readonly reading: Reading;
  /** Whether the act is entered from a paper. */
  readonly historical: boolean;
}

export type Authorisation =
  | { readonly kind: 'authorised'; readonly authorised: Authorised }
  | { readonly kind: 'answered'; readonly outcome: Executed };

/**
 * Finds the person of the account, and checks that they may see the case and that its register accepts commands.
 * Whether they may issue this command is checked later: a command in the wrong stage is refused for the stage first.
 */
export function authorise(
  { state, reference, now }: TargetCase,
  { sent, command }: Pick<ResolvedCommand, 'sent' | 'command'>,
  refusesSimulated: boolean,
): Authorisation {
  const historical = state.kind === 'absent' ? sent.entry === 'historical' : !state.live && command.type !== 'release';
  const acting = actingPerson(reference, sent.principal, historical ? (sent.request.onBehalfOf ?? null) : null);
  if (acting === null) return answered(unknownPerson(reference, sent, state));
  const reader = acting.enteredBy ?? acting;
  const reading =
    state.kind === 'absent' ? 'all' : readingOf(reader.grants, reader.person, state, unitsOf(reference), dayOf(now));
  if (reading === null) return answered({ kind: 'not-found' });
  const simulated = refusesSimulated ? notSimulated(reference) : null;
  if (simulated !== null) return answered({ kind: 'refused', rejection: simulated, version: versionOf(state) });
  return { kind: 'authorised', authorised: { acting, reading, historical } };
}

/** Why the person may not issue this command on the case; null = they may. */
export const deniedBy = (
  { state }: Pick<TargetCase, 'state'>,
  command: ResolvedCommand['command'],
  context: Pick<Context, 'actor' | 'units' | 'at' | 'now' | 'people' | 'interests' | 'inForce'>,
): Refusal | null =>
  state.kind === 'nomination'
    ? mayActOn(state, command.type, context)
    : mayAct(command.type, context.actor, unitOf(state, command), context.units, dayOf(context.at), dayOf(context.now));

/** Unit of the case, or the unit in which the command opens it. */
export const unitOf = (state: Nomination, command: ResolvedCommand['command']): string =>
  state.kind === 'nomination' ? state.unit : command.type === 'refer' ? command.unit : '';

const answered = (outcome: Executed): Authorisation => ({ kind: 'answered', outcome });

/** An account without a person learns nothing of the case; otherwise the person it acts for is unknown. */
function unknownPerson(reference: Reference, sent: CaseCommand, state: Nomination): Executed {
  if (actingPerson(reference, sent.principal, null) === null)
    return state.kind === 'nomination' ? { kind: 'not-found' } : { kind: 'forbidden', rejection: noPerson() };
  return {
    kind: 'refused',
    version: versionOf(state),
    rejection: refuse('unknown-person', { onBehalfOf: sent.request.onBehalfOf ?? null }),
  };
}

const noPerson = (): Refusal => refuse('no-person', {});
