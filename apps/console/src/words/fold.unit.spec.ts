import { expect, it } from 'vitest';
import { fold, matches } from './fold.js';

it('folds stacked marks and đ, whatever the Unicode form', () => {
  expect(fold('Đàng Thị Kiểm Thử')).toBe('dang thi kiem thu');
  expect(fold('NGUYỄN'.normalize('NFD'))).toBe(fold('nguyễn'.normalize('NFC')));
});

it('finds each typed word anywhere, in any order', () => {
  expect(matches('UBND xã Phước Hậu', 'hau ubnd')).toBe(true);
  expect(matches('UBND xã Phước Hậu', 'hau thuan')).toBe(false);
});
