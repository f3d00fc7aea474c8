import { expect, it } from 'vitest';
import { membersOf, recusalsOf, withMember, withRecusal } from './roster.js';

const roster = { members: ['a', 'b'], recused: [{ member: 'b', reason: 'người nhà' }] };

it('seats each member once', () => {
  expect(withMember(roster, 'c', true).members).toEqual(['a', 'b', 'c']);
  expect(withMember(roster, 'a', true).members).toEqual(['a', 'b']);
});

it('takes the recusal away with the seat', () => {
  expect(withMember(roster, 'b', false)).toEqual({ members: ['a'], recused: [] });
});

it('asks a recused member for a reason, and forgets it when the member takes part', () => {
  expect(withRecusal(roster, 'a', true).recused).toEqual([
    { member: 'b', reason: 'người nhà' },
    { member: 'a', reason: '' },
  ]);
  expect(withRecusal(roster, 'b', false).recused).toEqual([]);
});

it('reads what stands in a form, also a draft that is half filled in', () => {
  expect(membersOf({})).toEqual([]);
  expect(membersOf({ members: ['a'] })).toEqual(['a']);
  expect(recusalsOf({ recused: [{ member: 'a' }, { reason: 'x' }, null] })).toEqual([{ member: 'a', reason: '' }]);
});
