import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addressesOf, personOf, settled } from './house.js';
import { places, type Place } from './pages.js';
import { executable, startBrowser, type Person } from './person.js';
import { states, type State } from './states.js';

/** Widths change what is there, schemes only its colours; those of what opens on a page are looked at on the wide screen. */
const looks = [
  { width: 1280, scheme: 'light', rules: [] },
  { width: 1280, scheme: 'dark', rules: ['color-contrast'] },
  { width: 360, scheme: 'dark', rules: ['color-contrast'] },
  { width: 360, scheme: 'light', rules: [] },
] as const;

type Seen = Omit<Place, 'title'> & Partial<State>;

describe.skipIf(executable === null)('every page', () => {
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

  /** A state is reached once, on the wide screen, and looked at as the window narrows. */
  const look = async (person: Person, { name, reach }: Seen): Promise<readonly string[]> => {
    const { page } = person;
    const found: string[] = [];
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(addresses.get(name) ?? '');
    await settled(person);
    await reach?.(page);
    for (const { width, scheme, rules } of reach === undefined ? looks : looks.filter((one) => one.width > 360 || one.scheme === 'light')) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await settled(person);
      found.push(...(await person.axe(rules)).map((fault) => `${name} ${width} ${scheme}: ${fault}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`${name} ${width} ${scheme}: scrolls sideways by ${over} px`);
    }
    return found;
  };

  it.each([...new Set(all.map(({ user }) => user))])(
    'of %s, and what can be opened on it, is clean by WCAG 2.2 AA in both schemes and does not scroll sideways at 360 px',
    { timeout: 600_000 },
    async (user) => {
      const person = await personOf(browser, url, user);
      const found: string[] = [];
      for (const one of all.filter((each) => each.user === user)) found.push(...(await look(person, one)));
      expect([...found, ...person.complaints]).toEqual([]);
      await person.leave();
    },
  );
});
