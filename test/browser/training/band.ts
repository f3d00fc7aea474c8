import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Desks } from '../desks.js';
import { takeIn, type Newcomer } from '../newcomer.js';
import { executable, Person, startBrowser } from '../person.js';
import { dayOfTraining, daysFrom, isoOf } from '../training-clock.js';

const run = Date.now() % 100_000;
const keeper: Newcomer = { name: `Lê Thị Đào Tạo ${run}`, username: `dao-tao-${run}`, password: 'mat-khau-dau-tien' };

/** Every page of a training register says that it is for training; its clock is stopped, started and advanced there. */
describe.skipIf(executable === null)('the clock of a training register', () => {
  let browser: Browser;
  let desks: Desks;
  let admin: Person;

  const band = ({ page }: Person) => page.getByRole('region', { name: 'SỔ TẬP HUẤN' });

  beforeAll(async () => {
    browser = await startBrowser();
    desks = new Desks(browser, inject('houseUrl'), 'training.');
    await takeIn(await desks.person('admin'), keeper, {
      register: 'training',
      role: 'Quản trị sổ',
      unit: 'Tỉnh Ninh Thuận',
    });
    admin = await (await Person.at(browser, desks.url)).signIn(keeper.username, keeper.password);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('everybody in a training register sees its clock, and only the administrator moves it', async () => {
    const officer = await desks.person('unit-officer');
    await officer.page.goto('/work');
    await band(officer).getByText('không phải hồ sơ thật').waitFor();
    await band(officer).getByText('đang dừng').waitFor();
    expect(await band(officer).getByRole('button').count()).toBe(0);

    await band(admin).getByText('đang dừng').waitFor();
    expect(await band(admin).getByRole('button').count()).toBe(2);
  });

  it('one press advances the clock by a day, and the button names the new day beforehand', async () => {
    const before = await dayOfTraining(admin);
    await band(admin).getByRole('button', { name: 'Tới…' }).click();
    const step = admin.page.getByRole('menuitem', { name: /^một ngày · / });
    const then = daysFrom(before, 1);
    expect(await step.innerText()).toContain(then);
    await step.click();
    await expect.poll(() => dayOfTraining(admin), { timeout: 30_000 }).toBe(then);
    const officer = await desks.person('unit-officer');
    await officer.page.reload();
    await band(officer).waitFor();
    expect(await dayOfTraining(officer)).toBe(then);
  });

  it('the clock runs at the chosen pace until it is stopped', async () => {
    const before = await dayOfTraining(admin);
    await band(admin).getByRole('button', { name: 'Chạy' }).click();
    await admin.page.getByRole('menuitem', { name: '1 ngày mỗi giây' }).click();
    await band(admin).getByText('đang chạy, 1 ngày mỗi giây').waitFor();
    await expect.poll(async () => isoOf(await dayOfTraining(admin)) > isoOf(before), { timeout: 20_000 }).toBe(true);
    await band(admin).getByRole('button', { name: 'Dừng' }).click();
    await band(admin).getByText('đang dừng').waitFor();
    const standing = async (): Promise<string> => {
      await admin.page.reload();
      await band(admin).getByText('đang dừng').waitFor();
      return band(admin).getByText('Đồng hồ sổ').innerText();
    };
    expect(await standing()).toBe(await standing());
    expect([...desks.complaints, ...admin.complaints]).toEqual([]);
  });
});
