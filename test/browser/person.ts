import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The browser that `npm test` found; null = these tests are skipped. */
export const executable: string | null = process.env['CHROMIUM'] ?? null;

/** Without these settings, Chromium contacts its maker's hosts at every start. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Number of places of one fault that are listed; the others are counted. */
const listed = 4;

/** The browser without windows, which takes half the processor time, where there is one. */
const shell: string | undefined = process.env['CHROMIUM_SHELL'];

export interface BrowserOptions {
  /** The pages show PDF, for which only the whole browser has a viewer. */
  readonly viewers?: boolean;
}

export function startBrowser({ viewers = false }: BrowserOptions = {}): Promise<Browser> {
  const path = viewers ? executable : (shell ?? executable);
  return chromium.launch({ ...(path === null ? {} : { executablePath: path }), args });
}

export interface PersonOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'vi' | 'en';
}

/**
 * One person at one screen: a browser context of their own, signed in through the page. Collects the errors in the
 * browser's console.
 */
export class Person {
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async at(browser: Browser, url: string, options: PersonOptions = {}): Promise<Person> {
    const { width = 1280, height = 900, scheme = 'light', language = 'vi' } = options;
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height },
      colorScheme: scheme,
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    // Frames of viewers have no storage.
    await context.addInitScript((chosen) => {
      if (window.top === window) localStorage.setItem('vinh-danh.language', chosen);
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const person = new Person(context, page);
    page.on('pageerror', (error) => person.complaints.push(error.message));
    page.on('console', (message) => {
      // The tests provoke refusals, which the browser prints as loading errors.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        person.complaints.push(message.text());
    });
    return person;
  }

  async signIn(username: string, password: string): Promise<this> {
    await this.page.goto('/sign-in');
    await this.page.locator('input[name=username]').fill(username);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.locator('button[type=submit]').click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await this.page.getByRole('banner').waitFor();
    return this;
  }

  /** Signs in without the sign-in page; no page is open afterwards. @throws Error if the account is refused */
  async enter(username: string, password: string): Promise<this> {
    const answer = await this.page.request.post('/api/sessions', { data: { username, password } });
    if (!answer.ok()) throw new Error(`${username}: ${answer.status()} ${await answer.text()}`);
    return this;
  }

  /**
   * Violations of WCAG 2.2 AA that axe finds on the page as it is: rule and places; empty = none.
   * @param within selector of the parts to examine; null = the whole page
   */
  async axe(within: string | null = null): Promise<string[]> {
    const builder = new AxeBuilder({ page: this.page })
      // Only violations are read. axe would otherwise write the path of every element that passes, for each rule.
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // The other mode opens a second page for each run, for frames of other origins; the console has none.
      .setLegacyMode();
    const { violations } = await (within === null ? builder : builder.include(within)).analyze();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, listed)
          .join(' | ')}${nodes.length > listed ? ` and ${nodes.length - listed} more` : ''}`,
    );
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
