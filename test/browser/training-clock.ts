import type { Desks } from './desks.js';
import type { Person } from './person.js';

/** The day of the training register, dd/MM/yyyy, from the band that every page shows. */
export async function dayOfTraining({ page }: Person): Promise<string> {
  const said = await page.getByRole('region', { name: 'SỔ TẬP HUẤN' }).getByText('Đồng hồ sổ').innerText();
  return /\d{2}\/\d{2}\/\d{4}/u.exec(said)?.[0] ?? '';
}

/** `yyyy-MM-dd` of a day written dd/MM/yyyy. */
export const isoOf = (written: string): string => written.split('/').toReversed().join('-');

/** A day before or after another, both dd/MM/yyyy. */
export const daysFrom = (written: string, days: number): string =>
  new Date(Date.parse(isoOf(written)) + days * 86_400_000).toISOString().slice(0, 10).split('-').toReversed().join('/');

/** The administrator advances the clock of the training register on its page. @returns the new day, dd/MM/yyyy */
export async function goOn(desks: Desks, days: number): Promise<string> {
  const { page } = await desks.person('admin');
  await page.goto('/administration/register?register=training');
  const clock = page.getByRole('region', { name: 'Đồng hồ của sổ' });
  const [now = ''] = /\d{2}\/\d{2}\/\d{4}/u.exec(await clock.getByText('Thời điểm hiện tại của sổ').innerText()) ?? [];
  const then = daysFrom(now, days);
  await clock.getByRole('textbox', { name: 'Chuyển đến ngày' }).fill(then);
  await clock.getByRole('button', { name: 'Đi tới', exact: true }).click();
  await clock.getByText(`Thời điểm hiện tại của sổ: ${then}`).waitFor({ timeout: 60_000 });
  return then;
}
