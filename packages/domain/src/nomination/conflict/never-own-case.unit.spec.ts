import type { Interest } from '@vinhdanh/contracts';
import { cast, offersOf, Scenario, straightPath, type CastPart } from '@vinhdanh/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, momentOf } from '../../calendar/index.js';
import { explain } from '../process/explain.js';
import { isJudging } from './recusal.js';

/** Walks: few in `npm test`, many in `npm run test:full`. */
const walks = process.env['VINHDANH_TEST_FULL'] === '1' ? 400 : 10;
const parts: readonly CastPart[] = ['head', 'deputy', 'assessor', 'secretary', 'appraiser', 'chair', 'member'];

/** The votes of the present sitting. */
function voters({ state: { progress } }: Scenario): readonly string[] {
  return progress.stage === 'recognition' || progress.stage === 'appraisal'
    ? Object.keys(progress.sitting?.votes ?? {})
    : [];
}

/** The day that a walk has reached along the straight path. */
function played(scenario: Scenario, steps: number) {
  let day = straightPath[0]?.[0] ?? '2023-04-12';
  for (const [at, part, command] of straightPath.slice(0, steps)) {
    if (scenario.on(at).by(part, command).kind === 'refused') break;
    day = at;
  }
  return day;
}

describe('a case wherever people may bring it', () => {
  test('no vote, recognition, assessment, conclusion or signature of a person concerned is ever accepted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom('nominee', 'spouse', 'household')), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.nat(straightPath.length - 20),
        fc.array(fc.nat(100_000), { minLength: 6, maxLength: 10 }),
        (linked: readonly (readonly [CastPart, Interest['as']])[], start, choices) => {
          const scenario = new Scenario();
          let day = played(scenario, start + 1);
          let waiting = [...linked];
          const concerned = new Set<string>();
          for (const choice of choices) {
            const [next, ...rest] = waiting;
            if (next !== undefined && choice % 3 === 0) {
              const { person } = cast[next[0]];
              scenario.concerns(person, next[1]);
              concerned.add(person);
              waiting = rest;
            }
            day = addDays(day, choice % 4);
            scenario.until(day);
            for (const part of parts) {
              if (!concerned.has(cast[part].person)) continue;
              const context = scenario.context(part, momentOf(day, 'end'));
              const judged = explain(scenario.state, context).filter(({ name, allowed }) => allowed && isJudging(name));
              expect(judged).toEqual([]);
            }
            const offers = offersOf(scenario, day, parts).open;
            const offer = offers[choice % Math.max(offers.length, 1)];
            if (offer === undefined) return;
            scenario.does(offer.part, offer.command);
            if (offer.command.type === 'cast-vote') expect(concerned.has(offer.command.member)).toBe(false);
            if (offer.command.type === 'close-vote')
              expect(voters(scenario).filter((member) => concerned.has(member))).toEqual([]);
          }
        },
      ),
      { numRuns: walks, endOnFailure: true, seed: Number(process.env['EXPLORER_SEED'] ?? 1) },
    );
  }, 600_000);
});
