import { beforeEach, describe, expect, it } from 'vitest';
import { forgetLeftovers, leftoverOf } from './leftovers.js';

/** As much of a browser's storage as is used: its keys are its own properties. */
class Kept {
  [name: string]: unknown;
  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}
const storage = new Kept();
const names = (): string[] => Object.keys(storage).toSorted();

beforeEach(() => {
  for (const name of names()) storage.removeItem(name);
  for (const account of ['a', 'b'])
    for (const kind of ['draft', 'entry', 'referral', 'remark'] as const)
      storage[leftoverOf(kind, account, 'case-1.act')] = '{}';
  storage['vinh-danh.language'] = 'en';
  storage['of another page'] = 'x';
});

describe('what a browser keeps unsent', () => {
  it('what a browser stores unsent is removed at sign-out; the choice of language stays', () => {
    forgetLeftovers(null, storage as unknown as Storage);
    expect(names()).toEqual(['of another page', 'vinh-danh.language']);
  });

  it('what another account left unsent is removed as soon as somebody signs in', () => {
    forgetLeftovers('b', storage as unknown as Storage);
    expect(names().filter((name) => name.startsWith('vinh-danh.'))).toEqual([
      'vinh-danh.draft.b.case-1.act',
      'vinh-danh.entry.b.case-1.act',
      'vinh-danh.language',
      'vinh-danh.referral.b.case-1.act',
      'vinh-danh.remark.b.case-1.act',
    ]);
  });
});
