import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CaseScreen, choose, find, lines, text, type Fields } from '../case-screen.js';
import { Desks } from '../desks.js';
import { personOf } from '../house.js';
import { executable, startBrowser } from '../person.js';
import { command } from '../case-commands.js';
import { dayOfTraining, goOn } from '../training-clock.js';

/** Names and numbers that no earlier run has used. */
const run = Date.now() % 100_000;
const subject = `Tà Yên Thị Đường Mới ${run}`;
const decision = `${run}/QĐ-UBND`;
const deed = 'Vận động 60 hộ hiến đất, mở 2 km đường thôn.';
const notThere = 'Không có trang này';

/**
 * One case from referral to publication, each act on the screen of its person, in a register whose clock an
 * administrator moves.
 */
describe.skipIf(executable === null)('a case carried from referral to commendation on screen', () => {
  let browser: Browser;
  let desks: Desks;
  let caseId = '';

  const at = (name: string, search = ''): Promise<CaseScreen> => desks.at(name, caseId, search);
  /** The page has no button for the act, and the API refuses it with that code. */
  const mayNot = async (name: string, label: string, type: string, input: unknown, because: string): Promise<void> => {
    const screen = await at(name);
    await screen.side.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
    expect(
      await screen.side.locator('button').filter({ hasText: label }).count(),
      `${name} has a button ${label}`,
    ).toBe(0);
    expect(await command(screen.person, caseId, type, input)).toBe(because);
  };
  /** The case does not exist for this person. */
  const seesNothing = async (name: string): Promise<void> => {
    const { page } = await desks.person(name);
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('heading', { name: notThere }).waitFor();
  };
  const attach = async (screen: CaseScreen, paper: string): Promise<void> => {
    await screen.tab('Hồ sơ').click();
    const row = screen.page
      .getByRole('list', { name: 'Giấy tờ của hồ sơ' })
      .getByRole('listitem')
      .filter({ hasText: paper });
    await row.getByRole('button', { name: 'Bổ sung', exact: true }).click();
    const form = screen.form('Bổ sung giấy tờ');
    await screen.review(form);
    await form.getByText(paper).first().waitFor();
    await screen.record(form);
    await screen.isRecorded('Bổ sung giấy tờ');
    await row.getByText('có', { exact: true }).waitFor();
  };

  beforeAll(async () => {
    browser = await startBrowser();
    desks = new Desks(browser, inject('houseUrl'), 'training.');
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('the Front refers somebody, one question at a time', async () => {
    const { page } = await desks.person('referrer');
    await page.goto('/');
    const rail = page.getByRole('navigation', { name: 'Các trang' });
    for (const name of ['Hội đồng', 'Toàn cảnh', 'Kiểm toán', 'Quản trị'])
      expect(await rail.getByRole('link', { name }).count(), name).toBe(0);
    await rail.getByRole('link', { name: 'Phát hiện' }).click();
    await page.getByRole('link', { name: 'Giới thiệu một gương mới' }).first().click();
    const next = page.getByRole('button', { name: 'Tiếp tục' });
    await next.click();
    await page.getByRole('alert').getByText('Ghi tên.').waitFor();
    await page.getByLabel('Họ và tên').fill(subject);
    await next.click();
    await page.getByLabel('Việc đã làm và kết quả').fill(deed);
    await next.click();
    await page.getByLabel('Xã, phường hoặc đơn vị').and(page.locator('input')).fill('Phước Tiến');
    await page.getByRole('option', { name: /^Xã Phước Tiến/ }).click();
    await page.getByRole('checkbox').nth(3).check();
    await next.click();
    await page.getByRole('radio', { name: /Mặt trận/ }).check();
    await next.click();
    await page.getByRole('heading', { level: 2, name: /Xem lại rồi gửi/ }).waitFor();
    await page.getByText(subject).first().waitFor();
    await page.getByRole('button', { name: 'Gửi giới thiệu' }).click();
    const shown = await page.getByRole('heading', { level: 1, name: /Đã gửi giới thiệu/ }).innerText();
    expect(shown).toMatch(/NT-\d{4}-\d{5}/u);
    await page.getByRole('link', { name: 'Xem các lần giới thiệu của tôi' }).click();
    await page.getByText(subject).first().waitFor();
  });

  it('the unit officer finds the case without diacritics, verifies it and cultivates it', async () => {
    const officer = await desks.person('unit-officer');
    const { page } = officer;
    await page.goto('/work');
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(`duong moi ${run}`);
    await page
      .getByRole('option', { name: new RegExp(subject) })
      .first()
      .click();
    await page.waitForURL(/\/cases\//);
    caseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const screen = new CaseScreen(officer, caseId);
    await screen.act('Bắt đầu xác minh');
    await screen.act('Công nhận nhân tố mới', { 'Lý do': text('Đã đến tận nơi, dân xác nhận.') });
    await screen.act('Lập kế hoạch bồi dưỡng', {
      'Hỗ trợ dự kiến': lines('Máy trộn bê tông'),
      'Hạn chế cần khắc phục': lines('Chưa có biển báo'),
    });
    await screen.act('Đề nghị công nhận', { 'Báo cáo': text('Đủ bốn tiêu chuẩn.') });
    await page.getByRole('listitem').filter({ hasText: 'Công nhận cấp đơn vị' }).getByText('đang ở đây').waitFor();
    await mayNot(
      'unit-officer',
      'Đánh giá tiêu chuẩn',
      'assess-criterion',
      { criterion: 1, met: true, evidence: 'Tự đánh giá.' },
      'wrong-role',
    );
    // The case does not exist for persons who are not consulted yet, for the press before publication, and for other
    // registers.
    await seesNothing('agency');
    await seesNothing('media-partner');
    const elsewhere = await personOf(browser, desks.url, 'unit-officer');
    await elsewhere.page.goto(`/cases/${caseId}`);
    await elsewhere.page.getByRole('heading', { name: notThere }).waitFor();
    await elsewhere.leave();
  });

  it('the assessor assesses four criteria; the council cannot convene during the public posting', async () => {
    const assessor = await at('assessor');
    for (const [criterion, evidence] of [
      ['Gương mẫu', 'Công an xã xác nhận.'],
      ['Hoàn thành', 'Xếp loại xuất sắc.'],
      ['Có mô hình', 'Hai cây số đường.'],
      ['Tương thân', 'Giúp 60 hộ.'],
    ] as const) {
      await assessor.act('Đánh giá tiêu chuẩn', {
        'Tiêu chuẩn': choose(criterion),
        Đạt: choose('Đạt'),
        'Minh chứng': text(evidence),
      });
    }
    const secretary = await at('council-secretary');
    const convene = secretary.blocked('Triệu tập Hội đồng');
    await convene
      .getByText(/niêm yết/u)
      .first()
      .waitFor();
    await convene.getByRole('button', { name: 'Mở thời hạn' }).click();
    await secretary.page
      .getByRole('tabpanel')
      .getByText(/niêm yết/iu)
      .first()
      .waitFor();
    await goOn(desks, 28);
    // The page has followed the clock without a reload.
    await secretary.action('Triệu tập Hội đồng').waitFor();
  });

  it('the secretary convenes, records the ballots and closes; the head recognises', async () => {
    const secretary = await at('council-secretary');
    const members = ['Mấu Văn Chủ Tịch Xã', 'Tà Yên Thị Thư Ký', 'Kadá Thị Hội Đồng'];
    const roster = await secretary.begin('Triệu tập Hội đồng');
    for (const member of members) await roster.getByRole('checkbox', { name: member, exact: true }).check();
    await secretary.fill(roster, { Ngày: text(await dayOfTraining(secretary.person)) });
    await secretary.review(roster);
    for (const member of members) await roster.getByText(member).first().waitFor();
    await secretary.record(roster);
    await secretary.isRecorded('Triệu tập Hội đồng');
    for (const member of members)
      await secretary.act('Ghi phiếu', { 'Thành viên': choose(member), 'Ý kiến': choose('Đồng ý') });
    await secretary.tab('Biểu quyết').click();
    await secretary.page.getByRole('tabpanel').getByText('Thông qua').first().waitFor();
    await secretary.act('Kết thúc biểu quyết', { 'Biên bản số': text('21/BB-HĐTĐKT') });
    await mayNot('council-secretary', 'Công nhận điển hình', 'recognise', { number: '61/QĐ-UBND' }, 'wrong-role');
    const head = await at('unit-head');
    await head.act('Công nhận điển hình', { Số: text('61/QĐ-UBND') });
    await head
      .blocked('Trình cấp trên')
      .getByText(/giấy tờ|thiếu/iu)
      .first()
      .waitFor();
  });

  it('papers are added from the list of missing ones, and the dossier is submitted', async () => {
    const officer = await at('unit-officer');
    for (const paper of ['Tờ trình của đơn vị', 'Báo cáo thành tích', 'Biên bản họp']) await attach(officer, paper);
    await (await at('unit-head')).act('Trình cấp trên', { Số: text('71/TTr-UBND') });
  });

  it('the department appraises, an agency is consulted and replies, the provincial council votes', async () => {
    const appraiser = await at('appraiser');
    await appraiser.act('Tiếp nhận hồ sơ', { 'Số tiếp nhận': text(`NT-SNV-${run}`) });
    await attach(appraiser, 'Danh sách trích ngang');
    await appraiser.act('Xác nhận hồ sơ đủ');
    await appraiser.act('Thẩm định nội dung', { 'Kết luận': text('Thành tích có thật.') });
    await appraiser.act('Lấy ý kiến hiệp y', {
      'Cơ quan lấy ý kiến': find('Sở Tài nguyên và Môi trường'),
      'Nội dung xin ý kiến': text('Việc mở đường có ảnh hưởng rừng không?'),
    });

    const agency = await desks.person('agency');
    await agency.page.goto('/work');
    await agency.page
      .getByRole('row', { name: new RegExp(subject) })
      .getByRole('link')
      .first()
      .click();
    const asked = new CaseScreen(agency, caseId);
    await asked.tab('Hiệp y').click();
    await agency.page.getByText('Việc mở đường có ảnh hưởng rừng không?').waitFor();
    await asked.act('Trả lời hiệp y', {
      'Cơ quan': choose('Sở Tài nguyên và Môi trường'),
      'Có ý kiến phản đối': choose('Không có ý kiến'),
      'Nội dung': text('Đường không qua rừng.'),
    });
    await mayNot('agency', 'Kết luận đủ điều kiện', 'pass', { report: '201/BC-SNV' }, 'wrong-role');

    const secretary = await at('council-secretary');
    await secretary.act('Ghi kết quả Hội đồng tỉnh', {
      'Tổng số thành viên': text('15'),
      'Có mặt': text('14'),
      'Đồng ý': text('14'),
      'Không đồng ý': text('0'),
      'Ý kiến khác': text('0'),
      'Phiếu không hợp lệ': text('0'),
      'Biên bản số': text('33/BB-HĐT'),
    });
    await (await at('appraiser')).act('Kết luận đủ điều kiện', { 'Báo cáo': text('201/BC-SNV') });
    await appraiser.act('Trình Chủ tịch', { Số: text(`${run}/TTr-SNV`) });
    await mayNot('appraiser', 'Ký quyết định', 'sign', { decisionNumber: decision }, 'wrong-role');
  });

  it('the Chairman signs, the office registers and notifies, and the certificate is presented', async () => {
    const chair = await at('chair');
    await chair.act('Ký quyết định', { 'Số quyết định': text(decision) });
    await mayNot(
      'unit-officer',
      'Vào sổ quyết định',
      'register-decision',
      { number: decision, date: '2023-04-05' },
      'wrong-role',
    );
    const office = await at('chair-office');
    const day = text(await dayOfTraining(office.person));
    await office.act('Vào sổ quyết định', { Số: text(decision), Ngày: day });
    await office.act('Thông báo', { 'Nội dung': text('Chủ tịch UBND tỉnh tặng Bằng khen.') });
    await (await at('appraiser')).act('Cấp bằng, tiền thưởng', { 'Số bằng': text(`BK-${run}`) });
    await seesNothing('media-partner');
    await (await at('chair')).act('Trao tặng', { Nơi: text('Nhà văn hóa xã'), Ngày: day });
    await chair.page.getByText(`Quyết định ${decision}`).first().waitFor();

    const press = await at('media-partner');
    const fields: Fields = { Kênh: text('Đài Phát thanh và Truyền hình'), 'Tên gọi': text('Người mở đường') };
    await press.act('Đăng bài tuyên truyền', fields);
    // The press reads nothing about those who judged the case.
    expect(await press.page.getByRole('main').innerText()).not.toMatch(
      /Công an xã xác nhận|Pi Năng Thị Thẩm Tra|Kadá Thị Hội Đồng/u,
    );
  });

  it('the referrer reads the outcome, the auditor the history, and the administrator no case', async () => {
    const { page } = await desks.person('referrer');
    await page.goto('/refer');
    await page.getByText(decision).first().waitFor();
    const auditor = await at('auditor', '?tab=timeline');
    await auditor.page
      .getByRole('tabpanel')
      .getByText('Người mở đường')
      .or(auditor.page.getByRole('tabpanel').getByText(/đăng bài/iu))
      .first()
      .waitFor();
    const shown = (await auditor.timeline()).join('\n');
    for (const act of [
      'Kator Thị Mặt Trận',
      'Trần Văn Chủ Tịch Tỉnh',
      'Cao Văn Môi Trường',
      'Lê Văn Nhà Báo',
      '61/QĐ-UBND',
      '33/BB-HĐT',
      decision,
    ])
      expect(shown).toContain(act);
    expect(await auditor.side.getByRole('button').count()).toBe(0);
    await seesNothing('admin');
    expect(desks.complaints).toEqual([]);
  });
});
