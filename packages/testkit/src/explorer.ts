import type { Day, NominationCommand, Refusal, WorkItem } from '@vinhdanh/contracts';
import { blocked, decide, isOpenCommand, momentOf, type Context, type OpenNomination } from '@vinhdanh/domain';
import { instead } from './act-kinds.js';
import { candidates, type OpenName } from './candidates.js';
import { cast, type CastPart, type Scenario } from './scenario.js';

/** A command that somebody may issue where a case stands, with an input that is accepted. */
export interface Offer {
  readonly part: CastPart;
  readonly command: NominationCommand;
}

/**
 * The offers of a case: open ones, which some input satisfies, and dead ones, which none does, with the last refusal.
 */
export interface Offers {
  readonly open: readonly Offer[];
  readonly dead: readonly { readonly part: CastPart; readonly name: OpenName; readonly by: Refusal | null }[];
}

const isPart = (name: string): name is CastPart => Object.hasOwn(cast, name);
const isName = (name: string): name is OpenName => Object.hasOwn(candidates, name);
const parts = Object.keys(cast).filter(isPart);
const names = Object.keys(candidates).filter(isName);

/** Context of an act at noon of a day, or at the latest event where that is later. */
function contextOf(scenario: Scenario, part: CastPart, on: Day): Context {
  const noon = momentOf(on, 'noon');
  const { lastOccurredAt } = scenario.state;
  return scenario.context(part, lastOccurredAt > noon ? lastOccurredAt : noon);
}

/** The first input that the decider accepts, or the last refusal. */
function satisfied(scenario: Scenario, part: CastPart, name: OpenName, on: Day): NominationCommand | Refusal | null {
  const context = contextOf(scenario, part, on);
  let last: Refusal | null = null;
  for (const command of candidates[name](scenario.view, on)) {
    const decision = decide(scenario.state, command, context);
    if (decision.kind === 'accepted') return command;
    last = decision.rejection;
  }
  return last;
}

const offered = (state: OpenNomination, name: OpenName, context: Context): boolean =>
  blocked(state, name, context) === null;

/** Everything that `explain` offers to anybody of the cast on a day, each with an input that is accepted. */
export function offersOf(scenario: Scenario, on: Day, among: readonly CastPart[] = parts): Offers {
  const open: Offer[] = [];
  const dead: Offers['dead'][number][] = [];
  for (const part of among)
    for (const name of names) {
      if (!offered(scenario.state, name, contextOf(scenario, part, on))) continue;
      const found = satisfied(scenario, part, name, on);
      if (found !== null && 'type' in found) open.push({ part, command: found });
      else dead.push({ part, name, by: found });
    }
  return { open, dead };
}

/** A work item that nobody who holds its role can do, with what stands in the way of one of them. */
export interface Stranded {
  readonly item: WorkItem;
  readonly by: Refusal | null;
}

/** Work that nobody who holds its role can do: no holder is offered the act, or no input of theirs is accepted. */
export function strandedWork(scenario: Scenario, on: Day): readonly Stranded[] {
  return scenario.view.waitingFor.flatMap((item): readonly Stranded[] => {
    const { action } = item;
    if (!isOpenCommand(action)) return [];
    const holders = parts.filter((part) =>
      cast[part].grants.some(({ role, unit }) => role === item.role && (role !== 'agency' || unit === item.unit)),
    );
    const answers = holders.flatMap((part) =>
      [action, ...(instead[action] ?? [])].map((name) => {
        const refusal = blocked(scenario.state, name, contextOf(scenario, part, on));
        return refusal ?? satisfied(scenario, part, name, on);
      }),
    );
    if (answers.some((answer) => answer !== null && 'type' in answer)) return [];
    const refusals = answers.filter((answer) => answer !== null && 'guard' in answer);
    return [{ item, by: refusals.find(({ guard }) => guard !== 'wrong-unit') ?? refusals[0] ?? null }];
  });
}
