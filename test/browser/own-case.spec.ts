import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demo, refer, registerPerson } from './case-commands.js';
import { CaseScreen } from './case-screen.js';
import { personOf } from './house.js';
import { executable, startBrowser } from './person.js';

/** A person of the register has the name and birth year of a nominee. */
describe.skipIf(executable === null)('a case whose nominee may be a person of the register', () => {
  const url = inject('houseUrl');
  const name = `Chamaléa Văn Trùng ${Date.now() % 100_000}`;
  let browser: Browser;
  let caseId = '';

  beforeAll(async () => {
    browser = await startBrowser();
    const [admin, referrer] = await Promise.all([personOf(browser, url, 'admin'), personOf(browser, url, 'referrer')]);
    await registerPerson(admin, name, 1981);
    caseId = await refer(referrer, name, demo, 1981);
    await Promise.all([admin.leave(), referrer.leave()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('asks the officer whether they are one, and shows who is concerned once it is answered', async () => {
    const officer = await personOf(browser, url, 'unit-officer');
    const screen = await new CaseScreen(officer, caseId).open();
    const panel = screen.page.getByRole('region', { name: 'Người liên quan đến hồ sơ' });
    await panel.getByText(`Người này có phải là người được đề nghị không: ${name}?`).waitFor();
    await panel.getByRole('button', { name: 'Đúng người này' }).click();
    await panel.getByText(`${name}: người được đề nghị`, { exact: true }).waitFor();
    expect(await panel.getByRole('button', { name: 'Đúng người này' }).count()).toBe(0);
    await panel.getByRole('button', { name: `Kết luận lại: ${name} không liên quan` }).click();
    await panel.getByText(`${name}: người được đề nghị`, { exact: true }).waitFor({ state: 'detached' });
    expect(officer.complaints).toEqual([]);
    await officer.leave();
  });
});
