import { freePorts, TestProvider, testTemporal } from '@vinhdanh/testkit';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AppProcess } from '../installation/app-process.js';
import { personOf } from './house.js';
import { takeIn, type Newcomer } from './newcomer.js';
import { executable, Person, startBrowser } from './person.js';

const run = Date.now() % 100_000;
const newcomer: Newcomer = {
  name: `Chamaléa Văn Tỉnh ${run}`,
  username: `tinh-${run}`,
  password: 'mat-khau-dau-tien',
};
const consoleFolder = fileURLToPath(new URL('../../apps/console/dist', import.meta.url));

describe.skipIf(executable === null)('signing in with the account of the province', () => {
  let browser: Browser;
  let provider: TestProvider;
  let api: AppProcess;
  let url: string;

  const home = ({ page }: Person) => page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  const enterBy = async ({ page }: Person): Promise<void> => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản của tỉnh' }).click();
  };

  beforeAll(async () => {
    browser = await startBrowser();
    const admin = await personOf(browser, inject('houseUrl'), 'admin');
    await takeIn(admin, newcomer, { register: 'ninh-thuan-demo', role: 'Cán bộ đơn vị', unit: 'Xã Bác Ái' });
    await admin.leave();
    const [port = 0] = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    const client = { id: 'vinh-danh', secret: randomBytes(16).toString('hex'), redirectUri: `${url}/sign-in/provider` };
    provider = await TestProvider.start([client]);
    // another API over the same database, with the settings of a provider
    api = await AppProcess.start('api', {
      DATABASE_URL: inject('houseDatabase'),
      TEMPORAL_ADDRESS: testTemporal().address,
      CODEC_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      MODE: 'embedded',
      API_PORT: String(port),
      CONSOLE_FOLDER: consoleFolder,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.end();
    await provider?.down();
  });

  it('who is not linked learns what to do; who is comes in by the provider, and signs out there too', async () => {
    provider.expect({ subject: `sub-${run}` });
    const here = await Person.at(browser, url);
    const { page } = here;
    await enterBy(here);
    await page.getByRole('alert').getByText('chưa được gắn', { exact: false }).waitFor();
    expect(await here.axe()).toEqual([]);
    await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();

    await here.signIn(newcomer.username, newcomer.password);
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByRole('menuitem', { name: 'Tài khoản của tỉnh' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gắn với tài khoản của tỉnh' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await home(here);
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByRole('menuitem', { name: 'Tài khoản của tỉnh' }).click();
    await page.getByRole('dialog').getByText('Đã gắn từ', { exact: false }).waitFor();
    expect(await here.axe()).toEqual([]);

    const elsewhere = await Person.at(browser, url);
    await enterBy(elsewhere);
    await home(elsewhere);
    await elsewhere.page.getByRole('button', { name: /^Tài khoản: / }).click();
    await elsewhere.page.getByRole('menuitem', { name: 'Đăng xuất', exact: true }).click();
    await elsewhere.page.waitForURL((address) => address.origin === provider.issuer);
    expect(here.complaints).toEqual([]);
    await elsewhere.leave();
    await here.leave();
  });

  it('while the provider does not answer, passwords work', async () => {
    const here = await Person.at(browser, url);
    await provider.down();
    try {
      await here.page.goto('/sign-in');
      await here.signIn(newcomer.username, newcomer.password);
      await home(here);
    } finally {
      await provider.again();
    }
    await here.leave();
  });
});
