import type { Guard, NominationCommandName } from '@vinhdanh/contracts';
import { acts } from './acts.js';
import { ruleGuards } from './rule-guards.js';

/** Guards that may refuse a command, in the order in which they are asked: where the case stands, who acts, then those of its own rule. */
export function guardsOf(command: NominationCommandName): readonly Guard[] {
  const { during, whileSuspended } = acts[command];
  const opens = command === 'refer';
  const standing: readonly Guard[] = opens ? ['wrong-stage'] : ['no-such-case', 'wrong-stage'];
  const step: readonly Guard[] = during.some((place) => place.substates !== 'any') ? ['wrong-step'] : [];
  const suspended: readonly Guard[] = opens || whileSuspended ? [] : ['suspended'];
  const own = ruleGuards[command];
  const before: readonly Guard[] = [
    'occurs-in-future',
    ...(opens ? [] : (['occurs-before-last'] as const)),
    ...standing,
    ...step,
    ...suspended,
  ];
  return [...new Set<Guard>([...before, 'wrong-role', 'grant-not-in-force', 'wrong-unit', ...own])];
}
