import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, kept, sourcesIn } from './kept-bundle.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vinhdanh-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Makes a text and counts how often. */
function maker(text: string) {
  const made = { times: 0 };
  return {
    made,
    make: () => {
      made.times += 1;
      return Promise.resolve(text);
    },
  };
}

test('a text is made once for what it is made of, and then read', async () => {
  const { made, make } = maker('code');
  expect(await kept(folder, 'bundle', 'one', make)).toBe('code');
  expect(await kept(folder, 'bundle', 'one', make)).toBe('code');
  expect(made.times).toBe(1);
});

test('a text of another digest is made again and replaces the former one', async () => {
  await kept(folder, 'bundle', 'one', maker('former').make);
  expect(await kept(folder, 'bundle', 'two', maker('new').make)).toBe('new');
  expect(await readdir(folder)).toEqual(['bundle-two.js']);
});

test('several processes that make a text at once all get it whole', async () => {
  const texts = await Promise.all([1, 2, 3].map(() => kept(folder, 'bundle', 'one', maker('code').make)));
  expect(texts).toEqual(['code', 'code', 'code']);
  expect(await readdir(folder)).toEqual(['bundle-one.js']);
});

test('where nothing can be written the text is made all the same', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await kept(join(file, 'below'), 'bundle', 'one', maker('code').make)).toBe('code');
});

test('a digest changes with the content of a file, with its name and with what is named besides', async () => {
  const file = join(folder, 'a.ts');
  await writeFile(file, 'one');
  const before = await digestOf([file], 'sdk 1');
  expect(await digestOf([file], 'sdk 1')).toBe(before);
  expect(await digestOf([file], 'sdk 2')).not.toBe(before);
  await writeFile(file, 'two');
  expect(await digestOf([file], 'sdk 1')).not.toBe(before);
});

test('sources are found in all folders, without specs and declarations', async () => {
  await mkdir(join(folder, 'inner'));
  for (const name of ['b.ts', 'a.spec.ts', 'a.d.ts', 'a.js', 'inner/c.ts']) await writeFile(join(folder, name), '');
  expect(await sourcesIn(folder, '.ts')).toEqual([join(folder, 'b.ts'), join(folder, 'inner', 'c.ts')]);
});
