import type { NominationCommand, NominationCommandName, Rejection } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { citing } from '../claims/citing.js';
import type { Context } from './context.js';
import { refer } from '../stages/discovery/discovery.js';
import { inOrder } from './occurrence-guards.js';
import { inRole, mayAct } from '../access/right-guards.js';
import { notSuspended, rightStage, rightStep } from './standing-guards.js';
import { firstFailing, refuse, type Decision } from './rejection.js';
import type { CommandOf, Rules } from './rule.js';
import { rules } from './rules.js';
import type { Nomination, OpenNomination } from '../model/state.js';

/**
 * What a person's act brings about, or why it is refused. Pure: no clock, no I/O. What is owed up to `context.at` must have been passed before.
 * Guards are asked in the order in which an officer would: does it belong here, is the case open to it, may this person, is everything there.
 */
export function decide(state: Nomination, command: NominationCommand, context: Context): Decision {
  const outOfOrder = inOrder(state, context);
  if (outOfOrder !== null) return { kind: 'refused', rejection: outOfOrder };
  if (state.kind === 'absent') {
    if (command.type !== 'refer') return { kind: 'refused', rejection: noSuchCase(context) };
    const denied = mayAct('refer', context.actor, command.unit, context.units, dayOf(context.at), dayOf(context.now));
    return denied === null
      ? citing(state, refer(command, inRole(context, 'refer', command.unit)), context)
      : { kind: 'refused', rejection: denied };
  }
  const rejection = blocked(state, command.type, context);
  if (rejection !== null || command.type === 'refer')
    return { kind: 'refused', rejection: rejection ?? noSuchCase(context) };
  return citing(state, happen(state, command, inRole(context, command.type, state.unit)), context);
}

/** Why an act cannot be done now, whatever is typed; null = it can. The same answer serves `decide` and `explain`. */
export function blocked(state: OpenNomination, command: NominationCommandName, context: Context): Rejection | null {
  return firstFailing(
    () => rightStage(state, command),
    () => rightStep(state, command),
    () => notSuspended(state, command),
    () => mayAct(command, context.actor, state.unit, context.units, dayOf(context.at), dayOf(context.now)),
    () => (command === 'refer' ? null : (rules[command].holds?.(state, inRole(context, command, state.unit)) ?? null)),
  );
}

type OpenCommand = Exclude<NominationCommandName, 'refer'>;

function happen<N extends OpenCommand>(
  state: OpenNomination,
  command: { [K in N]: CommandOf<K> }[N],
  context: Context,
): Decision {
  const rule: Rules<OpenCommand>[N] = rules[command.type];
  return rule.happens(state, command, context);
}

const noSuchCase = (context: Context): Rejection =>
  refuse(
    'no-such-case',
    { vi: 'Không có hồ sơ này.', en: 'There is no such case.' },
    { case: context.caseId },
    { vi: 'Kiểm lại số hồ sơ.', en: 'Check the case number.' },
  );
