import { cast, guardOf, playUntil, Scenario, straightPath } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { effectsOwed } from '../due/effects.js';

/** The first acts of the straight path, entered from papers. */
function entered(): Scenario {
  const told = new Scenario();
  for (const [day, part, act] of straightPath.slice(0, 4)) told.on(day).does(part, act, { entry: 'historical' });
  return told;
}

describe('historical entry', () => {
  test('time passes as far as the clerk says, and what fell due happens', () => {
    const clerk = { role: 'entry-clerk', unit: '58', ref: 'x', from: '2020-01-01', to: null } as const;
    const told = entered().until('2023-10-01');
    const base = told.context('administrator', told.state.lastOccurredAt);
    const actor = {
      kind: 'person',
      account: 'clerk',
      person: cast.officer.person,
      grants: [],
      enteredBy: { person: cast.administrator.person, grants: [clerk] },
    } as const;
    expect(
      guardOf(told.by('officer', { type: 'pass-time', to: '2023-10-01' }, { ...base, actor, entry: 'historical' })),
    ).toBe('happened');
    expect(told.view.deadlines.find(({ kind }) => kind === 'cultivation-review')?.overdue).toBe(true);
    const nobody = { ...actor, enteredBy: { ...actor.enteredBy, grants: [] } };
    expect(
      guardOf(
        told.by('officer', { type: 'pass-time', to: '2023-10-01' }, { ...base, actor: nobody, entry: 'historical' }),
      ),
    ).toBe('wrong-role');
  });

  test('another account releases the case; what was told before owes no notice', () => {
    const told = entered();
    expect(guardOf(told.by('officer', { type: 'release' }))).toBe('entered-by-same-account');
    told.does('appraiser', { type: 'release' });
    expect(told.view.released).toBe(true);
    expect(effectsOwed(told.state)).toEqual([]);
    expect(told.events.at(-1)?.type).toBe('CaseReleased');
    expect(guardOf(told.by('appraiser', { type: 'release' }))).toBe('already-live');
  });

  test('a live case takes no historical entry', () => {
    expect(guardOf(playUntil('refer').by('appraiser', { type: 'release' }))).toBe('already-live');
  });
});
