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
  test('under historical entry time advances to the day that the clerk states, and due acts happen', () => {
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

  test('another account releases the case, and events before the release owe no notice', () => {
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
