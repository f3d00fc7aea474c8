import { expect, it } from 'vitest';
import { countTyped } from './count-typed.js';

const ballot = (status: 'returned' | 'outstanding' | 'recused', written = false) => ({
  member: 'm',
  status,
  choice: null,
  written,
  reason: null,
});

it('the participants of a secret sitting are known, and the count waits for the first number', () => {
  const board = {
    members: [ballot('returned'), ballot('returned', true), ballot('recused'), ballot('outstanding')],
    result: null,
  };
  expect(countTyped({}, board)).toBeNull();
  expect(countTyped({ yes: 2 }, board)).toEqual({
    members: 4,
    present: 1,
    recused: 1,
    written: 1,
    yes: 2,
    no: 0,
    abstain: 0,
    invalid: 0,
  });
});

it('the participants of the provincial council are taken as typed', () => {
  const board = { members: [], result: null };
  expect(countTyped({ yes: 8 }, board)).toBeNull();
  expect(countTyped({ yes: 8, members: 11, present: 9 }, board)).toMatchObject({ members: 11, present: 9, recused: 0 });
});
