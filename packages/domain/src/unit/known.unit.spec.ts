import type { Day, Unit } from '@vinhdanh/contracts';
import { loadUnits } from '@vinhdanh/policy';
import { guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { ancestorsOn, reaches, unitOn } from './index.js';

const unit = (code: string, change: Partial<Unit> = {}): Unit => ({
  code,
  name: code,
  kind: 'commune',
  parent: 'huyen',
  validFrom: null,
  validTo: null,
  successors: [],
  source: 'spec',
  certainty: 'assumed',
  ...change,
});
/** On 20/6 it becomes known that the commune ended on 31/5, and that xã Mới replaced it on 1/6. */
const units = [
  unit('huyen', { kind: 'district', parent: null }),
  unit('cu'),
  unit('cu', { validTo: '2023-05-31', successors: ['moi'], knownFrom: '2023-06-20' }),
  unit('moi', { validFrom: '2023-06-01', knownFrom: '2023-06-20' }),
];

describe('a change of units that was made known after it took effect', () => {
  test('a change of units has no effect before it is known, and from then on applies to every day', () => {
    const on = (code: string, day: Day, known?: Day) => unitOn({ units }, code, day, known) !== null;
    expect([on('cu', '2023-06-19'), on('moi', '2023-06-19')]).toEqual([true, false]);
    expect([on('cu', '2023-06-20'), on('moi', '2023-06-20')]).toEqual([false, true]);
    // seen with later knowledge, it had ended
    expect([on('cu', '2023-06-10', '2023-07-01'), on('moi', '2023-06-10', '2023-07-01')]).toEqual([false, true]);
    expect([on('cu', '2023-05-31'), on('cu', '2023-05-31', '2023-07-01')]).toEqual([true, true]);
  });

  test('a change of units moves custody of an old case on the day it is known', () => {
    expect([reaches({ units }, 'moi', 'cu', '2023-06-19'), reaches({ units }, 'moi', 'cu', '2023-06-20')]).toEqual([
      false,
      true,
    ]);
    expect([...ancestorsOn({ units }, 'cu', '2023-06-19')]).toEqual(['cu', 'huyen']);
    expect([...ancestorsOn({ units }, 'cu', '2023-06-20')]).toEqual(['moi', 'huyen']);
  });
});

describe('a case of a unit whose end is made known late', () => {
  const known = loadUnits();
  const knownUnits = [
    ...known.filter(({ code }) => code !== '22792'),
    ...known.filter(({ code }) => code === '22792').map((row) => ({ ...row, validTo: null, successors: [] })),
    unit('22792', { parent: '584', validTo: '2023-04-30', successors: ['22789'], knownFrom: '2023-06-01' }),
  ];

  test('a case stays in its unit until the unit’s end is known, and records the succession on that day', () => {
    const scenario = playUntil('plan', new Scenario('ninh-thuan-2023', { reference: { units: knownUnits } }));
    scenario.on('2023-05-10').does('officer', { type: 'log-support', what: 'Giao bộ tưới', cost: 1_000_000 });
    scenario.until('2023-05-31');
    expect(scenario.view.succession).toBeNull();
    scenario.until('2023-06-01');
    expect(scenario.view.succession).toMatchObject({ unit: '22792', endedOn: '2023-04-30', successors: ['22789'] });
    expect(scenario.events.find(({ type }) => type === 'UnitSuccessionNoted')).toMatchObject({
      occurredAt: '2023-05-31T17:00:00.000Z',
      actor: 'system',
    });
    expect(guardOf(scenario.on('2023-06-02').by('officer', { type: 'log-support', what: 'Giao thêm', cost: 1 }))).toBe(
      'wrong-unit',
    );
  });
});
