import type { NominationCommand, Refusal } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { citing } from '../claims/citing.js';
import type { Nomination, OpenNomination } from '../model/state.js';
import { refer } from '../stages/discovery/discovery.js';
import { notOwnCase } from '../conflict/conflict-guards.js';
import { accessOn, inRole, inRoleOn, mayAct } from './access.js';
import { definitions } from './commands.js';
import type { Context } from './context.js';
import type { CommandOf, Definition, OpenCommandName } from './definition.js';
import { inOrder } from './occurrence-guards.js';
import { firstFailing, refuse, refused, type Decision } from './rejection.js';
import { notBarred, notSanctioned } from '../access/bar-guards.js';
import { inRoleOf, mayIssue } from '../access/right-guards.js';
import { notSuspended, rightStage, rightStep } from './standing-guards.js';

/**
 * The events of a command, or the reason why it is refused. Pure: no clock, no I/O. The caller has applied all acts due
 * up to `context.at`. Conditions are checked in the order in which an officer would: the command belongs here, the case
 * is open to it, the person may issue it, everything needed is there, and the input is possible.
 */
export function decide(state: Nomination, command: NominationCommand, context: Context): Decision {
  const disorder = inOrder(state, context);
  if (disorder !== null) return refused(disorder);
  const decision =
    command.type === 'refer' ? decideOpening(state, command, context) : decideOpen(state, command, context);
  return decision.kind === 'refused' ? decision : citing(state, decision, context);
}

function decideOpening(state: Nomination, command: CommandOf<'refer'>, context: Context): Decision {
  if (state.kind !== 'absent') return refused(openAlready(state));
  const scene = inRole(context, 'refer', command.unit);
  const rejection = firstFailing(
    () => mayAct('refer', context.actor, command.unit, context.units, dayOf(context.at), dayOf(context.now)),
    ...refer.checks.map((each) => () => each.check(command, scene)),
  );
  return rejection === null ? refer.outcome(command, scene) : refused(rejection);
}

function decideOpen<N extends OpenCommandName>(
  state: Nomination,
  command: { [K in N]: CommandOf<K> }[N],
  context: Context,
): Decision {
  if (state.kind === 'absent') return refused(noSuchCase(context));
  const { checks = [], outcome }: Definition<N> = definitions[command.type];
  const impossible = blocked(state, command.type, context);
  if (impossible !== null) return refused(impossible);
  const scene = inRoleOn(state, command.type, context);
  const rejection = firstFailing(...checks.map((each) => () => each.check(state, command, scene)));
  return rejection === null ? outcome(state, command, scene) : refused(rejection);
}

/**
 * Why a command is not possible now, whatever the input; null = it is possible. `decide` and `explain` share this
 * function.
 */
export function blocked(state: OpenNomination, name: OpenCommandName, context: Context): Refusal | null {
  const definition = definitions[name];
  const misplaced = firstFailing(
    () => rightStage(state, name, definition),
    () => rightStep(state, name, definition),
    () => notSuspended(state, definition),
    () => notBarred(state, definition, context),
  );
  if (misplaced !== null) return misplaced;
  const { actor, units, at, now } = context;
  const access = accessOn(state, name, context);
  const scene = inRoleOf(context, access, state.unit);
  return firstFailing(
    () => mayIssue(name, access, actor, state.unit, units, dayOf(at), dayOf(now)),
    () => notSanctioned(state, name, context),
    () => notOwnCase(state, name, access, scene),
    ...(definition.guards ?? []).map((guard) => () => guard.check(state, scene)),
  );
}

const noSuchCase = (context: Context): Refusal => refuse('no-such-case', { case: context.caseId });

const openAlready = ({ progress }: OpenNomination): Refusal =>
  refuse('wrong-stage', { command: 'refer', stage: progress.stage, substate: progress.substate, wanted: [] });
