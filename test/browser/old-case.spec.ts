import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CaseScreen, text } from './case-screen.js';
import { caseOf } from './find-case.js';
import { personOf, settled } from './house.js';
import { executable, startBrowser, type Person } from './person.js';

const subject = `Katơr Thị Hồ Sơ Cũ ${Date.now() % 100_000}`;
const referrer = 'Chamaléa Thị Giới Thiệu';
const officer = 'Katơr Văn Cán Bộ';
/** A person who takes up the role years after the papers. */
const later = 'Chamaléa Văn Chuyên Viên';

/**
 * A clerk enters an old case from its papers, step by step, on behalf of the persons who acted then; somebody else
 * releases it.
 */
describe.skipIf(executable === null)('an old case entered from papers', () => {
  const url = inject('houseUrl');
  let browser: Browser;
  let clerk: Person;
  let screen: CaseScreen;

  beforeAll(async () => {
    browser = await startBrowser();
    clerk = await personOf(browser, url, 'entry-clerk');
  });
  afterAll(async () => {
    await browser?.close();
  });

  const input = (within: Locator, label: string): Locator =>
    within.getByLabel(label, { exact: true }).and(within.page().locator('input:not([type=hidden])'));
  const day = (within: Locator): Locator => within.getByRole('textbox', { name: 'Ngày xảy ra' });
  /** Persons offered for a typed name. */
  const offered = async (within: Locator, name: string): Promise<readonly string[]> => {
    const who = input(within, 'Thay mặt');
    await who.click();
    await who.fill(name);
    const list = within.page().getByRole('listbox');
    await list
      .getByRole('option')
      .or(within.page().getByText('Không ai có tên này giữ vai trò vào ngày đó'))
      .first()
      .waitFor();
    return list.getByRole('option').allInnerTexts();
  };
  const choose = async (within: Locator, name: string): Promise<void> => {
    await offered(within, name);
    await within
      .page()
      .getByRole('option', { name: new RegExp(`^${name}`, 'u') })
      .click();
  };
  const desk = (): Locator => screen.side.getByRole('region', { name: 'Nhập việc đã làm theo giấy tờ' });
  const layDown = async (on: string, who: string, paper: string): Promise<void> => {
    await day(desk()).fill(on);
    await choose(desk(), who);
    await desk().getByRole('textbox', { name: 'Theo văn bản' }).fill(paper);
  };

  it('a clerk refers by a past paper; a future day and persons without a role then are refused', async () => {
    const { page } = clerk;
    await page.goto('/refer');
    await page.getByRole('link', { name: 'Nhập hồ sơ cũ' }).click();
    const form = page.getByRole('main');
    const next = form.getByRole('button', { name: 'Tiếp tục' });
    await day(form).fill('12/04/2090');
    await form.getByRole('textbox', { name: 'Theo văn bản' }).fill('Công văn 12/CV-MTTQ ngày 12/04/2023');
    await next.click();
    await form.getByRole('alert').getByText('Ngày xảy ra: ngày này ở tương lai').waitFor();
    expect(await clerk.axe()).toEqual([]);
    await day(form).fill('12/04/2023');
    expect(await offered(form, later)).toEqual([]);
    await choose(form, referrer);
    await next.click();
    await form.getByRole('textbox', { name: 'Họ và tên' }).fill(subject);
    await next.click();
    await form
      .getByRole('textbox', { name: 'Việc đã làm và kết quả' })
      .fill('Vận động 20 hộ đóng góp làm đường vào khu sản xuất.');
    await next.click();
    await input(form, 'Xã, phường hoặc đơn vị').fill('Phước Tiến');
    await page.getByRole('option', { name: /^Xã Phước Tiến/ }).click();
    await form.getByRole('checkbox').first().check();
    await next.click();
    await form.getByRole('radio', { name: /Mặt trận/i }).check();
    await next.click();
    await form.getByRole('definition').getByText('12/04/2023', { exact: true }).waitFor();
    await form.getByRole('definition').getByText(referrer, { exact: true }).waitFor();
    expect(await clerk.axe()).toEqual([]);
    await form.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await form.getByRole('heading', { name: /^Đã lập hồ sơ cũ/ }).waitFor();
    await form.getByRole('link', { name: 'Mở hồ sơ để nhập tiếp' }).click();
    await page.getByText('Hồ sơ cũ đang nhập, chưa vận hành').waitFor();
    screen = new CaseScreen(clerk, /\/cases\/([^?]+)/u.exec(page.url())?.[1] ?? '');
  });

  it('the page of an unreleased case offers acts once day, person and paper are given', async () => {
    await screen.open();
    await desk().waitFor();
    expect(await screen.action('Bắt đầu xác minh').count()).toBe(0);
    await day(desk()).fill('13/04/2090');
    await desk().getByText('ngày này ở tương lai; kiểm tra lại ngày trên giấy tờ').waitFor();
    await day(desk()).fill('11/04/2023');
    await desk().getByText('trước việc gần nhất của hồ sơ').waitFor();
    await day(desk()).fill('13/04/2023');
    expect(await offered(desk(), later)).toEqual([]);
    // This person referred the case, so they verify nothing.
    await layDown('13/04/2023', referrer, 'Biên bản xác minh 03/BB ngày 13/04/2023');
    await screen.action('Rút').or(screen.side.getByText('Việc ít dùng')).first().waitFor();
    expect(await screen.action('Bắt đầu xác minh').count()).toBe(0);
    await settled(clerk);
    expect(await clerk.axe()).toEqual([]);
  });

  it('a clerk records two steps on behalf of the officer, on their days', async () => {
    await layDown('13/04/2023', officer, 'Biên bản xác minh 03/BB ngày 13/04/2023');
    const form = await screen.begin('Bắt đầu xác minh');
    await screen.fill(form, { 'Ghi chú (không bắt buộc)': text('Đi thực địa.') });
    await screen.review(form);
    for (const part of ['13/04/2023', officer, 'Biên bản xác minh 03/BB ngày 13/04/2023', 'Đi thực địa.'])
      await form.getByRole('definition').getByText(part, { exact: true }).waitFor();
    expect(await clerk.axe()).toEqual([]);
    await screen.record(form);
    await screen.isRecorded('Bắt đầu xác minh');
    await layDown('18/04/2023', officer, 'Thông báo 07/TB-UBND ngày 18/04/2023');
    await screen.act('Công nhận nhân tố mới', { 'Lý do': text('Việc làm có thật, 20 hộ xác nhận.') });
  });

  it('the timeline shows when an act happened, when it was recorded, who did it and who entered it', async () => {
    const entries = (await screen.timeline()).filter((line) => line.startsWith(officer));
    expect(entries.length).toBeGreaterThanOrEqual(2);
    const today = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).format(new Date());
    for (const line of entries) expect(line).toContain(`ghi ${today}`);
    const panel = screen.page.getByRole('tabpanel');
    await panel.getByRole('heading', { name: '18/04/2023' }).waitFor();
    await panel.getByRole('heading', { name: '13/04/2023' }).waitFor();
    await panel
      .getByRole('button', { name: new RegExp(officer, 'u') })
      .first()
      .click();
    await panel.getByText('Đàng Thị Nhập Liệu').first().waitFor();
  });

  it('another person than the clerk releases an entry, sees the effect first, and the case is live', async () => {
    await screen.open();
    await desk().getByText('Nhập xong, một người khác').waitFor();
    expect(await screen.action('Đưa vào vận hành').count()).toBe(0);
    const reviewer = await personOf(browser, url, 'appraiser');
    const theirs = await new CaseScreen(reviewer, await caseOf(reviewer, subject)).open();
    const form = await theirs.begin('Đưa vào vận hành');
    expect(await theirs.side.getByRole('button', { name: 'Bắt đầu xác minh' }).count()).toBe(0);
    await theirs.review(form);
    await form.getByText('Không gửi thư, không phát hành, không công bố gì cho những việc đã nhập.').waitFor();
    expect(await reviewer.axe()).toEqual([]);
    await theirs.record(form);
    await theirs.isRecorded('Đưa vào vận hành');
    await theirs.open();
    expect(await theirs.page.getByText('Hồ sơ cũ đang nhập, chưa vận hành').count()).toBe(0);
    await screen.open();
    expect(await desk().count()).toBe(0);
    expect([...clerk.complaints, ...reviewer.complaints]).toEqual([]);
  });
});
