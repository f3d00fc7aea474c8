import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { personOf } from './house.js';
import { takeIn, type Newcomer } from './newcomer.js';
import { executable, Person, startBrowser } from './person.js';

const run = Date.now() % 100_000;
const newcomer: Newcomer = {
  name: `Katơr Thị Tập Sự ${run}`,
  username: `tap-su-${run}`,
  password: 'mat-khau-dau-tien',
};
const chosen = 'mat-khau-tu-chon';

describe.skipIf(executable === null)("a person's own account", () => {
  const url = inject('houseUrl');
  let browser: Browser;
  /** The same account on two machines. */
  let here: Person;
  let elsewhere: Person;

  const asked = async ({ page }: Person): Promise<void> => {
    await page.reload();
    await page.waitForURL(/\/sign-in/u);
  };
  const menu = async ({ page }: Person, item: string): Promise<void> => {
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };

  beforeAll(async () => {
    browser = await startBrowser();
    const admin = await personOf(browser, url, 'admin');
    await takeIn(admin, newcomer, { register: 'ninh-thuan-demo', role: 'Cán bộ đơn vị', unit: 'Xã Bác Ái' });
    await admin.leave();
    here = await (await Person.at(browser, url)).signIn(newcomer.username, newcomer.password);
    elsewhere = await (await Person.at(browser, url)).signIn(newcomer.username, newcomer.password);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('an officer whom the administrator has added works at once in the given unit and role', async () => {
    await here.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    const banner = here.page.getByRole('banner');
    await banner.getByText('Cán bộ đơn vị').waitFor();
    await banner.getByText('Xã Bác Ái').waitFor();
  });

  it('an officer changes the password; their other sessions end and the old password no longer works', async () => {
    await menu(here, 'Đổi mật khẩu');
    const dialog = here.page.getByRole('dialog', { name: 'Đổi mật khẩu' });
    const field = (name: string) => dialog.getByLabel(new RegExp(`^${name}`, 'u')).and(here.page.locator('input'));
    const submit = dialog.getByRole('button', { name: 'Đổi mật khẩu' });
    const type = async (current: string, next: string, again: string): Promise<void> => {
      await field('Mật khẩu hiện tại').fill(current);
      await field('Mật khẩu mới').fill(next);
      await field('Gõ lại mật khẩu mới').fill(again);
    };
    await type(newcomer.password, chosen, 'khac-han');
    await dialog.getByText('Hai lần gõ không giống nhau.').waitFor();
    await submit.click();
    await type('khong-phai-no', chosen, chosen);
    await submit.click();
    await dialog.getByRole('alert').getByText('Mật khẩu hiện tại không đúng.').waitFor();
    await type(newcomer.password, chosen, chosen);
    await submit.click();
    await dialog.getByText('Đã đổi mật khẩu. Các phiên khác của tài khoản này đã kết thúc.').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();

    await asked(elsewhere);
    await elsewhere.page.locator('input[name=username]').fill(newcomer.username);
    await elsewhere.page.locator('input[name=password]').fill(newcomer.password);
    await elsewhere.page.locator('button[type=submit]').click();
    await elsewhere.page.getByRole('alert').filter({ hasText: 'không đúng' }).waitFor();
    await elsewhere.signIn(newcomer.username, chosen);
    await here.page.reload();
    await here.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  });

  it('an officer signs out everywhere, after the page has said what that does', async () => {
    await menu(here, 'Đăng xuất mọi nơi');
    const dialog = here.page.getByRole('dialog', { name: 'Đăng xuất mọi nơi' });
    await dialog.getByText('trên mọi máy, sẽ kết thúc', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Hủy', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await here.page.reload();
    await here.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await menu(here, 'Đăng xuất mọi nơi');
    await dialog.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click();
    await here.page.waitForURL(/\/sign-in/u);
    await asked(elsewhere);
    await here.signIn(newcomer.username, chosen);
    await menu(here, 'Đăng xuất');
    await here.page.waitForURL(/\/sign-in/u);
    await here.page.goBack();
    await here.page.waitForURL(/\/sign-in/u);
    expect([...here.complaints, ...elsewhere.complaints]).toEqual([]);
  });
});
