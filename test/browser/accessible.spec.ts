import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { markChanges, watchChanges } from './changes.js';
import { addressesOf, personOf, settled } from './house.js';
import { places, type Place } from './pages.js';
import { executable, startBrowser, type Person } from './person.js';
import { states, type State } from './states.js';

const full = process.env['VINHDANH_TEST_FULL'] !== undefined;

/** Two pairs of width and scheme, checked against every rule; the other two pairs would double the time. */
const looks = [
  { width: 1280, scheme: 'light' },
  ...(full ? [{ width: 1280, scheme: 'dark' } as const, { width: 360, scheme: 'light' } as const] : []),
  { width: 360, scheme: 'dark' },
] as const;

type Seen = Omit<Place, 'title'> & Partial<State>;

const all: readonly Seen[] = [...places, ...states];

/** The page is examined by itself too, so that a state needs no second look at what lies behind. */
const opensOver = ({ user, path, reach }: Seen): boolean =>
  reach !== undefined && places.some((place) => place.user === user && place.path === path);

/** Everything that one user sees at one path. */
const pages = [
  ...Map.groupBy(all, ({ user, path }) => `${path.replace(/\?.*/u, '')} of ${user ?? 'a visitor without an account'}`),
]
  // The longest first, so that none is left alone at the end.
  .toSorted(([, one], [, other]) => other.length - one.length);

describe.skipIf(executable === null)('accessibility of every page', () => {
  const url = inject('houseUrl');
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
  const look = async (person: Person, seen: Seen): Promise<readonly string[]> => {
    const { name, reach } = seen;
    const { page } = person;
    const found: string[] = [];
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(addresses.get(name) ?? '');
    await settled(person);
    await watchChanges(page);
    await reach?.(page);
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await settled(person);
      const within = opensOver(seen) && !full ? await markChanges(page) : null;
      found.push(...(await person.axe(within)).map((fault) => `${name} ${width} ${scheme}: ${fault}`));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${name} ${width} ${scheme}: scrolls sideways by ${over} px`);
    }
    return found;
  };

  it.concurrent.for(pages)(
    'the page %s, with everything that opens on it, ' +
      'meets WCAG 2.2 AA in both schemes and does not scroll sideways at 360 px',
    { timeout: 300_000 },
    async ([, seen], { expect }) => {
      const person = await personOf(browser, url, seen[0]?.user ?? null);
      const found: string[] = [];
      for (const one of seen) found.push(...(await look(person, one)));
      expect([...found, ...person.complaints]).toEqual([]);
      await person.leave();
    },
  );

  it('a fault in a part that opens on a page is found although the page behind is not examined again', async () => {
    const person = await personOf(browser, url, 'appraiser');
    const { page } = person;
    await page.goto('/work');
    await settled(person);
    await watchChanges(page);
    const draw = (text: string) =>
      page.evaluate((drawn) => {
        const opened = document.createElement('div');
        opened.innerHTML = drawn;
        document.body.append(opened);
      }, text);
    await draw('<button></button>');
    await draw('<p style="color: #aaa; background: #fff">nhạt</p>');
    const faults = await person.axe(await markChanges(page));
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['button-name', 'color-contrast']);
    await person.leave();
  });
});
