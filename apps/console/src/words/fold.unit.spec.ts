import { expect, it } from 'vitest';
import { fold, matches } from './fold.js';

it('folding removes stacked marks and replaces đ, in any Unicode form', () => {
  expect(fold('Đàng Thị Kiểm Thử')).toBe('dang thi kiem thu');
  expect(fold('NGUYỄN'.normalize('NFD'))).toBe(fold('nguyễn'.normalize('NFC')));
});

it('every typed word is found anywhere, in any order', () => {
  expect(matches('UBND xã Phước Hậu', 'hau ubnd')).toBe(true);
  expect(matches('UBND xã Phước Hậu', 'hau thuan')).toBe(false);
});
