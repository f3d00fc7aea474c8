import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vietnameseOrder, writtenForms } from '@vinhdanh/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { executable, startBrowser } from './person.js';

const Forms = z.array(
  z.object({ comparable: z.string(), findable: z.string(), sortable: z.string(), finds: z.array(z.string()) }),
);

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

  /** As text, so that the test runner does not rewrite the import. */
  const formsOf = async (texts: readonly string[]) =>
    Forms.parse(
      await page.evaluate(
        `import(${JSON.stringify(module)}).then(({ comparable, findable, isFoundBy, sortable }) =>
          ((all) => all.map((text) => ({
            comparable: comparable(text),
            findable: findable(text),
            sortable: sortable(text),
            finds: all.filter((other) => isFoundBy(other, text)),
          })))(${JSON.stringify(texts)}))`,
      ),
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
