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
  await account.getByLabel('Mật khẩu đầu tiên').fill(password);
  await account.getByRole('button', { name: 'Mở tài khoản' }).click();
  await page.getByText(`${username} · chưa đăng nhập`).waitFor();

  await page.getByRole('button', { name: `Cấp vai trò cho ${name}` }).click();
  const grant = page.getByRole('form', { name: 'Cấp vai trò' });
  await grant.getByRole('button', { name: 'Cấp vai trò' }).click();
  await grant.getByRole('alert').getByText('Điền đủ các ô trước khi gửi.').waitFor();
  await grant.getByLabel('Vai trò').selectOption({ label: role });
  await grant.getByLabel('Đơn vị').and(page.locator('input:not([type=hidden])')).fill(unit);
  await page.getByRole('option', { name: unit, exact: true }).click();
  await grant.getByRole('button', { name: 'Cấp vai trò' }).click();
  await page.getByRole('listitem').filter({ hasText: name }).getByText(role).first().waitFor();
}
