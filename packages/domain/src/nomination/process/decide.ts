import type { NominationCommand, Refusal } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { citing } from '../claims/citing.js';
import type { Nomination, OpenNomination } from '../model/state.js';
import { refer } from '../stages/discovery/discovery.js';
import { notOwnCase } from '../conflict/conflict-guards.js';
import { accessOn, inRole, inRoleOn, mayAct, mayActOn } from './access.js';
import { definitions } from './commands.js';
import type { Context } from './context.js';
import type { CommandOf, Definition, OpenCommandName } from './definition.js';
import { inOrder } from './occurrence-guards.js';
import { firstFailing, refuse, refused, type Accepted, type Decision } from './rejection.js';
import { notBarred, notSanctioned } from '../access/bar-guards.js';
import { notSuspended, rightStage, rightStep } from './standing-guards.js';

/**
 * The events of a command, or the reason why it is refused. Pure: no clock, no I/O. The caller has applied all acts due
 * up to `context.at`. Conditions are checked in the order in which an officer would: the command belongs here, the case
 * is open to it, the person may issue it, everything needed is there, and the input is possible.
 */
export function decide(state: Nomination, command: NominationCommand, context: Context): Decision {
  const rejection =
    inOrder(state, context) ??
    (state.kind === 'absent'
      ? deniedOpening(command, context)
      : command.type === 'refer'
        ? openAlready(state)
        : (blocked(state, command.type, context) ??
          failedCheck(state, command, inRoleOn(state, command.type, context))));
  return rejection === null ? citing(state, outcome(state, command, context), context) : refused(rejection);
}

/**
 * Why a command is not possible now, whatever the input; null = it is possible. `decide` and `explain` share this
 * function.
 */
export function blocked(state: OpenNomination, name: OpenCommandName, context: Context): Refusal | null {
  const definition = definitions[name];
  const scene = inRoleOn(state, name, context);
  return firstFailing(
    () => rightStage(state, name, definition),
    () => rightStep(state, name, definition),
    () => notSuspended(state, definition),
    () => notBarred(state, definition, context),
    () => mayActOn(state, name, context),
    () => notSanctioned(state, name, context),
    () => notOwnCase(state, name, accessOn(state, name, context), scene),
    ...(definition.guards ?? []).map((guard) => () => guard.check(state, scene)),
  );
}

function failedCheck<N extends OpenCommandName>(
  state: OpenNomination,
  command: { [K in N]: CommandOf<K> }[N],
  context: Context,
): Refusal | null {
  const { checks = [] }: Pick<Definition<N>, 'checks'> = definitions[command.type];
  return firstFailing(...checks.map((each) => () => each.check(state, command, context)));
}

function deniedOpening(command: NominationCommand, context: Context): Refusal | null {
  if (command.type !== 'refer') return noSuchCase(context);
  return firstFailing(
    () => mayAct('refer', context.actor, command.unit, context.units, dayOf(context.at), dayOf(context.now)),
    ...refer.checks.map((each) => () => each.check(command, inRole(context, 'refer', command.unit))),
  );
}

function outcome(state: Nomination, command: NominationCommand, context: Context): Accepted {
  if (command.type === 'refer') return refer.outcome(command, inRole(context, 'refer', command.unit));
  if (state.kind === 'absent') throw new Error(`${command.type} has no outcome without a case`);
  return outcomeOf(state, command, inRoleOn(state, command.type, context));
}

function outcomeOf<N extends OpenCommandName>(
  state: OpenNomination,
  command: { [K in N]: CommandOf<K> }[N],
  context: Context,
): Accepted {
  const definition: Definition<N> = definitions[command.type];
  return definition.outcome(state, command, context);
}

const noSuchCase = (context: Context): Refusal => refuse('no-such-case', { case: context.caseId });

const openAlready = ({ progress }: OpenNomination): Refusal =>
  refuse('wrong-stage', { command: 'refer', stage: progress.stage, substate: progress.substate, wanted: [] });
