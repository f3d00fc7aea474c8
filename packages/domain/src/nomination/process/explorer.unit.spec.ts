import {
  asideActs,
  endingActs,
  offersOf,
  passingGuards,
  Scenario,
  straightPath,
  strandedWork,
} from '@vinhdanh/testkit';
import type { Award, Day, Track } from '@vinhdanh/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../calendar/index.js';

/** Steps of the walk: few in `npm test`, many in `npm run test:full`, any number by `EXPLORER_STEPS`. */
const steps = Number(process.env['EXPLORER_STEPS'] ?? (process.env['VINHDANH_TEST_FULL'] === '1' ? 20_000 : 250));
const length = 25;

/** Awards of each level, on tracks on which they exist. */
const sought: readonly (readonly [Award, Track])[] = [
  ['unit-merit-paper', 'thematic'],
  ['provincial-certificate', 'thematic'],
  ['provincial-certificate', 'sudden'],
  ['national-emulation-fighter', 'regular'],
];

/** Units end on 30/6/2025, and the cast has no successors for all of them. */
const last: Day = '2025-06-20';
const waits = [0, 0, 0, 0, 1, 3, 12, 45] as const;

interface Seen {
  readonly dead: string[];
  readonly stranded: string[];
}

/** From a step of the straight path, as far as the choices lead. */
function walk(award: Award, track: Track, start: number, choices: readonly number[]): Seen {
  const scenario = new Scenario();
  const seen: Seen = { dead: [], stranded: [] };
  let day: Day = '2023-04-12';
  const path: string[] = [];
  for (const [on, part, command] of straightPath.slice(0, start + 1)) {
    const outcome = scenario.on(on).by(part, command.type === 'refer' ? { ...command, award, track } : command);
    // another award or track goes another way from here
    if (outcome.kind === 'refused') break;
    day = on;
    path.push(command.type);
  }
  for (const choice of choices) {
    const later = addDays(day, waits[choice % waits.length] ?? 0);
    day = later > last ? last : later;
    scenario.until(day);
    const offers = offersOf(scenario, day);
    const at = `${scenario.view.stage ?? 'rest'}/${scenario.view.substate ?? scenario.view.rest?.reason}`;
    for (const { part, name, by } of offers.dead)
      seen.dead.push(`${at}: ${name} is offered to ${part}, refused by ${by?.guard} (${path.join(' ')})`);
    for (const { item, by } of strandedWork(scenario, day))
      if (by === null || !passingGuards.has(by.guard))
        seen.stranded.push(`${at}: ${item.key} waits for ${item.role}, stopped by ${by?.guard} (${path.join(' ')})`);
    if (seen.dead.length + seen.stranded.length > 0) return seen;
    // the cast has nobody in another unit
    const here = offers.open.filter(({ command }) => command.type !== 'transfer-custody');
    const waiting = new Set<string>(scenario.view.waitingFor.map(({ action }) => action));
    const onward = here.filter(({ command }) => waiting.has(command.type));
    const usual = here.filter(({ command }) => !endingActs.has(command.type) && !asideActs.has(command.type));
    const kinds = [onward, onward, onward, onward, usual, usual, here];
    const among =
      [kinds[choice % kinds.length], usual, here].find((some) => some !== undefined && some.length > 0) ?? [];
    const chosen = among[Math.floor(choice / 64) % Math.max(among.length, 1)];
    if (chosen === undefined) return seen;
    scenario.does(chosen.part, chosen.command);
    path.push(chosen.command.type);
  }
  return seen;
}

describe('a case wherever people may bring it', () => {
  test('every offered act has an input that is accepted, and all work can be done by who holds its role', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sought),
        fc.nat(straightPath.length - 1),
        fc.array(fc.nat(100_000), { minLength: length, maxLength: length }),
        ([award, track], start, choices) => {
          expect(walk(award, track, start, choices)).toEqual({ dead: [], stranded: [] });
        },
      ),
      { numRuns: Math.ceil(steps / length), endOnFailure: true, seed: Number(process.env['EXPLORER_SEED'] ?? 1) },
    );
  }, 3_600_000);
});
