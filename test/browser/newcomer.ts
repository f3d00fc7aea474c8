import type { Page } from 'playwright-core';
import type { Person } from './person.js';

export interface Newcomer {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** A role for a newcomer: role and unit by their words, the register by its id. */
export interface Given {
  readonly register: 'ninh-thuan-demo' | 'training';
  readonly role: string;
  readonly unit: string;
}

/** An administrator adds a person to a register on the page of accounts: person, account and role. */
export async function takeIn(
  { page }: Person,
  { name, username, password }: Newcomer,
  { register, role, unit }: Given,
): Promise<void> {
  await page.goto(`/administration/accounts?register=${register}`);
  await page.getByRole('button', { name: 'Thêm người…' }).click();
  const person = page.getByRole('form', { name: 'Thêm người' });
  await person.getByRole('textbox', { name: 'Họ và tên' }).fill(name);
  await person.getByRole('button', { name: 'Thêm người' }).click();
  await person.waitFor({ state: 'detached' });
  await page
    .getByRole('searchbox', { name: 'Tên hoặc tên đăng nhập' })
    .or(page.getByRole('textbox', { name: 'Tên hoặc tên đăng nhập' }))
    .first()
    .fill(name);

  await page.getByRole('button', { name: `Mở tài khoản cho ${name}` }).click();
  const account = page.getByRole('form', { name: 'Mở tài khoản' });
  await account.getByLabel('Tên đăng nhập').fill(username);
  await account.getByRole('button', { name: 'Mở tài khoản' }).click();
  const code = await page.locator('output code').innerText();
  await page.getByRole('button', { name: 'Đã trao' }).click();

  await page.getByRole('button', { name: `Cấp vai trò cho ${name}` }).click();
  const grant = page.getByRole('form', { name: 'Cấp vai trò' });
  await grant.getByRole('button', { name: 'Cấp vai trò' }).click();
  await grant.getByRole('alert').getByText('Điền đủ các ô trước khi gửi.').waitFor();
  await grant.getByLabel('Vai trò').selectOption({ label: role });
  await grant.getByLabel('Đơn vị').and(page.locator('input:not([type=hidden])')).fill(unit);
  await page.getByRole('option', { name: unit, exact: true }).click();
  await grant.getByRole('button', { name: 'Cấp vai trò' }).click();
  await page.getByRole('listitem').filter({ hasText: name }).getByText(role).first().waitFor();
  await confirm(page, { username, code, password });
}

/** The newcomer signs in with the code that they got, and sets their own password. */
async function confirm(
  administrator: Page,
  { username, code, password }: { readonly username: string; readonly code: string; readonly password: string },
): Promise<void> {
  const browser = administrator.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const context = await browser.newContext({ baseURL: new URL(administrator.url()).origin, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(code);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của bạn' }).waitFor();
  const field = (name: string) => page.getByLabel(new RegExp(`^${name}`, 'u')).and(page.locator('input'));
  await field('Mật khẩu hiện tại').fill(code);
  await field('Mật khẩu mới').fill(password);
  await field('Gõ lại mật khẩu mới').fill(password);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.getByRole('button', { name: 'Đúng, nhận tài khoản' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/consents'));
  await context.close();
}
