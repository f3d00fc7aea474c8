import type { Browser } from 'playwright-core';
import { administrator } from '../installation/installation.js';
import { demoPassword } from './demo-house.js';
import { caseOf } from './find-case.js';
import type { Place } from './pages.js';
import { Person, type PersonOptions } from './person.js';

/** Signs in a demo account, or the administrator of the installation; null = nobody. No page is open yet. */
export async function personOf(
  browser: Browser,
  url: string,
  user: string | null,
  options: PersonOptions = {},
): Promise<Person> {
  const person = await Person.at(browser, url, options);
  if (user === null) return person;
  return user === 'admin'
    ? person.enter(administrator.username, administrator.password)
    : person.enter(user, demoPassword);
}

/** Addresses of places with the ids of the cases that they name, looked up once, as the register's auditor. */
export async function addressesOf(
  browser: Browser,
  url: string,
  places: readonly Pick<Place, 'name' | 'path'>[],
): Promise<ReadonlyMap<string, string>> {
  const auditor = await personOf(browser, url, 'auditor');
  const found = new Map<string, string>();
  for (const { name, path } of places) {
    const [, subject] = /\{(.+)\}/u.exec(path) ?? [];
    found.set(name, subject === undefined ? path : path.replace(`{${subject}}`, await caseOf(auditor, subject)));
  }
  await auditor.leave();
  return found;
}

/** Waits until a page is complete: no skeleton, no spinner, fonts loaded. */
export async function settled({ page }: Person): Promise<void> {
  await page.getByRole('main').waitFor({ state: 'attached' });
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root') === null &&
      document.fonts.status === 'loaded',
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
