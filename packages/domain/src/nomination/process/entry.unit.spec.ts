import { cast, guardOf, playUntil, Scenario, straightPath } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { effectsOwed } from '../due/effects.js';

/** The first acts of the straight path, entered from papers. */
function entered(): Scenario {
  const scenario = new Scenario();
  for (const [day, part, act] of straightPath.slice(0, 4)) scenario.on(day).does(part, act, { entry: 'historical' });
  return scenario;
}

describe('historical entry', () => {
  test('time passes as far as the clerk says, and what fell due happens', () => {
    const clerk = { role: 'entry-clerk', unit: '58', ref: 'x', from: '2020-01-01', to: null } as const;
    const scenario = entered().until('2023-10-01');
    const base = scenario.context('administrator', scenario.state.lastOccurredAt);
    const actor = {
      kind: 'person',
      account: 'clerk',
      person: cast.officer.person,
      grants: [],
      enteredBy: { person: cast.administrator.person, grants: [clerk] },
    } as const;
    expect(
      guardOf(scenario.by('officer', { type: 'pass-time', to: '2023-10-01' }, { ...base, actor, entry: 'historical' })),
    ).toBe('happened');
    expect(scenario.view.deadlines.find(({ kind }) => kind === 'cultivation-review')?.overdue).toBe(true);
    const nobody = { ...actor, enteredBy: { ...actor.enteredBy, grants: [] } };
    expect(
      guardOf(
        scenario.by(
          'officer',
          { type: 'pass-time', to: '2023-10-01' },
          { ...base, actor: nobody, entry: 'historical' },
        ),
      ),
    ).toBe('wrong-role');
  });

  test('a case that is not released is late for nobody, whatever its papers say', () => {
    const told = entered().until('2023-10-01');
    expect(told.view.overdue).toEqual([]);
    expect(told.view.escalatedTo).toBeNull();
    expect(told.view.waitingFor.map(({ due }) => due)).toEqual([null]);
    told.does('appraiser', { type: 'release' });
    expect(told.view.overdue).toEqual(['cultivation-review']);
    expect(told.view.waitingFor.map(({ due }) => due)).toEqual([told.due('cultivation-review')]);
  });

  test('another account releases the case; what was told before owes no notice', () => {
    const scenario = entered();
    expect(guardOf(scenario.by('officer', { type: 'release' }))).toBe('entered-by-same-account');
    scenario.does('appraiser', { type: 'release' });
    expect(scenario.view.released).toBe(true);
    expect(effectsOwed(scenario.state)).toEqual([]);
    expect(scenario.events.at(-1)?.type).toBe('CaseReleased');
    expect(guardOf(scenario.by('appraiser', { type: 'release' }))).toBe('already-live');
  });

  test('a live case takes no historical entry', () => {
    expect(guardOf(playUntil('refer').by('appraiser', { type: 'release' }))).toBe('already-live');
  });
});
