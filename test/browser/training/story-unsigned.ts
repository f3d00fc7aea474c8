import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { beforeChair, carriedUp } from '../carried.js';
import { find, text } from '../case-screen.js';
import { Desks } from '../desks.js';
import { executable, startBrowser } from '../person.js';
import { command } from '../case-commands.js';
import { dayOfTraining, daysFrom, goOn, isoOf } from '../training-clock.js';

const run = Date.now() % 100_000;
const subject = `Lưu Văn Chưa Ký ${run}`;
const complaint = `${run}/TTr-TTT`;

/**
 * Someone without a manual finds out why a decision cannot be signed, and how the case was on a day of the previous
 * year.
 */
describe.skipIf(executable === null)('a case that cannot be signed', () => {
  let browser: Browser;
  let desks: Desks;
  let caseId = '';
  let submitted = '';

  beforeAll(async () => {
    browser = await startBrowser();
    desks = new Desks(browser, inject('houseUrl'), 'training.');
    caseId = await carriedUp(desks, subject);
    submitted = await beforeChair(desks, caseId);
    // The clock advances into the next year of the register, so that these acts lie in the previous one.
    const [, , year] = submitted.split('/').map(Number);
    await goOn(desks, Math.round((Date.UTC((year ?? 0) + 1, 1, 1) - Date.parse(isoOf(submitted))) / 86_400_000));
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('a denunciation stops a case before the Chairman signs, and the page says why and what to do', async () => {
    const desk = await desks.at('chair', caseId);
    await desk.action('Ký quyết định').waitFor();
    const office = await desks.at('appraiser', caseId);
    await office.act('Tạm dừng', { 'Lý do': find('Tố cáo'), 'Văn bản số': text(complaint) });

    const why = desk.blocked('Ký quyết định');
    await why.getByText('Đang tạm dừng xét khen thưởng', { exact: false }).first().waitFor();
    const reason = await why.innerText();
    // The fact on which the guard fails, and who can do what about it.
    expect(reason).toContain(complaint);
    expect(reason).toMatch(/Tiếp tục/u);
    expect(reason).not.toMatch(/suspended|denunciation|\bguard\b|null|undefined/u);
    expect(await desk.action('Ký quyết định').count()).toBe(0);
    await desk.sentence.filter({ hasText: 'tạm dừng' }).waitFor();
    expect(await command(desk.person, caseId, 'sign', { decisionNumber: `${run}/QĐ-UBND` })).toBe('suspended');
  });

  it("the Chairman's work list gives the same reason in brief and leads to the case", async () => {
    const { page } = await desks.person('chair');
    await page.goto(`/work?scope=all&q=${encodeURIComponent(subject)}`);
    const row = page.getByRole('row', { name: new RegExp(subject) });
    await row.getByText('tạm dừng').first().waitFor();
    await row.getByRole('link').first().focus();
    await page.keyboard.press('Space');
    const peek = page.getByRole('complementary', { name: 'Hồ sơ tóm tắt' });
    await peek.getByText(complaint, { exact: false }).first().waitFor();
    await peek.getByRole('link', { name: 'Đến chỗ cần làm' }).first().click();
    await page.waitForURL(new RegExp(`/cases/${caseId}`));
  });

  it('the address of a past day shows the case with the stage, papers, clocks and acts of that day', async () => {
    const auditor = await desks.at('auditor', caseId);
    const { page } = auditor;
    await page.getByText(complaint, { exact: false }).first().waitFor();
    const now = await dayOfTraining(auditor.person);
    // The second day of its posting at the unit.
    const then = daysFrom(submitted, -26);
    expect(Number(now.slice(-4)) - Number(then.slice(-4))).toBe(1);
    for (const [address, band] of [
      [`?occurredAsOf=${isoOf(then)}`, `Đang xem hồ sơ với những gì đã xảy ra đến ${then}.`],
      [`?asOf=${isoOf(then)}`, `Đang xem hồ sơ với những gì đã ghi đến ${then}.`],
    ] as const) {
      await auditor.open(address);
      await page.getByText(band).waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Công nhận cấp đơn vị' }).getByText('đang ở đây').waitFor();
      expect(await page.getByText(complaint).count()).toBe(0);
      await auditor.side.getByRole('heading', { name: 'Việc có thể làm khi đó' }).waitFor();
      await auditor.tab('Thời hạn').click();
      const posting = page
        .getByRole('tabpanel')
        .getByRole('listitem')
        .filter({ hasText: 'Niêm yết tại đơn vị' })
        .first();
      await posting.getByText('Đang chạy').waitFor();
      expect(await page.getByRole('tabpanel').getByText('Hạn thẩm định').count()).toBe(0);
      await auditor.tab('Biểu quyết').click();
      expect(await page.getByRole('tabpanel').getByText('05/BB-HĐTĐKT').count()).toBe(0);
    }
  });

  it('a person with a role on a past day sees what they could have done then, and can do none of it now', async () => {
    const secretary = await desks.at('council-secretary', caseId, `?occurredAsOf=${isoOf(daysFrom(submitted, -26))}`);
    await secretary
      .blocked('Triệu tập Hội đồng')
      .getByText(/niêm yết/u)
      .first()
      .waitFor();
    const after = await desks.at('council-secretary', caseId, `?occurredAsOf=${isoOf(daysFrom(submitted, -1))}`);
    await after.action('Triệu tập Hội đồng').waitFor();
    for (const button of await after.side.locator('section').first().getByRole('button').all())
      expect(await button.isDisabled()).toBe(true);
  });

  it("the slider moves through the case's days and back to the present", async () => {
    const auditor = await desks.at('auditor', caseId, `?occurredAsOf=${isoOf(submitted)}`);
    const { page } = auditor;
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Trình/u })
      .getByText('đang ở đây')
      .waitFor();
    const bar = page.getByRole('region', { name: 'Xem hồ sơ tại một ngày' });
    await bar.getByRole('slider', { name: 'Thời điểm' }).press('Home');
    await page.getByRole('listitem').filter({ hasText: 'Công nhận cấp đơn vị' }).getByText('đang ở đây').waitFor();
    const first = await bar.locator('p').innerText();
    await bar.getByRole('button', { name: 'Việc sau' }).click();
    await expect.poll(() => bar.locator('p').innerText()).not.toBe(first);
    await bar.getByRole('textbox', { name: 'Ngày' }).fill(submitted);
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Trình/u })
      .getByText('đang ở đây')
      .waitFor();
    await page.getByRole('button', { name: 'Về hiện tại' }).first().click();
    await page.waitForURL((address) => !address.search.includes('AsOf'));
    await page.getByText(complaint, { exact: false }).first().waitFor();
  });

  it('the decision is signed once the complaint has proved unfounded', async () => {
    const desk = await desks.at('chair', caseId);
    const office = await desks.at('appraiser', caseId);
    await office.act('Tiếp tục', { 'Văn bản số': text(`${run}/KL-UBND`) });
    await desk.act('Ký quyết định', { 'Số quyết định': text(`${run}/QĐ-UBND`) });
    await desk.page.getByText(`Quyết định ${run}/QĐ-UBND`).first().waitFor();
    expect(desks.complaints).toEqual([]);
  });
});
