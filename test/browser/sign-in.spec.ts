import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demoPassword } from './demo-house.js';
import { executable, Person, startBrowser } from './person.js';

describe.skipIf(executable === null)('signing in', () => {
  const url = inject('houseUrl');
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('a demo account signs in with one click and reaches the requested page', async () => {
    const person = await Person.at(browser, url);
    await person.page.goto('/work?q=Ninh');
    await person.page.waitForURL(/\/sign-in/);
    expect(await person.axe()).toEqual([]);
    await person.page
      .getByRole('button', { name: /appraiser/ })
      .first()
      .click();
    await person.page.waitForURL(/\/work\?q=Ninh/);
    await person.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    expect(person.complaints).toEqual([]);
    await person.leave();
  });

  it('a wrong password shows a remedy in both languages and keeps the name', async () => {
    for (const [language, says] of [
      ['vi', /sai|không đúng/i],
      ['en', /wrong/i],
    ] as const) {
      const person = await Person.at(browser, url, { language });
      await person.page.goto('/sign-in');
      await person.page.locator('input[name=username]').fill('appraiser');
      await person.page.locator('input[name=password]').fill('wrong');
      await person.page.locator('button[type=submit]').click();
      await person.page.getByRole('alert').filter({ hasText: says }).waitFor();
      expect(await person.page.locator('input[name=username]').inputValue()).toBe('appraiser');
      await person.leave();
    }
  });

  it('signing in never redirects to another site', async () => {
    const person = await Person.at(browser, url);
    await person.page.goto('/sign-in?next=//example.org/x');
    await person.page.locator('input[name=username]').fill('appraiser');
    await person.page.locator('input[name=password]').fill(demoPassword);
    await person.page.locator('button[type=submit]').click();
    await person.page.waitForURL(`${url}/work`);
    await person.leave();
  });
});
