import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CaseScreen, lines, text } from '../case-screen.js';
import { carriedUp } from '../carried.js';
import { Desks } from '../desks.js';
import { pdf } from '../papers.js';
import { executable, startBrowser } from '../person.js';
import { isoOf, goOn } from '../training-clock.js';

const subject = `Hợp tác xã Nho Sạch Giả Định ${Date.now() % 100_000}`;
const confirmation = 'xác nhận của Hội Nông dân.pdf';
const summary = 'danh sách trích ngang.pdf';
const paper = pdf('Danh sach trich ngang');

/** A case lacks a paper: its clock stops while the unit supplies it, and continues with the remaining days. */
describe.skipIf(executable === null)('a case sent back for a supplement', () => {
  let browser: Browser;
  let desks: Desks;
  let caseId = '';
  let dueBefore = '';

  /** A clock of the case, by its name, on the tab of deadlines. */
  const clock = async (screen: CaseScreen, name: string) => {
    await screen.tab('Thời hạn').click();
    return screen.page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: name }).first();
  };
  const dueOf = async (screen: CaseScreen, name: string): Promise<string> =>
    /\d{2}\/\d{2}\/\d{4}/u.exec(await (await clock(screen, name)).innerText())?.[0] ?? '';

  beforeAll(async () => {
    browser = await startBrowser();
    desks = new Desks(browser, inject('houseUrl'), 'training.');
    caseId = await carriedUp(desks, subject);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it("the appraiser receives the case and asks for a missing paper, and the appraisal's clock stops", async () => {
    const office = await desks.at('appraiser', caseId);
    await office.act('Tiếp nhận hồ sơ', { 'Số tiếp nhận': text('NT-SNV-81') });
    dueBefore = await dueOf(office, 'Hạn thẩm định');
    await goOn(desks, 2);
    await office.act('Yêu cầu bổ sung', {
      'Còn thiếu': lines('Xác nhận của Hội Nông dân', 'Danh sách trích ngang'),
      'Lý do': text('Thiếu xác nhận kết quả.'),
    });
    await office.sentence.filter({ hasText: 'bổ sung' }).waitFor();
    await (await clock(office, 'Hạn thẩm định')).getByText('Tạm dừng').first().waitFor();
    await (await clock(office, 'Hạn bổ sung hồ sơ')).getByText('Đang chạy').first().waitFor();
    // It is the unit's turn; the appraiser cannot conclude.
    expect(await office.action('Xác nhận hồ sơ đủ').count()).toBe(0);
  });

  it('the unit officer finds the missing paper in their work list and supplies it with real files', async () => {
    await goOn(desks, 5);
    const officer = await desks.person('unit-officer');
    await officer.page.goto('/work?q=Nho Sạch');
    await officer.page
      .getByRole('row', { name: new RegExp(subject) })
      .getByRole('link')
      .first()
      .click();
    const unit = new CaseScreen(officer, caseId);
    await officer.page.getByText(/Đang chờ bổ sung đến hết ngày/u).waitFor();
    await officer.page.getByRole('listitem').filter({ hasText: 'Xác nhận của Hội Nông dân' }).first().waitFor();

    const row = officer.page
      .getByRole('list', { name: 'Giấy tờ của hồ sơ' })
      .getByRole('listitem')
      .filter({ hasText: 'Danh sách trích ngang' });
    await row.getByRole('button', { name: 'Bổ sung', exact: true }).click();
    const attaching = unit.form('Bổ sung giấy tờ');
    await attaching
      .locator('input[type=file]')
      .setInputFiles({ name: summary, mimeType: 'application/pdf', buffer: paper });
    await attaching.getByRole('button', { name: `Bỏ tệp ${summary}` }).waitFor();
    await unit.review(attaching);
    await attaching.getByText(summary).waitFor();
    await unit.record(attaching);
    await unit.isRecorded('Bổ sung giấy tờ');

    const form = await unit.begin('Nộp bổ sung');
    await unit.fill(form, { 'Ghi chú': text('Đã có xác nhận.') });
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: confirmation, mimeType: 'application/pdf', buffer: pdf('Xac nhan') });
    await form.getByRole('button', { name: `Bỏ tệp ${confirmation}` }).waitFor();
    await unit.review(form);
    await form.getByText(confirmation).waitFor();
    await unit.record(form);
    await unit.isRecorded('Nộp bổ sung');
  });

  it("the appraiser's open page shows that the clock continues with the remaining days, and why", async () => {
    const { page } = await desks.person('appraiser');
    const office = new CaseScreen(await desks.person('appraiser'), caseId);
    await office.action('Xác nhận hồ sơ đủ').waitFor();
    const due = await dueOf(office, 'Hạn thẩm định');
    expect(isoOf(due) > isoOf(dueBefore)).toBe(true);
    const appraisal = await clock(office, 'Hạn thẩm định');
    const why = appraisal.getByRole('button', { name: 'Vì sao?' });
    if ((await why.getAttribute('aria-expanded')) !== 'true') await why.click();
    await appraisal.getByText(/Ngừng tính từ .* đến .*: đã dùng \d+ ngày, còn \d+/u).waitFor();
    await page.getByText(`Vì sao hạn là ${due}?`).waitFor();
  });

  it('the appraiser alone reads the file beside the decision, exactly as it was sent', async () => {
    const { page } = await desks.person('appraiser');
    const office = new CaseScreen(await desks.person('appraiser'), caseId);
    await office.tab('Hồ sơ').click();
    const row = page
      .getByRole('list', { name: 'Giấy tờ của hồ sơ' })
      .getByRole('listitem')
      .filter({ hasText: 'Danh sách trích ngang' });
    await row.getByRole('button', { name: 'Xem' }).click();
    const shown = page.getByRole('figure').filter({ hasText: summary });
    // The file is shown in place, or the page says that this browser cannot show it.
    await shown.locator('iframe[src^="blob:"]').or(shown.getByText('không hiện được PDF')).waitFor();
    const hash = createHash('sha256').update(paper).digest('hex');
    await shown.getByText(`SHA-256 ${hash.slice(0, 12)}`).waitFor();
    const waiting = page.waitForEvent('download');
    await shown.getByRole('link', { name: 'Tải về' }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe(summary);
    expect(
      createHash('sha256')
        .update(await readFile(await file.path()))
        .digest('hex'),
    ).toBe(hash);

    const address = await shown.getByRole('link', { name: 'Tải về' }).getAttribute('href');
    for (const name of ['agency', 'media-partner', 'admin']) {
      expect((await (await desks.person(name)).page.request.get(address ?? '')).status(), name).toBe(404);
    }
  });

  it('the supplemented case continues: it is complete and assessed', async () => {
    const office = await desks.at('appraiser', caseId);
    await office.act('Xác nhận hồ sơ đủ');
    await office.act('Thẩm định nội dung', { 'Kết luận': text('Đạt yêu cầu về nội dung.') });
    const shown = (await office.timeline()).join('\n');
    expect(shown).toMatch(/yêu cầu bổ sung: 2 nội dung/u);
    expect(shown).toMatch(/nộp bổ sung/u);
    await office.page
      .getByRole('listitem')
      .filter({ hasText: 'Thẩm định' })
      .getByText('đã yêu cầu bổ sung 1 lần')
      .waitFor();
    expect(desks.complaints).toEqual([]);
  });
});
