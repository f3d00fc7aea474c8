import { loadCalendars, loadPack, loadUnits } from '@vinhdanh/policy';
import type { Unit } from '@vinhdanh/contracts';
import { administrator, type Installation } from './installation.js';
import { Refused, text, WebClient } from './web-client.js';

/** The commune of all acts: in force from 1/7/2025. */
export const commune = '22795';
const password = 'mat-khau-thu-nghiem';

/** A register on the system's clock with one officer and one referrer, set up over the API as an administrator does. */
export interface FilledRegister {
  readonly id: string;
  readonly admin: WebClient;
  readonly officer: WebClient;
  readonly referrer: WebClient;
}

/** Opens the first account, signs in, and fills the register. @throws Refused */
export async function fillRegister(
  house: Installation,
  id: string,
  clock: unknown = { kind: 'system' },
): Promise<FilledRegister> {
  const first = new WebClient(house.url);
  const opened = await first.send('POST', '/api/setup', { ...administrator }, { 'x-setup-token': house.setupToken });
  if (opened.status !== 201 && opened.status !== 409) throw new Refused('set-up', opened);
  first.close();
  const admin = await WebClient.signIn(house.url, administrator.username, administrator.password);
  await admin.post('/api/registers', { id, name: `Sổ ${id}`, clock, training: false });
  const command = (type: string, input: unknown): Promise<unknown> =>
    admin.post(`/api/registers/${id}/commands`, { type, input });
  await command('register-units', { units: withKin(loadUnits(), [commune]) });
  for (const year of loadCalendars()) await command('publish-calendar', year);
  for (const pack of ['ninh-thuan-2023', 'ninh-thuan-2024', 'khanh-hoa-2025'])
    await command('publish-policy', { pack: loadPack(pack) });
  const account = async (username: string, name: string, role: string): Promise<WebClient> => {
    const person = text(await command('register-person', { name }), 'id');
    await command('grant-role', { person, role, unit: commune, from: '2020-01-01' });
    await admin.post(`/api/registers/${id}/accounts`, { username: `${id}.${username}`, password, name, person });
    return WebClient.signIn(house.url, `${id}.${username}`, password);
  };
  return {
    id,
    admin,
    officer: await account('officer', 'Chamaléa Văn Chuyên Viên', 'unit-officer'),
    referrer: await account('referrer', 'Kator Thị Mặt Trận', 'referrer'),
  };
}

/** A live case in cultivation, where support can be logged any number of times. @throws Refused */
export async function openCase({ id, officer, referrer }: FilledRegister, ordinal: number): Promise<string> {
  const subject = text(
    await referrer.post(`/api/registers/${id}/subjects`, {
      kind: 'individual',
      name: `Katơr Thị Số ${ordinal}`,
      born: 1950 + (ordinal % 50),
      unit: commune,
    }),
    'id',
  );
  const input = {
    subject: { id: subject, kind: 'individual' },
    track: 'thematic',
    award: 'provincial-certificate',
    fields: [4],
    unit: commune,
    source: 'mttq',
    summary: 'Tổ trưởng tổ canh tác hữu cơ',
  };
  const caseId = text(await referrer.post(`/api/registers/${id}/nominations`, { type: 'refer', input }), 'id');
  await act(officer, caseId, 'start-verify', {});
  await act(officer, caseId, 'accept-new-factor', { reason: 'Mô hình có hiệu quả' });
  await act(officer, caseId, 'plan', { support: ['Bộ tưới nhỏ giọt'], weaknesses: ['Ghi chép sổ sách'] });
  return caseId;
}

/** Opens several cases, some of them at a time. */
export async function openCases(register: FilledRegister, count: number): Promise<string[]> {
  const cases: string[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) {
      const ordinal = next++;
      cases[ordinal] = await openCase(register, ordinal);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return cases;
}

export const act = (by: WebClient, caseId: string, type: string, input: unknown, key?: string): Promise<unknown> =>
  by.post(`/api/nominations/${caseId}/commands`, { type, input }, key);

/** Input of the measured command, with a text of usual length. */
export const support = {
  what: 'Giao bộ tưới nhỏ giọt cho tổ canh tác hữu cơ thôn Trà Co',
  cost: 12_000_000,
  mentor: 'Hội Nông dân xã',
};

function withKin(all: readonly Unit[], codes: readonly string[]): Unit[] {
  const wanted = new Set<string>();
  const visit = (code: string): void => {
    if (wanted.has(code)) return;
    wanted.add(code);
    for (const row of all.filter((unit) => unit.code === code))
      for (const kin of [...(row.parent === null ? [] : [row.parent]), ...row.successors]) visit(kin);
  };
  codes.forEach(visit);
  return all.filter((unit) => wanted.has(unit.code));
}
