import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { personOf } from './house.js';
import { takeIn, type Newcomer } from './newcomer.js';
import { executable, Person, startBrowser } from './person.js';

const run = Date.now() % 100_000;
const newcomer: Newcomer = {
  name: `Pi Năng Thị Khoá ${run}`,
  username: `khoa-${run}`,
  password: 'mat-khau-dau-tien',
};

describe.skipIf(executable === null)('a passkey on the desk machine', () => {
  // a passkey answers to a name, not to an address
  const url = inject('houseUrl').replace('127.0.0.1', 'localhost');
  let browser: Browser;
  let here: Person;
  let key: CDPSession;

  /** Plugs an authenticator in that answers at a touch, which nobody has to give. */
  const plug = async ({ context, page }: Person): Promise<CDPSession> => {
    const session = await context.newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'usb',
        hasResidentKey: false,
        hasUserVerification: false,
        automaticPresenceSimulation: true,
      },
    });
    return session;
  };
  const home = ({ page }: Person) => page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  const dialog = async ({ page }: Person) => {
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByRole('menuitem', { name: 'Xác thực hai bước' }).click();
    const opened = page.getByRole('dialog', { name: 'Xác thực hai bước' });
    await opened.getByLabel('Tên khoá').waitFor();
    return opened;
  };

  beforeAll(async () => {
    browser = await startBrowser({ viewers: true });
    const admin = await personOf(browser, inject('houseUrl'), 'admin');
    await takeIn(admin, newcomer, { register: 'ninh-thuan-demo', role: 'Cán bộ đơn vị', unit: 'Xã Bác Ái' });
    await admin.leave();
    here = await (await Person.at(browser, url)).signIn(newcomer.username, newcomer.password);
    key = await plug(here);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('an officer adds a passkey under a name and prints the codes', async () => {
    const opened = await dialog(here);
    expect(await here.axe()).toEqual([]);
    await opened.getByLabel('Tên khoá').fill('Khoá USB');
    await opened.getByRole('button', { name: 'Thêm khoá truy cập' }).click();
    const printed = opened.getByRole('list', { name: 'Mã dự phòng' });
    await printed.waitFor();
    expect(await printed.getByRole('listitem').count()).toBe(10);
    await opened.getByRole('button', { name: 'Đã cất, làm tiếp' }).click();
    await home(here);
  });

  it('a browser that has no such key adds none, and says what to do', async () => {
    const opened = await dialog(here);
    await opened.getByText('Khoá USB', { exact: true }).waitFor();
    // the authenticator has a passkey of this account already
    await opened.getByLabel('Tên khoá').fill('Lần nữa');
    await opened.getByRole('button', { name: 'Thêm khoá truy cập' }).click();
    await opened.getByRole('alert').getByText('Trình duyệt hoặc bạn đã dừng', { exact: false }).waitFor();
    await opened.getByRole('button', { name: 'Gỡ khoá Khoá USB' }).click();
    await opened.getByRole('alert').getByText('duy nhất', { exact: false }).waitFor();
    await opened.getByRole('button', { name: 'Đóng' }).click();
  });

  it('the next sign-in asks for the passkey, and opens with it', async () => {
    const { page } = here;
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất', exact: true }).click();
    await page.waitForURL((address) => address.pathname === '/sign-in');
    await here.signIn(newcomer.username, newcomer.password);
    await page.getByRole('heading', { level: 1, name: 'Bước xác thực thứ hai' }).waitFor();
    expect(await here.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Dùng khoá truy cập' }).click();
    await home(here);
    await key.detach();
    expect(here.complaints).toEqual([]);
  });
});
