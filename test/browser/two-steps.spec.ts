import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { personOf } from './house.js';
import { takeIn, type Newcomer } from './newcomer.js';
import { executable, Person, startBrowser } from './person.js';

const run = Date.now() % 100_000;
const newcomer: Newcomer = {
  name: `Chamaléa Thị Hai Bước ${run}`,
  username: `hai-buoc-${run}`,
  password: 'mat-khau-dau-tien',
};

describe.skipIf(executable === null)('signing in in two steps', () => {
  const url = inject('houseUrl');
  let browser: Browser;
  let admin: Person;
  let here: Person;
  let codes: readonly string[];

  const home = ({ page }: Person) => page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  const give = async ({ page }: Person, code: string): Promise<void> => {
    await page.getByRole('heading', { level: 1, name: 'Bước xác thực thứ hai' }).waitFor();
    await page.getByLabel('Mã xác thực').fill(code);
    await page.getByRole('button', { name: 'Xác nhận' }).click();
  };

  beforeAll(async () => {
    browser = await startBrowser();
    admin = await personOf(browser, url, 'admin');
    await takeIn(admin, newcomer, { register: 'ninh-thuan-demo', role: 'Cán bộ đơn vị', unit: 'Xã Bác Ái' });
    here = await (await Person.at(browser, url)).signIn(newcomer.username, newcomer.password);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('an officer sets up an authenticator app and keeps the printed codes', async () => {
    const { page } = here;
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByRole('menuitem', { name: 'Xác thực hai bước' }).click();
    const dialog = page.getByRole('dialog', { name: 'Xác thực hai bước' });
    await dialog.getByRole('img', { name: 'Hình QR cho ứng dụng xác thực' }).waitFor();
    expect(await here.axe()).toEqual([]);
    await dialog.getByLabel('Mã xác thực').fill('000000');
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await dialog.getByRole('alert').getByText('Mã không đúng', { exact: false }).waitFor();
    const secret = Secret.fromBase32(await dialog.locator('code').innerText());
    await dialog.getByLabel('Mã xác thực').fill(new TOTP({ secret }).generate());
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    codes = await dialog.getByRole('list', { name: 'Mã dự phòng' }).getByRole('listitem').allInnerTexts();
    expect(codes).toHaveLength(10);
    await dialog.getByRole('button', { name: 'Đã cất, làm tiếp' }).click();
    await home(here);
  });

  it('the next sign-in asks for a code before it shows anything', async () => {
    const elsewhere = await (await Person.at(browser, url)).signIn(newcomer.username, newcomer.password);
    expect(await elsewhere.axe()).toEqual([]);
    await give(elsewhere, codes[0] ?? '');
    await home(elsewhere);
    expect(elsewhere.complaints).toEqual([]);
    await elsewhere.leave();
  });

  it('an administrator hands over a password, which is good for setting one’s own', async () => {
    const { page } = admin;
    await page.goto('/administration/accounts?register=ninh-thuan-demo');
    await page.getByText(`Việc với tài khoản`, { exact: false }).or(page.getByText('Tài khoản…')).first().waitFor();
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill(newcomer.name);
    await page.getByText('1 người').waitFor();
    await page.locator('summary').filter({ hasText: 'Tài khoản…' }).click();
    await page.getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
    await page.getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
    const handed = await page.locator('output code').innerText();
    expect(await admin.axe()).toEqual([]);

    const again = await (await Person.at(browser, url)).signIn(newcomer.username, handed);
    await give(again, codes[1] ?? '');
    await again.page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của bạn' }).waitFor();
    expect(await again.axe()).toEqual([]);
    const field = (name: string) => again.page.getByLabel(new RegExp(`^${name}`, 'u')).and(again.page.locator('input'));
    await field('Mật khẩu hiện tại').fill(handed);
    await field('Mật khẩu mới').fill('ruộng bậc thang tháng mười');
    await field('Gõ lại mật khẩu mới').fill('ruộng bậc thang tháng mười');
    await again.page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await home(again);
    expect(again.complaints).toEqual([]);
  });
});
