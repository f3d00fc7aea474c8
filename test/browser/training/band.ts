import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Desks } from '../desks.js';
import { takeIn, type Newcomer } from '../newcomer.js';
import { executable, Person, startBrowser } from '../person.js';
import { dayOfTraining, daysFrom, isoOf } from '../training-clock.js';

const run = Date.now() % 100_000;
const keeper: Newcomer = { name: `Lê Thị Đào Tạo ${run}`, username: `dao-tao-${run}`, password: 'mat-khau-dau-tien' };

/** A training register says on every page that it is none of the real ones, and its clock is held, run and stepped from there. */
describe.skipIf(executable === null)('the clock of the training register', () => {
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

  it('is seen by all who work there, moved by the administrator alone', async () => {
    const officer = await desks.person('unit-officer');
    await officer.page.goto('/work');
    await band(officer).getByText('không phải hồ sơ thật').waitFor();
    await band(officer).getByText('đang dừng').waitFor();
    expect(await band(officer).getByRole('button').count()).toBe(0);

    await band(admin).getByText('đang dừng').waitFor();
    expect(await band(admin).getByRole('button').count()).toBe(2);
  });

  it('goes on by a day at a press, telling where to beforehand', async () => {
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

  it('runs at the pace that is chosen, until it is held', async () => {
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
