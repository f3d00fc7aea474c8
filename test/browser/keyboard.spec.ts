import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demoPassword } from './demo-house.js';
import { caseOf } from './find-case.js';
import { focusOf, tabTo, tabRound } from './focus.js';
import { personOf, settled } from './house.js';
import { executable, Person, startBrowser } from './person.js';

/** These tests use the keyboard only. */
describe.skipIf(executable === null)('work by keyboard alone', () => {
  const url = inject('houseUrl');
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** The row on which the keys act. */
  const current = (page: Page) => page.locator('tr[data-selected]');

  it("a day's step, from signing in to recording an act, needs no mouse", async () => {
    const person = await Person.at(browser, url);
    const { page } = person;
    await page.goto('/sign-in');
    await page.locator('input[name=username]:focus').waitFor();
    await page.keyboard.type('training.unit-officer');
    await tabTo(page, /^Mật khẩu/);
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/work**');
    await settled(person);

    await page.getByRole('row').nth(2).waitFor();
    await page.keyboard.press('j');
    await current(page).waitFor();
    const first = await current(page).innerText();
    await page.keyboard.press('j');
    await expect.poll(() => current(page).innerText()).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(() => current(page).innerText()).toBe(first);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => current(page).innerText()).not.toBe(first);
    for (let row = 0; row < 10 && !(await current(page).innerText()).includes('Pi Năng Văn Nguồn Nước'); row += 1)
      await page.keyboard.press('j');

    await page.keyboard.press('Space');
    const peek = page.getByRole('complementary', { name: 'Hồ sơ tóm tắt' });
    await peek.getByRole('heading', { name: 'Pi Năng Văn Nguồn Nước' }).waitFor();
    await page.keyboard.press('c');
    await peek.getByRole('definition').filter({ hasText: 'Tôi' }).waitFor();
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
    expect((await focusOf(page)).visible).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//);
    await settled(person);

    await tabTo(page, 'Công nhận nhân tố mới');
    await page.keyboard.press('Enter');
    const form = page.getByRole('region', { name: 'Công nhận nhân tố mới' });
    await form.getByRole('heading', { name: 'Công nhận nhân tố mới' }).waitFor();
    await tabTo(page, /^Lý do/);
    await page.keyboard.type('Đã đến nhà, hỏi ba hộ liền kề: đúng như giới thiệu.');
    await tabTo(page, /^(Xem lại trước khi ghi|Tiếp tục)$/);
    await page.keyboard.press('Enter');
    await form.getByRole('heading', { name: /^Xem lại:/ }).waitFor();
    expect(await form.innerText()).toContain('hỏi ba hộ liền kề');
    await tabTo(page, 'Ghi vào hồ sơ');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Đã ghi: Công nhận nhân tố mới.' }).waitFor();

    const before = page.url();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Tìm mọi thứ' }).waitFor();
    await page.keyboard.type('viec cua toi');
    await page
      .getByRole('option', { name: /Việc của tôi/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/work**');
    await settled(person);
    await page.getByRole('row').nth(2).waitFor();
    await page.keyboard.press('n');
    await peek.getByRole('heading').first().waitFor();
    await tabTo(page, 'Mở hồ sơ');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//);
    expect(page.url()).not.toBe(before);
    expect(person.complaints).toEqual([]);
    await person.leave();
  });

  it('the first Tab skips the rail and leads into the page', async () => {
    const person = await personOf(browser, url, 'appraiser');
    const { page } = person;
    for (const path of ['/work', '/cases', '/overview']) {
      await page.goto(path);
      await settled(person);
      await page.keyboard.press('Tab');
      expect(await focusOf(page)).toMatchObject({ name: 'Đến nội dung chính', visible: true });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
    }
    await person.leave();
  });

  it('letters typed before the search opens reach its field and trigger no key of the list below', async () => {
    const person = await personOf(browser, url, 'appraiser');
    const { page } = person;
    await page.route(/search-dialog.*\.js$/u, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto('/work');
    await page.locator('[data-work]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('cong ty');
    const field = page.getByRole('combobox', { name: 'Tìm mọi thứ' });
    await field.waitFor();
    await expect.poll(() => field.inputValue()).toBe('cong ty');
    await page.keyboard.type(' vi');
    expect(await field.inputValue()).toBe('cong ty vi');
    // The row is neither claimed nor peeked at.
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/work');
    expect(await page.getByRole('complementary', { name: 'Hồ sơ tóm tắt' }).count()).toBe(0);
    await person.leave();
  });

  it('Ctrl K finds a case by a name without diacritics, and Escape returns the focus', async () => {
    const person = await personOf(browser, url, 'appraiser');
    const { page } = person;
    const id = await caseOf(person, 'Tổ phụ nữ dệt Ví Dụ');
    await page.goto('/overview');
    await settled(person);
    await tabTo(page, /^Hồ sơ$/);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Tìm mọi thứ' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Tìm mọi thứ' }).waitFor({ state: 'detached' });
    await expect.poll(async () => (await focusOf(page)).name).toBe('Hồ sơ');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('to phu nu det');
    await page
      .getByRole('option', { name: /Tổ phụ nữ dệt Ví Dụ/ })
      .first()
      .waitFor();
    while (!(await page.locator('[role=option][aria-selected=true]').innerText()).includes('Tổ phụ nữ dệt Ví Dụ'))
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/cases/${id}*`);
    await person.leave();
  });

  it.each([
    ['appraiser', '/work'],
    ['appraiser', '/cases'],
    ['appraiser', '/overview'],
    ['appraiser', '{case}'],
    ['appraiser', '{case}?tab=deadlines'],
    ['auditor', '/audit'],
    ['auditor', '{case}?occurredAsOf=2026-10-20'],
    ['referrer', '/refer/new'],
    ['admin', '/administration/accounts?q=Thẩm'],
  ])('%s moves through %s with Tab: the focus is visible at every stop, and nothing traps it', async (user, path) => {
    const person = await personOf(browser, url, user);
    const { page } = person;
    const id = path.startsWith('{') ? await caseOf(person, 'Tà Thía Văn Suối Trong') : '';
    await page.goto(path.replace('{case}', `/cases/${id}`));
    await settled(person);
    const stops = await tabRound(page);
    expect(stops.length).toBeGreaterThan(8);
    expect(stops.filter(({ visible }) => !visible).map(({ name, why }) => `${name}: ${why}`)).toEqual([]);
    expect(stops.filter(({ name }) => name === '')).toEqual([]);
    await person.leave();
  });
});
