import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demo, refer } from './case-commands.js';
import { CaseScreen } from './case-screen.js';
import { personOf } from './house.js';
import { executable, startBrowser, type Person } from './person.js';

const panelOf = ({ page }: CaseScreen) => page.getByRole('region', { name: 'Tạm dừng xét khen thưởng' });

/** The province suspends a nominee; the unit reads it, and only the province ends it. */
describe.skipIf(executable === null)('a nominee whom a denunciation concerns', () => {
  const url = inject('houseUrl');
  let browser: Browser;
  let caseId = '';

  beforeAll(async () => {
    browser = await startBrowser();
    const referrer = await personOf(browser, url, 'referrer');
    caseId = await refer(referrer, `Katơr Thị Chờ ${Date.now() % 100_000}`, demo, 1979);
    await referrer.leave();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const asPart = async (part: Parameters<typeof personOf>[2], act: (screen: CaseScreen) => Promise<void>) => {
    const person: Person = await personOf(browser, url, part);
    await act(await new CaseScreen(person, caseId).open());
    expect(person.complaints).toEqual([]);
    await person.leave();
  };

  it('is suspended by the appraiser on the page of the case, and the unit reads who may end it', async () => {
    await asPart('appraiser', async (screen) => {
      const panel = panelOf(screen);
      await panel.getByText('Không có việc tạm dừng nào.').waitFor();
      await panel.getByRole('button', { name: 'Tạm dừng xét khen thưởng…' }).click();
      await panel.getByRole('combobox', { name: 'Lý do' }).click();
      await screen.page.getByRole('option', { name: 'Tố cáo', exact: true }).click();
      await panel.getByRole('textbox', { name: 'Văn bản' }).fill('77/TB-TTr');
      await panel.getByRole('button', { name: 'Tạm dừng', exact: true }).click();
      await panel.getByText('Tố cáo, theo 77/TB-TTr').waitFor();
    });
    await asPart('unit-officer', async (screen) => {
      const panel = panelOf(screen);
      await panel.getByText('Tố cáo, theo 77/TB-TTr').waitFor();
      await panel.getByText('Kết thúc: cấp tỉnh.').waitFor();
      expect(await panel.getByRole('button').count()).toBe(0);
    });
  });

  it('is free again when the appraiser records the finding', async () => {
    await asPart('appraiser', async (screen) => {
      const panel = panelOf(screen);
      await panel.getByRole('button', { name: 'Kết thúc việc tạm dừng theo 77/TB-TTr' }).click();
      await panel.getByRole('radio', { name: 'Không có vi phạm' }).check();
      await panel.getByRole('textbox', { name: 'Văn bản' }).fill('90/KL-TTr');
      const shot = process.env['BARS_SHOT'];
      if (shot !== undefined) await screen.page.screenshot({ path: shot, fullPage: true });
      await panel.getByRole('button', { name: 'Kết thúc việc tạm dừng', exact: true }).click();
      await panel.getByText('Không có việc tạm dừng nào.').waitFor();
      await panel.getByText('Việc đã kết thúc (1)').waitFor();
    });
  });
});
