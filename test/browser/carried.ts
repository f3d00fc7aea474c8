import { z } from 'zod';
import type { Desks } from './desks.js';
import { record, refer } from './case-commands.js';
import { dayOfTraining, goOn, isoOf } from './training-clock.js';

const People = z.object({ items: z.array(z.object({ id: z.string(), name: z.string().nullable() })) });
const members = ['Mấu Văn Chủ Tịch Xã', 'Tà Yên Thị Thư Ký', 'Kadá Thị Hội Đồng'];

/**
 * Carries a new case of the training register to the Department of Home Affairs, where it waits to be received. Each
 * act uses the session of its person and is sent as the page sends it. The register's clock advances by four weeks for
 * the public posting, more than any run of holidays.
 * @returns the case's id
 */
export async function carriedUp(desks: Desks, subject: string): Promise<string> {
  const caseId = await refer(await desks.person('referrer'), subject);
  const does = async (name: string, type: string, input: unknown): Promise<void> =>
    record(await desks.person(name), caseId, type, input);
  await does('unit-officer', 'accept-new-factor', { reason: 'Dân xác nhận.' });
  await does('unit-officer', 'plan', { support: ['Cây giống'], weaknesses: [] });
  await does('unit-officer', 'declare-ready', { report: 'Đủ bốn tiêu chuẩn.' });
  for (const criterion of [1, 2, 3, 4])
    await does('assessor', 'assess-criterion', { criterion, met: true, evidence: `Biên bản ${criterion}.` });
  const on = isoOf(await goOn(desks, 28));
  const { page } = await desks.person('council-secretary');
  const { items } = People.parse(await (await page.request.get('/api/registers/training/people')).json());
  const sitting = items.filter(({ name }) => name !== null && members.includes(name)).map(({ id }) => id);
  await does('council-secretary', 'convene', { members: sitting, on });
  for (const member of sitting) await does('council-secretary', 'cast-vote', { member, choice: 'yes' });
  await does('council-secretary', 'close-vote', { minutes: '05/BB-HĐTĐKT' });
  await does('unit-head', 'recognise', { number: `${subject.length}/QĐ-UBND` });
  for (const paper of ['submission-letter', 'achievement-report', 'council-minutes'])
    await does('unit-officer', 'attach-paper', { paper, title: 'Bản chính' });
  await does('unit-head', 'propose-up', { number: '19/TTr-UBND' });
  return caseId;
}

/**
 * Continues from there until the case waits for the Chairman.
 * @returns the day on which it arrived there, dd/MM/yyyy
 */
export async function beforeChair(desks: Desks, caseId: string): Promise<string> {
  const does = async (name: string, type: string, input: unknown): Promise<void> =>
    record(await desks.person(name), caseId, type, input);
  await does('appraiser', 'receive', { receipt: 'NT-SNV-90' });
  await does('appraiser', 'attach-paper', { paper: 'summary-list', title: 'Danh sách trích ngang' });
  await does('appraiser', 'confirm-complete', {});
  await does('appraiser', 'assess-content', { conclusion: 'Thành tích có thật.' });
  await does('council-secretary', 'record-vote', {
    members: 15,
    present: 14,
    yes: 14,
    no: 0,
    abstain: 0,
    invalid: 0,
    minutes: '34/BB-HĐT',
  });
  await does('appraiser', 'pass', { report: '202/BC-SNV' });
  await does('appraiser', 'submit-to-chair', { number: '1202/TTr-SNV' });
  const { person } = await desks.at('appraiser', caseId);
  return dayOfTraining(person);
}
