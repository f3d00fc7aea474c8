import { expect, it } from 'vitest';
import { homeOf } from './pages.js';

it('the first page is the one where work waits for the person', () => {
  expect(homeOf(['appraiser'], false)).toBe('/work');
  expect(homeOf(['referrer'], false)).toBe('/refer');
  expect(homeOf(['auditor'], false)).toBe('/audit');
  expect(homeOf(['referrer', 'unit-officer'], false)).toBe('/work');
  expect(homeOf([], true)).toBe('/administration');
  expect(homeOf([], false)).toBe('/work');
});
