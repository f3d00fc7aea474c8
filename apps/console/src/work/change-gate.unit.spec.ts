import { describe, expect, it } from 'vitest';
import { meet } from './change-gate.js';

const row = (caseId: string, due: string, assignee: string | null = null) => ({ caseId, key: 'pass', due, assignee });
const placeOf = ({ due }: { readonly due: string }): string => due;
const shown = [row('a', '01'), row('b', '02'), row('c', '03')];

describe('a list under the pointer', () => {
  it('a row that keeps its place is updated at once', () => {
    const { rows, news } = meet(shown, [row('a', '01'), row('b', '02', 'Lan'), row('c', '03')], placeOf, true);
    expect(rows[1]).toEqual(row('b', '02', 'Lan'));
    expect(news).toBe(0);
  });

  it('every row keeps its place when a new one comes above it', () => {
    const { rows, news } = meet(shown, [row('x', '00'), ...shown], placeOf, true);
    expect(rows).toEqual(shown);
    expect(news).toBe(1);
  });

  it('a row that no longer waits is kept and marked', () => {
    const { rows, marks, news } = meet(shown, [row('a', '01'), row('c', '03')], placeOf, true);
    expect(rows).toEqual(shown);
    expect([...marks]).toEqual([['b~pass', 'gone']]);
    expect(news).toBe(1);
  });

  it('a moved row is kept with its old contents and marked', () => {
    const { rows, marks } = meet(shown, [row('b', '02'), row('c', '03'), row('a', '09')], placeOf, true);
    expect(rows).toEqual(shown);
    expect([...marks]).toEqual([['a~pass', 'moved']]);
  });

  it('the same case with another question is another row', () => {
    expect(meet(shown, [...shown, { ...row('a', '01'), key: 'answer-comment' }], placeOf, true).news).toBe(1);
  });
});

describe('a list that was read again in part', () => {
  it('a row that was pushed over the end of a partly read list does not count as removed', () => {
    const { marks, news } = meet(shown, [row('x', '00'), row('a', '01'), row('b', '02')], placeOf, false);
    expect(marks.size).toBe(0);
    expect(news).toBe(1);
  });

  it('a row that moved up from behind a partly read list does not count as new', () => {
    const { marks, news } = meet(shown, [row('b', '02'), row('c', '03'), row('y', '04')], placeOf, false);
    expect([...marks]).toEqual([['a~pass', 'gone']]);
    expect(news).toBe(1);
  });
});
