import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { weigh, type Chunk } from './budget.js';

/** Text that gzip can hardly compress. */
const noise = (bytes: number): string => randomBytes(bytes).toString('latin1');
const chunk = (fileName: string, more: Partial<Chunk> = {}): Chunk => ({
  type: 'chunk',
  fileName,
  code: noise(1000),
  imports: [],
  ...more,
});

it('the budget counts what a page needs at once, each file once, without what it loads later', () => {
  const chunks = [
    chunk('index.js', { isEntry: true, imports: ['shared.js'] }),
    chunk('shared.js'),
    chunk('work.js', { facadeModuleId: '/x/src/work/work-page.tsx', imports: ['shared.js', 'list.js'] }),
    chunk('list.js', { imports: ['work.js'] }),
    chunk('later.js'),
  ];
  const entry = weigh(chunks, []);
  const page = weigh(chunks, ['work/work-page.tsx']);
  expect(entry).toBeGreaterThan(2000);
  expect(page).toBeGreaterThan(entry + 2000);
  expect(page).toBeLessThan(entry * 2 + 200);
});

it('the budget cannot be measured for a page that is not in the build', () => {
  expect(() => weigh([chunk('index.js', { isEntry: true })], ['gone/gone-page.tsx'])).toThrow('gone/gone-page.tsx');
});
