import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CaseScreen, text } from './case-screen.js';
import { caseOf } from './find-case.js';
import { personOf } from './house.js';
import { executable, startBrowser } from './person.js';

/** A file such as a scanner or an office program produces, made by the browser itself. */
interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

describe.skipIf(executable === null)('a paper beside the decision', () => {
  const url = inject('houseUrl');
  let browser: Browser;
  let pdf: Paper;
  let image: Paper;

  beforeAll(async () => {
    browser = await startBrowser({ viewers: true });
    const page = await browser.newPage({ viewport: { width: 600, height: 400 } });
    await page.setContent(
      '<body style="background:#0a0;color:#fff;font:40px sans-serif">Tờ trình số 12/TTr-UBND</body>',
    );
    pdf = { name: 'to-trinh.pdf', mimeType: 'application/pdf', buffer: await page.pdf({ printBackground: true }) };
    image = { name: 'anh-chup.png', mimeType: 'image/png', buffer: await page.screenshot({ type: 'png' }) };
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** Share of an element's pixels that have the green of the test papers. */
  async function green(element: Locator): Promise<number> {
    const shot = (await element.screenshot()).toString('base64');
    const page = await browser.newPage();
    const share = await page.evaluate(async (data) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const ink = canvas.getContext('2d');
      ink?.drawImage(picture, 0, 0);
      const points = ink?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
      let found = 0;
      for (let at = 0; at < points.length; at += 4)
        if ((points[at] ?? 255) < 60 && (points[at + 1] ?? 0) > 120 && (points[at + 2] ?? 255) < 60) found += 1;
      return found / (points.length / 4);
    }, shot);
    await page.close();
    return share;
  }

  it.each([
    ['a PDF', 'Tờ trình của đơn vị', () => pdf],
    ['an image', 'Báo cáo thành tích có xác nhận của đơn vị trình', () => image],
  ] as const)('%s is shown in place, in full colour, and downloaded unchanged', async (_kind, paper, fileOf) => {
    const officer = await personOf(browser, url, 'unit-officer', { height: 1400 });
    const { page } = officer;
    const screen = await new CaseScreen(officer, await caseOf(officer, 'Tà Yên Văn Giả Định')).open();
    const form = await screen.begin('Bổ sung giấy tờ');
    await form.getByRole('combobox', { name: 'Giấy tờ' }).click();
    await page.getByRole('option', { name: paper, exact: true }).click();
    await screen.fill(form, { 'Tên gọi': text(`${paper} (bản quét)`) });
    await form.locator('input[type=file]').setInputFiles(fileOf());
    await form.getByText(fileOf().name).first().waitFor();
    await screen.review(form);
    await screen.record(form);
    await screen.isRecorded('Bổ sung giấy tờ');
    await page.getByRole('tab', { name: /^Hồ sơ/ }).click();
    await page.getByRole('button', { name: paper, exact: true }).click();
    const drawn = page.getByRole('figure').locator('img, iframe');
    await drawn.waitFor();
    await expect.poll(() => green(drawn), { timeout: 45_000, interval: 500 }).toBeGreaterThan(0.05);
    // The decision can still be taken beside it.
    expect(await screen.side.isVisible()).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('figure').getByRole('link').click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).equals(fileOf().buffer)).toBe(true);
    expect(officer.complaints).toEqual([]);
    await officer.leave();
  });
});
