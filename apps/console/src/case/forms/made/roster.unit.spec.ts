import { expect, it } from 'vitest';
import { membersOf, recusalsOf, withMember, withRecusal } from './roster.js';

const roster = { members: ['a', 'b'], recused: [{ member: 'b', reason: 'người nhà' }] };

it('a roster has each member once', () => {
  expect(withMember(roster, 'c', true).members).toEqual(['a', 'b', 'c']);
  expect(withMember(roster, 'a', true).members).toEqual(['a', 'b']);
});

it('a member who is removed from a roster loses the recusal too', () => {
  expect(withMember(roster, 'b', false)).toEqual({ members: ['a'], recused: [] });
});

it('a recused member needs a reason, which is dropped when the member takes part', () => {
  expect(withRecusal(roster, 'a', true).recused).toEqual([
    { member: 'b', reason: 'người nhà' },
    { member: 'a', reason: '' },
  ]);
  expect(withRecusal(roster, 'b', false).recused).toEqual([]);
});

it('a roster is read from a form, also from a half-filled draft', () => {
  expect(membersOf({})).toEqual([]);
  expect(membersOf({ members: ['a'] })).toEqual(['a']);
  expect(recusalsOf({ recused: [{ member: 'a' }, { reason: 'x' }, null] })).toEqual([{ member: 'a', reason: '' }]);
});
