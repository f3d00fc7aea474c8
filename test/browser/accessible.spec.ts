import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { addressesOf, personOf, settled } from './house.js';
import { places, type Place } from './pages.js';
import { executable, startBrowser, type Person } from './person.js';
import { states, type State } from './states.js';

/** Two pairs of width and scheme, checked against every rule; the other two pairs would double the time. */
const looks = [
  { width: 1280, scheme: 'light' },
  ...(process.env['VINHDANH_TEST_FULL'] === undefined
    ? []
    : [{ width: 1280, scheme: 'dark' } as const, { width: 360, scheme: 'light' } as const]),
  { width: 360, scheme: 'dark' },
] as const;

type Seen = Omit<Place, 'title'> & Partial<State>;

describe.skipIf(executable === null)('accessibility of every page', () => {
  const url = inject('houseUrl');
  const all: readonly Seen[] = [...places, ...states];
  let browser: Browser;
  let addresses: ReadonlyMap<string, string>;

  beforeAll(async () => {
    browser = await startBrowser();
    addresses = await addressesOf(browser, url, all);
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** Each state is opened once, on the wide screen, and checked again as the window narrows. */
  const look = async (person: Person, { name, reach }: Seen): Promise<readonly string[]> => {
    const { page } = person;
    const found: string[] = [];
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(addresses.get(name) ?? '');
    await settled(person);
    await reach?.(page);
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await settled(person);
      found.push(...(await person.axe()).map((fault) => `${name} ${width} ${scheme}: ${fault}`));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${name} ${width} ${scheme}: scrolls sideways by ${over} px`);
    }
    return found;
  };

  it.concurrent.for([...new Set(all.map(({ user }) => user))])(
    'the page of %s, with everything that opens on it, meets WCAG 2.2 AA in both schemes and does not scroll sideways at 360 px',
    { timeout: 600_000 },
    async (user, { expect }) => {
      const person = await personOf(browser, url, user);
      const found: string[] = [];
      for (const one of all.filter((each) => each.user === user)) found.push(...(await look(person, one)));
      expect([...found, ...person.complaints]).toEqual([]);
      await person.leave();
    },
  );
});
