import pg from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { caseOf } from './find-case.js';
import { personOf } from './house.js';
import { executable, startBrowser, type Person } from './person.js';

/** An administrator's repairs: each one says what it will do, asks for a reason, does it, and is recorded. */
describe.skipIf(executable === null)('repairs by an administrator', () => {
  const url = inject('houseUrl');
  let browser: Browser;
  let admin: Person;

  const repair = (title: string): Locator =>
    admin.page
      .locator('div')
      .filter({ has: admin.page.getByRole('heading', { name: title, exact: true }) })
      .last();

  beforeAll(async () => {
    browser = await startBrowser();
    const auditor = await personOf(browser, url, 'auditor');
    const caseId = await caseOf(auditor, 'Mấu Thị Trạm Y Tế');
    await auditor.leave();
    admin = await personOf(browser, url, 'admin');
    await admin.page.goto(`/administration/cases/${caseId}`);
    await admin.page.getByRole('heading', { name: /^Tình trạng kỹ thuật, hồ sơ / }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each([
    ['Gọi lại', 'Gọi lại ngay'],
    ['Khởi động lại từ sổ', 'Khởi động lại ngay'],
  ])('the repair %s states its effect, requires a reason, and is recorded', async (title, act) => {
    const reason = `Thử ${title} ${Date.now() % 100_000}`;
    const part = repair(title);
    await part.getByRole('button', { name: 'Xem trước sẽ làm gì…' }).click();
    await part.getByText('Sẽ làm theo thứ tự:').waitFor();
    expect(await part.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await admin.page.getByText(reason).count()).toBe(0);
    await part.getByRole('button', { name: act }).click();
    await part.getByText('Ghi lý do trước khi làm.').waitFor();
    await part.getByRole('textbox', { name: 'Lý do' }).fill(reason);
    await part.getByRole('button', { name: act }).click();
    await part.getByText('Đã làm.', { exact: true }).waitFor({ timeout: 30_000 });
    await admin.page.getByRole('listitem').filter({ hasText: reason }).filter({ hasText: title }).waitFor();
    await expect
      .poll(
        async () => {
          await admin.page.reload();
          return admin.page
            .getByText('theo kịp', { exact: true })
            .first()
            .waitFor({ timeout: 3_000 })
            .then(
              () => 'level',
              () => 'behind',
            );
        },
        { timeout: 40_000 },
      )
      .toBe('level');
  });

  it('a repair that is cancelled changes nothing', async () => {
    const part = repair('Gọi lại');
    const list = admin.page.getByRole('listitem').filter({ hasText: /Gọi lại/u });
    const before = await list.count();
    await part.getByRole('button', { name: 'Xem trước sẽ làm gì…' }).click();
    await part.getByRole('button', { name: 'Hủy', exact: true }).click();
    await admin.page.reload();
    await admin.page.getByRole('heading', { name: 'Đã can thiệp' }).waitFor();
    expect(await list.count()).toBe(before);
  });

  it('all cases are compared with their workflows on request', async () => {
    await admin.page.goto('/administration?register=ninh-thuan-demo');
    await admin.page.getByRole('button', { name: 'Đối chiếu mọi hồ sơ với quy trình…' }).click();
    await admin.page.getByText('Không thay đổi gì trong sổ.', { exact: false }).waitFor();
    await admin.page.getByRole('button', { name: 'Đối chiếu ngay' }).click();
    await admin.page.getByText('Đã yêu cầu.', { exact: false }).waitFor();
    expect(admin.complaints).toEqual([]);
  });

  it('only the administrator releases what is held after a restore, after reading what that does', async () => {
    const { page } = admin;
    const database = new pg.Client({ connectionString: inject('houseDatabase') });
    await database.connect();
    try {
      // The worker writes this when it finds the log behind its workflows.
      await database.query(
        `insert into ops.workflow_incarnation (namespace_id, reason, effects_held)
          values ('restored', 'restored', true)`,
      );
      await page.reload();
      const held = page.getByRole('region', { name: 'Thư, thông báo đang được giữ' });
      await held.getByText('Kiểm tra trước, rồi cho gửi tiếp.', { exact: false }).waitFor();
      await page.getByText('1 lần khởi động lại đang giữ thư, thông báo').waitFor();
      await held.getByRole('button', { name: 'Cho gửi tiếp…' }).click();
      await held.getByText('có thể bị gửi lần nữa', { exact: false }).waitFor();
      await held.getByRole('button', { name: 'Hủy', exact: true }).click();
      const open = async (): Promise<number> =>
        Number(
          (await database.query(`select 1 from ops.workflow_incarnation where effects_held and confirmed_at is null`))
            .rowCount,
        );
      expect(await open()).toBe(1);
      await held.getByRole('button', { name: 'Cho gửi tiếp…' }).click();
      await held.getByRole('button', { name: 'Tôi đã kiểm tra, cho gửi tiếp' }).click();
      await page.getByText('Đã cho gửi tiếp.').waitFor();
      expect(await open()).toBe(0);
      await page.reload();
      await page.getByText('Cơ sở dữ liệu').waitFor();
      expect(await held.count()).toBe(0);
    } finally {
      await database.query(
        `update ops.workflow_incarnation set confirmed_at = now(), confirmed_by = 'spec'
          where effects_held and confirmed_at is null`,
      );
      await database.end();
    }
  });

  it('the engine room is closed to everybody else', async () => {
    const appraiser = await personOf(browser, url, 'appraiser');
    await appraiser.page.goto('/administration');
    await appraiser.page.getByText('Bạn không quản trị sổ nào.').waitFor();
    await appraiser.leave();
  });
});
