import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { CaseScreen, text } from './case-screen.js';
import { demoPassword } from './demo-house.js';
import { caseOf } from './find-case.js';
import { personOf } from './house.js';
import { executable, startBrowser, type Person } from './person.js';
import { cultivated } from './case-commands.js';

const Timeline = z.object({ items: z.array(z.object({ type: z.string() })) });

/**
 * Mishaps of a working day: connections break, sessions end, two persons open one case, buttons are pressed twice. No
 * input is lost, and nothing is recorded twice.
 */
describe.skipIf(executable === null)('an act that is interrupted', () => {
  const url = inject('houseUrl');
  let browser: Browser;
  let caseId = '';

  beforeAll(async () => {
    browser = await startBrowser();
    caseId = await cultivated(browser, url, `Chamaléa Văn Nấm ${Date.now() % 100_000}`);
  });
  afterAll(async () => {
    await browser?.close();
  });

  const officer = async (): Promise<Person> => personOf(browser, url, 'unit-officer');
  /** Support acts in a freshly read timeline; the form of the latest one is open, with its input. */
  const supports = async (screen: CaseScreen): Promise<{ readonly count: number; readonly latest: string }> => {
    await screen.open('?tab=timeline');
    const rows = screen.page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'ghi hỗ trợ' });
    await rows.first().waitFor();
    await rows.first().getByRole('button').first().click();
    await rows.first().getByRole('blockquote').first().waitFor();
    return {
      count: await rows.count(),
      latest: await rows.first().getByRole('blockquote').allInnerTexts().then(String),
    };
  };

  /** A case in cultivation, with the number of support acts recorded so far. */
  const atCase = async (person: Person): Promise<{ readonly screen: CaseScreen; readonly before: number }> => {
    const screen = new CaseScreen(person, caseId);
    const { items } = Timeline.parse(
      await (await person.page.request.get(`/api/nominations/${screen.caseId}/timeline`)).json(),
    );
    await screen.open();
    return { screen, before: items.filter(({ type }) => type === 'SupportLogged').length };
  };

  it('input survives a broken connection and is recorded once on the next try', async () => {
    const person = await officer();
    const { screen, before } = await atCase(person);
    const form = await screen.begin('Ghi hỗ trợ');
    await screen.fill(form, { 'Nội dung hỗ trợ': text('Giống nấm, lần mất mạng') });
    await screen.review(form);
    await person.context.setOffline(true);
    await screen.record(form);
    const again = form.getByRole('button', { name: 'Thử ghi lại' });
    await again.waitFor();
    await form.getByText('Giống nấm, lần mất mạng').waitFor();
    await person.context.setOffline(false);
    await again.click();
    await screen.isRecorded('Ghi hỗ trợ');
    expect(await supports(screen)).toEqual({ count: before + 1, latest: 'Giống nấm, lần mất mạng' });
    await person.leave();
  });

  it('an act is recorded once when its answer is lost', async () => {
    const person = await officer();
    const { screen, before } = await atCase(person);
    const form = await screen.begin('Ghi hỗ trợ');
    await screen.fill(form, { 'Nội dung hỗ trợ': text('Phân bón, câu trả lời bị mất') });
    await screen.review(form);
    await person.page.route('**/commands', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await screen.record(form);
    await form.getByRole('button', { name: 'Thử ghi lại' }).waitFor();
    await person.page.unroute('**/commands');
    await form.getByRole('button', { name: 'Thử ghi lại' }).click();
    await screen.isRecorded('Ghi hỗ trợ');
    expect(await supports(screen)).toEqual({ count: before + 1, latest: 'Phân bón, câu trả lời bị mất' });
    await person.leave();
  });

  it('an act is recorded once when its button is pressed twice', async () => {
    const person = await officer();
    const { screen, before } = await atCase(person);
    const form = await screen.begin('Ghi hỗ trợ');
    await screen.fill(form, { 'Nội dung hỗ trợ': text('Màn che, bấm hai lần') });
    await screen.review(form);
    await form.getByRole('button', { name: 'Ghi vào hồ sơ' }).dblclick();
    await screen.isRecorded('Ghi hỗ trợ');
    expect(await supports(screen)).toEqual({ count: before + 1, latest: 'Màn che, bấm hai lần' });
    await person.leave();
  });

  it('the second of two persons sees what the first has done and continues with their own input', async () => {
    const [first, second] = [await officer(), await officer()];
    const { screen: slower, before } = await atCase(second);
    const form = await slower.begin('Ghi hỗ trợ');
    await slower.fill(form, { 'Nội dung hỗ trợ': text('Của người thứ hai') });
    const quicker = await new CaseScreen(first, slower.caseId).open();
    await quicker.act('Ghi hỗ trợ', { 'Nội dung hỗ trợ': text('Của người thứ nhất') });
    await form.getByText('Từ khi bạn mở biểu mẫu, hồ sơ đã có thay đổi:').waitFor();
    await form.getByText('Chamaléa Văn Chuyên Viên').first().waitFor();
    expect(await form.getByRole('textbox', { name: 'Nội dung hỗ trợ' }).inputValue()).toBe('Của người thứ hai');
    await form.getByRole('button', { name: 'Đã xem, tiếp tục với hồ sơ mới' }).click();
    await slower.review(form);
    await slower.record(form);
    await slower.isRecorded('Ghi hỗ trợ');
    expect(await supports(slower)).toEqual({ count: before + 2, latest: 'Của người thứ hai' });
    await Promise.all([first.leave(), second.leave()]);
  });

  it('the form says that an act has become impossible and keeps the input', async () => {
    const [first, second] = [await officer(), await officer()];
    const other = await caseOf(first, 'Tổ hợp tác Chăn nuôi Giả Định');
    const slower = await new CaseScreen(second, other).open();
    const form = await slower.begin('Công nhận nhân tố mới');
    await slower.fill(form, { 'Lý do': text('Lý do của người chậm hơn') });
    const quicker = await new CaseScreen(first, other).open();
    await quicker.act('Công nhận nhân tố mới', { 'Lý do': text('Lý do của người nhanh hơn') });
    await form.getByText('Việc này không còn thực hiện được.').waitFor();
    await form.getByText('Nội dung bạn đã gõ vẫn được giữ.').waitFor();
    expect(await form.getByRole('textbox', { name: 'Lý do' }).inputValue()).toBe('Lý do của người chậm hơn');
    await slower.review(form);
    expect(await form.getByRole('button', { name: 'Ghi vào hồ sơ' }).isDisabled()).toBe(true);
    await Promise.all([first.leave(), second.leave()]);
  });

  it('a session that ends during a form asks for the password over the page', async () => {
    const person = await officer();
    const { screen, before } = await atCase(person);
    const form = await screen.begin('Ghi hỗ trợ');
    await screen.fill(form, { 'Nội dung hỗ trợ': text('Gõ trước khi phiên hết') });
    await screen.review(form);
    await person.context.clearCookies();
    await screen.record(form);
    const dialog = person.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.waitFor();
    expect(await person.axe()).toEqual([]);
    await dialog.getByLabel('Mật khẩu').and(person.page.locator('input')).fill(demoPassword);
    await person.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await form.getByText('Gõ trước khi phiên hết').waitFor();
    await form.getByRole('button', { name: /^(Ghi vào hồ sơ|Thử ghi lại)$/ }).click();
    await screen.isRecorded('Ghi hỗ trợ');
    expect(await supports(screen)).toEqual({ count: before + 1, latest: 'Gõ trước khi phiên hết' });
    await person.leave();
  });

  it('the input of a form survives going back and forward, and a second tab finds it too', async () => {
    const person = await officer();
    const { page } = person;
    await page.goto('/cases?q=Vườn');
    await page
      .getByRole('row', { name: /Hộ Pi Năng Văn Vườn/ })
      .getByRole('link')
      .first()
      .click();
    const screen = new CaseScreen(person, new URL(page.url()).pathname.split('/').at(-1) ?? '');
    const form = await screen.begin('Ghi khắc phục hạn chế');
    await screen.fill(form, { 'Hạn chế': text('Chưa ghi sổ'), 'Việc khắc phục': text('Kèm ghi sổ hằng tuần') });
    await page.goBack();
    await screen.action('Ghi khắc phục hạn chế').or(screen.side.getByText('Việc ít dùng')).first().waitFor();
    await page.goBack();
    await page.waitForURL(/\/cases\?q=/);
    await page.goForward();
    await page.goForward();
    await form.waitFor();
    expect(await form.getByRole('textbox', { name: 'Việc khắc phục' }).inputValue()).toBe('Kèm ghi sổ hằng tuần');
    const tab = await person.context.newPage();
    await tab.goto(page.url());
    const there = tab.getByRole('region', { name: 'Ghi khắc phục hạn chế' });
    await there.waitFor();
    expect(await there.getByRole('textbox', { name: 'Việc khắc phục' }).inputValue()).toBe('Kèm ghi sổ hằng tuần');
    await page.reload();
    await form.waitFor();
    expect(await form.getByRole('textbox', { name: 'Hạn chế' }).inputValue()).toBe('Chưa ghi sổ');
    await person.leave();
  });

  it('every page says that the connection is lost, and that it is back', async () => {
    const person = await officer();
    const { page } = person;
    await page.goto('/work');
    const state = page.getByRole('banner');
    await state.getByText('Trực tiếp').waitFor();
    await person.context.setOffline(true);
    await state.getByText(/Đang nối lại|Chỉ đọc/u).waitFor();
    // The content stays readable.
    await page.getByRole('row').nth(1).waitFor();
    await person.context.setOffline(false);
    await state.getByText('Trực tiếp').waitFor({ timeout: 30_000 });
    await person.leave();
  });

  it('input that was open in two tabs and sent from both is recorded once', async () => {
    const person = await officer();
    const { screen, before } = await atCase(person);
    const form = await screen.begin('Ghi hỗ trợ');
    await screen.fill(form, { 'Nội dung hỗ trợ': text('Gõ một lần, gửi từ hai thẻ') });
    const tab = await person.context.newPage();
    await tab.goto(person.page.url());
    const there = tab.getByRole('region', { name: 'Ghi hỗ trợ', exact: true });
    expect(await there.getByRole('textbox', { name: 'Nội dung hỗ trợ' }).inputValue()).toBe(
      'Gõ một lần, gửi từ hai thẻ',
    );
    await screen.review(form);
    await screen.review(there);
    await screen.record(there);
    await tab.getByRole('status').filter({ hasText: 'Đã ghi: Ghi hỗ trợ.' }).waitFor();
    await form.getByText('Từ khi bạn mở biểu mẫu, hồ sơ đã có thay đổi:').waitFor();
    await screen.record(form);
    await screen.isRecorded('Ghi hỗ trợ');
    expect(await supports(screen)).toEqual({ count: before + 1, latest: 'Gõ một lần, gửi từ hai thẻ' });
    await person.leave();
  });

  it('input typed after the session has ended is kept, and typing continues in the same place', async () => {
    const person = await officer();
    const { screen } = await atCase(person);
    const form = await screen.begin('Ghi khắc phục hạn chế');
    await screen.fill(form, { 'Việc khắc phục': text('Đang gõ dở, phiên hết giữa chừng') });
    await person.context.clearCookies();
    // The next request of the page discovers it.
    await screen.tab('Liên quan').click();
    const dialog = person.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.waitFor();
    await dialog.getByLabel('Mật khẩu').and(person.page.locator('input')).fill('sai-mat-khau');
    await person.page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Mật khẩu').and(person.page.locator('input')).fill(demoPassword);
    await person.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await form.getByRole('textbox', { name: 'Việc khắc phục' }).inputValue()).toBe(
      'Đang gõ dở, phiên hết giữa chừng',
    );
    await form
      .getByRole('button', { name: 'Bỏ bản nháp' })
      .or(form.getByRole('button', { name: 'Đóng, giữ bản nháp' }))
      .first()
      .waitFor();
    await person.leave();
  });
});
