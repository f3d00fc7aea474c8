import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CaseScreen, text } from './case-screen.js';
import { caseOf } from './find-case.js';
import { personOf } from './house.js';
import { pdf } from './papers.js';
import { executable, startBrowser, type Person } from './person.js';

const megabyte = 1_000_000;
const run = Date.now() % 100_000;
const script = `<img src=x onerror="document.title='chạy'"><script>document.title='chạy'</script> Văn Thử ${run}`;
const formula = `=HYPERLINK("https://example.org","Bấm") ${run}`;

/** Refers somebody to the commune of the demo accounts, on the screens, and presses Send as `press` says. */
async function refer(
  page: Page,
  name: string,
  send: (button: Locator) => Promise<void> = (button) => button.click(),
): Promise<void> {
  const next = page.getByRole('button', { name: 'Tiếp tục' });
  await page.goto('/refer/new');
  await page.getByLabel('Họ và tên').fill(name);
  await next.click();
  await page.getByLabel('Việc đã làm và kết quả').fill('Dọn kênh mương cho cả thôn.');
  await next.click();
  await page.getByLabel('Xã, phường hoặc đơn vị').and(page.locator('input')).fill('Xã Bác Ái');
  await page.getByRole('option', { name: /^Xã Bác Ái \(/ }).click();
  await page.getByRole('checkbox').first().check();
  await next.click();
  await page.getByRole('radio', { name: /Mặt trận/ }).check();
  await next.click();
  await send(page.getByRole('button', { name: 'Gửi giới thiệu' }));
  await page.getByRole('heading', { level: 1, name: /Đã gửi giới thiệu/ }).waitFor();
}

describe.skipIf(executable === null)('input that nobody should send', () => {
  const url = inject('houseUrl');
  let browser: Browser;
  let officer: Person;
  let folder = '';

  beforeAll(async () => {
    browser = await startBrowser();
    officer = await personOf(browser, url, 'unit-officer');
    folder = await mkdtemp(join(tmpdir(), 'vinh-danh-bad-input-'));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('files that are false, empty or too large are refused with a remedy, and the form keeps the rest', async () => {
    // 200 MB that occupy no space on the disk
    const large = join(folder, 'quá lớn.pdf');
    const file = await open(large, 'w');
    await file.write('%PDF-1.4\n');
    await file.truncate(200 * megabyte);
    await file.close();

    const screen = await new CaseScreen(officer, await caseOf(officer, 'Chamaléa Thị Thử Nghiệm')).open();
    const form = await screen.begin('Ghi hỗ trợ');
    await screen.fill(form, { 'Nội dung hỗ trợ': text('Vẫn còn đây') });
    const refused = async (name: string, why: RegExp, what: RegExp): Promise<void> => {
      await form.getByText(`Chưa gửi được ${name}`).waitFor();
      const note = form.getByRole('alert');
      await note.filter({ hasText: why }).filter({ hasText: what }).waitFor();
      expect(await note.innerText()).not.toMatch(/fact|error|undefined|\bnull\b/u);
      expect(await form.getByRole('button', { name: `Bỏ tệp ${name}` }).count()).toBe(0);
    };
    for (const [name, buffer, why, what] of [
      [
        'báo cáo.pdf',
        Buffer.from('MZ\u0000\u0001 this is no paper at all'),
        /Không nhận loại tệp này.*PDF/u,
        /gửi lại/u,
      ],
      ['ảnh chụp.png', pdf('Khong phai anh'), /không đúng với tên/u, /đúng định dạng/u],
      ['rỗng.pdf', Buffer.alloc(0), /0 byte/u, /chọn lại/u],
    ] as const) {
      await form
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: name.endsWith('png') ? 'image/png' : 'application/pdf', buffer });
      await refused(name, why, what);
    }
    await form.locator('input[type=file]').setInputFiles(large);
    await refused('quá lớn.pdf', /lớn hơn \d+ MB/u, /tách thành nhiều tệp/u);

    // Browsers give a page the bare name of a file. Another client sends a name with a path, as this request does.
    await officer.page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const carried = new DataTransfer();
      carried.items.add(new File(['%PDF-1.4\n%%EOF\n'], '../../etc/passwd.pdf', { type: 'application/pdf' }));
      if (input !== null) input.files = carried.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await form.getByText(/Chưa gửi được .*passwd\.pdf/u).waitFor();
    await form.getByRole('alert').filter({ hasText: 'đường dẫn' }).filter({ hasText: 'Đổi tên tệp' }).waitFor();

    expect(await form.getByRole('textbox', { name: 'Nội dung hỗ trợ' }).inputValue()).toBe('Vẫn còn đây');
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: 'biên nhận.pdf', mimeType: 'application/pdf', buffer: pdf('Bien nhan') });
    await form.getByRole('button', { name: 'Bỏ tệp biên nhận.pdf' }).waitFor();
    await screen.review(form);
    await screen.record(form);
    await screen.isRecorded('Ghi hỗ trợ');
  });

  it('a name with script in it is plain text on every page that shows it', async () => {
    const { page } = officer;
    await refer(page, script);
    const shown = async (): Promise<void> => {
      await page.getByText(script).first().waitFor();
      expect(await page.title()).not.toBe('chạy');
      expect(await page.locator('img[src=x]').count()).toBe(0);
    };
    const q = encodeURIComponent(`Văn Thử ${run}`);
    for (const path of [`/cases?q=${q}`, `/work?q=${q}`, '/refer']) {
      await page.goto(path);
      await shown();
    }
    const id = await caseOf(officer, script);
    for (const search of ['', '?tab=timeline', '?tab=linked', '?print=true']) {
      await page.goto(`/cases/${id}${search}`);
      await shown();
    }
    await page.goto('/work');
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(`Văn Thử ${run}`);
    await page
      .getByRole('option', { name: new RegExp(`Văn Thử ${run}`, 'u') })
      .first()
      .waitFor();
    await shown();
    const auditor = await personOf(browser, url, 'auditor');
    await auditor.page.goto(`/cases/${id}?tab=timeline`);
    await auditor.page.getByText(script).first().waitFor();
    expect(await auditor.page.locator('img[src=x]').count()).toBe(0);
    await auditor.leave();
    expect(officer.complaints).toEqual([]);
  });

  it('a form that is sent twice is recorded once', async () => {
    const { page } = officer;
    const name = `Gửi Hai Lần ${run}`;
    await refer(page, name, (button) => button.dblclick());
    await page.goto(`/cases?q=${encodeURIComponent(name)}`);
    await page
      .getByRole('row', { name: new RegExp(name, 'u') })
      .first()
      .waitFor();
    expect(await page.getByRole('row', { name: new RegExp(name, 'u') }).count()).toBe(1);
  });

  it('a cell that begins a formula is written as text into the downloaded list', async () => {
    const { page } = officer;
    await refer(page, formula);
    await page.goto(`/work?q=${encodeURIComponent(`Bấm") ${run}`)}`);
    await page.getByText(formula).first().waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải CSV' }).click();
    const file = await readFile(await (await waiting).path(), 'utf8');
    expect(file).toContain("'=HYPERLINK");
    // In a spreadsheet, no cell of the file calculates.
    expect(file).not.toMatch(/(^|[,;\r\n])"?[=+@]/u);
    // The byte-order mark, by which Excel recognises UTF-8; then the reader's words, without codes.
    expect(file.startsWith('\uFEFFSố hồ sơ')).toBe(true);
    expect(file).toMatch(/Cá nhân,.*Bằng khen.*,Chuyên đề,Phát hiện,/u);
  });

  it("another unit's case and a case that does not exist look the same", async () => {
    const { page } = officer;
    const appraiser = await personOf(browser, url, 'appraiser');
    const elsewhere = await caseOf(appraiser, 'Lê Văn Giả Định');
    await appraiser.leave();
    const words = async (id: string): Promise<string> => {
      await page.goto(`/cases/${id}`);
      await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
      return page.getByRole('main').innerText();
    };
    const none = await words('00000000-0000-4000-8000-000000000000');
    expect(await words(elsewhere)).toBe(none);
    expect(await words('khong-co-ho-so-nay')).toBe(none);
    for (const path of ['', '/actions', '/timeline', '/documents', '/linked', '/comments']) {
      const [there, nowhere] = await Promise.all(
        [elsewhere, '00000000-0000-4000-8000-000000000000'].map(async (id) => {
          const answer = await page.request.get(`/api/nominations/${id}${path}`);
          return { status: answer.status(), said: (await answer.text()).replaceAll(id, '') };
        }),
      );
      expect(there?.status, path).toBe(404);
      expect(there).toEqual(nowhere);
    }
  });
});
