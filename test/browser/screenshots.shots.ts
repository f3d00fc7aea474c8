import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inject, it } from 'vitest';
import { addressesOf, personOf, settled } from './house.js';
import { places } from './pages.js';
import { startBrowser } from './person.js';

/** Pictures of every page in both languages and schemes, and as a narrow screen shows it: `npm run screenshots`. */
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const looks = [
  { language: 'vi', scheme: 'light', width: 1440, height: 900 },
  { language: 'vi', scheme: 'dark', width: 1440, height: 900 },
  { language: 'en', scheme: 'light', width: 1440, height: 900 },
  { language: 'en', scheme: 'dark', width: 1440, height: 900 },
  { language: 'vi', scheme: 'light', width: 360, height: 800 },
] as const;
/** Of JPEG: letters stay sharp, and the whole set below 15 MB. */
const quality = 72;

it('takes a picture of every page', { timeout: 1_800_000 }, async () => {
  const url = inject('houseUrl');
  const browser = await startBrowser();
  try {
    const addresses = await addressesOf(browser, url, places);
    await rm(folder, { recursive: true, force: true });
    for (const user of new Set(places.map((place) => place.user))) {
      const person = await personOf(browser, url, user);
      for (const { language, scheme, width, height } of looks) {
        const into = `${folder}${language}-${scheme}-${width}/`;
        await mkdir(into, { recursive: true });
        await person.context.addInitScript((chosen) => localStorage.setItem('vinh-danh.language', chosen), language);
        await person.page.setViewportSize({ width, height });
        await person.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        for (const { name } of places.filter((place) => place.user === user)) {
          await person.page.goto(addresses.get(name) ?? '');
          await settled(person);
          await person.page.screenshot({ path: `${into}${name}.jpg`, type: 'jpeg', quality });
        }
      }
      await person.leave();
    }
  } finally {
    await browser.close();
  }
});
