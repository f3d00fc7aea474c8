import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { personOf } from './house.js';
import { takeIn, type Newcomer } from './newcomer.js';
import { executable, Person, startBrowser } from './person.js';

const run = Date.now() % 100_000;
const colleague: Newcomer = {
  name: `Mấu Thị Đồng Nghiệp ${run}`,
  username: `dong-nghiep-${run}`,
  password: 'mat-khau-dau-tien',
};
const subject = 'Chamaléa Thị Thử Nghiệm';
const view = `Chờ lâu ${run}`;

/** Two officers of one unit share its work: who looks after which item, and lists that one saves for both. */
describe.skipIf(executable === null)('the work list of a team', () => {
  const url = inject('houseUrl');
  let browser: Browser;
  let first: Person;
  let second: Person;

  const row = (page: Page): Locator => page.getByRole('row', { name: new RegExp(subject, 'u') });
  const brief = ({ page }: Person): Locator => page.getByRole('complementary', { name: 'Hồ sơ tóm tắt' });
  const peek = async ({ page }: Person): Promise<void> => {
    await page.goto(`/work?q=${encodeURIComponent(subject)}`);
    await row(page).click();
    await page.getByRole('complementary', { name: 'Hồ sơ tóm tắt' }).getByRole('heading', { name: subject }).waitFor();
  };
  const holder = (page: Page, name: string): Promise<void> =>
    row(page).locator('[data-column=assignee]').getByText(name, { exact: true }).waitFor();

  beforeAll(async () => {
    browser = await startBrowser();
    const admin = await personOf(browser, url, 'admin');
    await takeIn(admin, colleague, { register: 'ninh-thuan-demo', role: 'Cán bộ đơn vị', unit: 'Xã Bác Ái' });
    await admin.leave();
    first = await personOf(browser, url, 'unit-officer', { width: 1500 });
    second = await (await Person.at(browser, url, { width: 1500 })).signIn(colleague.username, colleague.password);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('one officer claims an item; the other sees at once who has it and cannot claim it', async () => {
    await peek(second);
    await peek(first);
    await brief(first).getByText('chưa ai nhận').waitFor();
    await brief(first).getByRole('button', { name: 'Nhận việc' }).click();
    await holder(first.page, 'Tôi');
    await holder(second.page, 'Chamaléa Văn Chuyên Viên');
    expect(await brief(second).getByRole('button', { name: 'Nhận việc' }).isDisabled()).toBe(true);
    await first.page.goto('/work?scope=me');
    await row(first.page).waitFor();
  });

  it('an officer gives an item back, and the other claims it with a key', async () => {
    await peek(first);
    await brief(first).getByRole('button', { name: 'Trả việc về nhóm' }).click();
    await holder(first.page, 'Nhóm');
    await holder(second.page, 'Nhóm');
    await second.page.goto(`/work?q=${encodeURIComponent(subject)}`);
    await row(second.page).getByRole('link').first().focus();
    await second.page.keyboard.press('c');
    await holder(second.page, 'Tôi');
    await holder(first.page, colleague.name);
    await second.page.keyboard.press('c');
    await holder(second.page, 'Nhóm');
  });

  it('one officer assigns an item to the other, who finds it under their own work', async () => {
    await peek(first);
    await brief(first).getByRole('button', { name: 'Giao cho…' }).click();
    await first.page
      .getByRole('menuitem', { name: new RegExp(`^${colleague.name} · đang phụ trách \\d+`, 'u') })
      .click();
    await holder(first.page, colleague.name);
    await second.page.goto('/work?scope=me');
    await row(second.page).waitFor();
    await peek(second);
    await brief(second).getByRole('button', { name: 'Trả việc về nhóm' }).click();
    await holder(second.page, 'Nhóm');
  });

  it('a shared list opens for another officer with its filters and columns; they cannot change it', async () => {
    const { page } = first;
    await page.goto('/work?sort=since&descending=true&missing=true');
    await page.getByRole('button', { name: 'Cột' }).click();
    await page.getByRole('checkbox', { name: 'Giấy tờ' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Lưu danh sách đang xem…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lưu danh sách' });
    await dialog.getByRole('textbox', { name: 'Tên' }).fill(view);
    await dialog.getByRole('checkbox', { name: /^Chia sẻ với Cán bộ đơn vị của Xã Bác Ái/u }).check();
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: view }).waitFor();

    await second.page.goto('/work');
    await second.page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
    await second.page.getByRole('menuitem', { name: view }).click();
    await second.page.waitForURL(
      (address) => address.searchParams.get('sort') === 'since' && address.searchParams.get('missing') === 'true',
    );
    await second.page.getByRole('columnheader', { name: 'Giấy tờ' }).waitFor();
    await second.page.getByRole('button', { name: view }).click();
    await second.page.getByRole('menuitem', { name: 'Lưu danh sách đang xem…' }).click();
    const theirs = second.page.getByRole('dialog', { name: 'Lưu danh sách' });
    await theirs.getByRole('textbox', { name: 'Tên' }).waitFor();
    expect(await theirs.getByRole('button', { name: new RegExp(view, 'u') }).count()).toBe(0);
    await second.page.keyboard.press('Escape');
    // Another role does not see it.
    const appraiser = await personOf(browser, url, 'appraiser');
    await appraiser.page.goto('/work');
    await appraiser.page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
    await appraiser.page.getByRole('menuitem', { name: 'Lưu danh sách đang xem…' }).waitFor();
    expect(await appraiser.page.getByRole('menuitem', { name: view }).count()).toBe(0);
    await appraiser.leave();
  });

  it('the owner of a saved list removes it, and it disappears for the other officer too', async () => {
    const { page } = first;
    await page.getByRole('button', { name: view }).click();
    await page.getByRole('menuitem', { name: 'Lưu danh sách đang xem…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lưu danh sách' });
    await dialog.getByRole('button', { name: `Xóa danh sách ${view}` }).click();
    await expect.poll(() => dialog.getByText(view, { exact: true }).count()).toBe(0);
    await second.page.goto('/work');
    await second.page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
    await second.page.getByRole('menuitem', { name: 'Lưu danh sách đang xem…' }).waitFor();
    expect(await second.page.getByRole('menuitem', { name: view }).count()).toBe(0);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });
});
