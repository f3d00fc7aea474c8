import { glossary, nominationCommandNames } from '@vinhdanh/contracts';
import { playUntil } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { explain } from './explain.js';
import { guardsByKind, guardsOf } from './guards-of.js';

test('every command declares the codes that may refuse it, and the glossary has words for each', () => {
  for (const command of nominationCommandNames) {
    const guards = guardsOf(command);
    expect(guards, command).toContain('wrong-role');
    expect(guards.length, command).toBe(new Set(guards).size);
    for (const guard of guards) expect(glossary.guard[guard].vi.length, `${command}: ${guard}`).toBeGreaterThan(0);
  }
});

test.each(['refer', 'declare-ready', 'recognise', 'receive', 'record-vote', 'sign', 'archive'] as const)(
  'each guard that blocks a command after %s is declared as known before input',
  (until) => {
    const scenario = playUntil(until);
    for (const part of ['officer', 'head', 'appraiser', 'chair', 'stranger'] as const) {
      for (const action of explain(scenario.state, scenario.context(part, scenario.state.lastOccurredAt))) {
        if (!action.allowed)
          expect(guardsByKind(action.name).before, `${action.name} by ${part}`).toContain(action.rejection.guard);
      }
    }
  },
);
