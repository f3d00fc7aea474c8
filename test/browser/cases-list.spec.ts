import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { personOf } from './house.js';
import { executable, startBrowser } from './person.js';

const view = `Hộ ở giai đoạn phát hiện ${Date.now() % 100_000}`;

/** The list of cases can be downloaded as a file, and saved under a name for oneself or for others. */
describe.skipIf(executable === null)('the list of cases as a whole', () => {
  const url = inject('houseUrl');
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('the list of cases is downloaded as it is filtered', async () => {
    const person = await personOf(browser, url, 'auditor');
    const { page } = person;
    await page.goto('/cases?stage=appraisal');
    await page.getByRole('row').nth(1).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('ho-so-ninh-thuan-demo.csv');
    const [head = '', ...rows] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    const stage = head.split(',').indexOf('Giai đoạn');
    expect(stage).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toContain(',Thẩm định,');
    expect(await person.axe()).toEqual([]);
    await person.leave();
  });

  it('a saved list of cases opens for another person with its filters and order', async () => {
    const first = await personOf(browser, url, 'unit-officer');
    await first.page.goto('/cases?stage=discovery&sort=due');
    await first.page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
    await first.page.getByRole('menuitem', { name: 'Lưu danh sách đang xem…' }).click();
    const dialog = first.page.getByRole('dialog', { name: 'Lưu danh sách' });
    await dialog.getByRole('textbox', { name: 'Tên' }).fill(view);
    await dialog.getByRole('checkbox', { name: /^Chia sẻ với Cán bộ đơn vị/u }).check();
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await first.page.goto('/cases?track=sudden');
    await first.page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
    await first.page.getByRole('menuitem', { name: view }).click();
    await first.page.waitForURL(
      ({ searchParams }) =>
        searchParams.get('stage') === 'discovery' && searchParams.get('sort') === 'due' && !searchParams.has('track'),
    );
    await first.page.getByRole('button', { name: view }).waitFor();
    // The work list does not offer it.
    await first.page.goto('/work');
    await first.page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
    await first.page.getByRole('menuitem', { name: 'Lưu danh sách đang xem…' }).waitFor();
    expect(await first.page.getByRole('menuitem', { name: view }).count()).toBe(0);
    expect(first.complaints).toEqual([]);
    await first.leave();
  });
});
