import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inject, it } from 'vitest';
import { addressesOf, personOf, settled } from './house.js';
import { places, type Place } from './pages.js';
import { startBrowser, type Person } from './person.js';

/**
 * Screenshots of every page in both languages and schemes, and of the main pages on a narrow screen: `npm run
 * screenshots`.
 */
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const languages = ['vi', 'en'] as const;
const schemes = ['light', 'dark'] as const;
const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 800 };
/** WebP quality at which letters stay sharp and the whole set stays below 8 MB. */
const quality = 62;

type Look = {
  readonly language: (typeof languages)[number];
  readonly scheme: (typeof schemes)[number];
  readonly width: number;
  readonly height: number;
};
const looks: readonly Look[] = languages.flatMap((language) =>
  schemes.flatMap((scheme) => [wide, narrow].map((size) => ({ language, scheme, ...size }))),
);
const isTaken = ({ width }: Look, place: Place): boolean => width === wide.width || place.main === true;
const folderOf = ({ language, scheme, width }: Look): string => `${language}-${scheme}-${width}`;

async function take({ context, page }: Person, path: string): Promise<void> {
  const browser = await context.newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality });
  await writeFile(path, Buffer.from(data, 'base64'));
  await browser.detach();
}

/** Scrolls a part of the page to below the top bar, if it is not in view. */
function bringUp(part: string): void {
  const top = document.querySelector(part)?.getBoundingClientRect().top ?? 0;
  if (top > innerHeight / 2) scrollBy(0, top - 76);
}

it('a screenshot of every page is taken', { timeout: 1_800_000 }, async () => {
  const url = inject('houseUrl');
  const browser = await startBrowser();
  try {
    const addresses = await addressesOf(browser, url, places);
    await rm(folder, { recursive: true, force: true });
    for (const user of new Set(places.map((place) => place.user))) {
      const person = await personOf(browser, url, user);
      for (const look of looks) {
        await mkdir(`${folder}${folderOf(look)}`, { recursive: true });
        await person.context.addInitScript(
          (chosen) => localStorage.setItem('vinh-danh.language', chosen),
          look.language,
        );
        await person.page.setViewportSize(look);
        await person.page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' });
        for (const place of places.filter((one) => one.user === user && isTaken(look, one))) {
          await person.page.goto(addresses.get(place.name) ?? '');
          await settled(person);
          // The demo accounts are below the form.
          if (user === null) await person.page.waitForLoadState('networkidle');
          const { part } = place;
          if (part !== undefined) await person.page.evaluate(bringUp, part);
          await take(person, `${folder}${folderOf(look)}/${place.name}.webp`);
        }
      }
      await person.leave();
    }
    await writeFile(`${folder}README.md`, index());
  } finally {
    await browser.close();
  }
});

/** The index of the screenshots: a line for each page, with a link to each variant. */
function index(): string {
  const line = (place: Place): string =>
    `| ${place.title} | ${looks
      .filter((look) => isTaken(look, place))
      .map(
        (look) =>
          `[${look.language} ${look.scheme}${look.width === narrow.width ? ` ${look.width} px` : ''}]` +
          `(${folderOf(look)}/${place.name}.webp)`,
      )
      .join(' · ')} |`;
  return `# Screens

Every page of the console on the demo registers, in Vietnamese and English, light and dark, ${wide.width} px wide; the
main ones at ${narrow.width} px too. \`npm run screenshots\` takes them anew.

| Page | Pictures |
| --- | --- |
${places.map(line).join('\n')}
`;
}
