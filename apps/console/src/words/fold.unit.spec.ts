import { expect, it } from 'vitest';
import { matches } from './fold.js';

it('every typed word is found anywhere, in any order', () => {
  expect(matches('UBND xã Phước Hậu', 'hau ubnd')).toBe(true);
  expect(matches('UBND xã Phước Hậu', 'hau thuan')).toBe(false);
});

it('finds stacked marks and đ, whatever the Unicode form and whichever letter was typed for it', () => {
  for (const typed of ['đàng kiểm', 'dang kiem', 'ÐÀNG'.normalize('NFD'), 'Ông Đàng']) {
    expect(matches('Đàng Thị Kiểm Thử', typed)).toBe(true);
  }
});

it('nothing typed finds everything, signs alone find nothing', () => {
  expect(matches('Đàng Thị Kiểm Thử', ' ')).toBe(true);
  expect(matches('Đàng Thị Kiểm Thử', '^')).toBe(false);
});
