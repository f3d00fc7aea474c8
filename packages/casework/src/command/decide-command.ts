import type { NominationCommand } from '@vinhdanh/contracts';
import { dayOf, decide, type Context, type Decision, type Nomination } from '@vinhdanh/domain';
import { caseNumber } from './case-number.js';

/**
 * Decides a command. A new case gets its number after the decision, so that refusals leave no gaps.
 * @param state with all acts applied that are due before the command
 * @param nextCaseNumber takes the register's next number of a year
 */
export async function decideCommand(
  state: Nomination,
  command: NominationCommand,
  context: Context,
  nextCaseNumber: (year: number) => Promise<number>,
): Promise<Decision> {
  const decision = decide(state, command, context);
  if (decision.kind === 'refused' || state.kind !== 'absent') return decision;
  const year = Number(dayOf(context.at).slice(0, 4));
  const number = caseNumber(context.policy.pack.id, year, await nextCaseNumber(year));
  return decide(state, command, { ...context, caseNumber: number });
}

/**
 * The context under the procedure that the case pins after due acts, one of which may have moved it to another pack.
 */
export function underPinnedPolicy(state: Nomination, context: Context): Context {
  const policy =
    state.kind === 'absent' ? undefined : context.policies.find(({ hash }) => hash === state.procedure.hash);
  return policy === undefined ? context : { ...context, policy };
}
