import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as Forms from '@vinhdanh/contracts/comparable';
import { vietnameseOrder, writtenForms } from '@vinhdanh/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executable, startBrowser } from './person.js';

/** The module that domain, API and console share; it imports nothing, so that a blank page can load it. */
const script = readFileSync(
  fileURLToPath(new URL('../../packages/contracts/dist/comparable.js', import.meta.url)),
  'utf8',
);
const module = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;

describe.skipIf(executable === null)('texts compared as people read them, in the browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const formsOf = (texts: readonly string[]) =>
    page.evaluate(
      async ({ from, all }) => {
        const { comparable, findable, isFoundBy, sortable } = (await import(from)) as typeof Forms;
        return all.map((text) => ({
          comparable: comparable(text),
          findable: findable(text),
          sortable: sortable(text),
          finds: all.filter((other) => isFoundBy(other, text)),
        }));
      },
      { from: module, all: texts },
    );

  it('the ways to write a name or a number have the forms that domain and database give them', async () => {
    for (const { ways, one, found } of writtenForms) {
      const forms = await formsOf(ways);
      expect(forms.map((form) => form.comparable)).toEqual(ways.map(() => one));
      if (found !== null) expect(forms.map((form) => form.findable)).toEqual(ways.map(() => found));
      if (/[\p{L}\p{N}]/u.test(one)) expect(forms.map((form) => form.finds)).toEqual(ways.map(() => ways));
    }
  });

  it('lists by name are in the order of a Vietnamese dictionary', async () => {
    const keys = (await formsOf(vietnameseOrder)).map((form) => form.sortable);
    expect(keys.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(keys);
  });
});
