import { randomUUID } from 'node:crypto';
import { Role } from '@vinhdanh/contracts';
import { loadCalendars, loadPack, loadUnits } from '@vinhdanh/policy';
import { z } from 'zod';
import { Client, type Answer } from '../client.js';
import { administratorOf, password, referral } from '../installation.js';

/** Where a target lies, seen from the commune of the actors: in it, in a neighbouring one, or in another register. */
export const places = ['own', 'other', 'foreign'] as const;
export type Place = (typeof places)[number];

/** What an endpoint is asked about. Each of its texts carries a mark that occurs nowhere else. */
export interface Target {
  readonly place: Place;
  readonly register: string;
  readonly unit: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly subject: string;
  readonly document: string;
  readonly remark: string;
  readonly person: string;
  readonly grant: string;
  /** An account of nobody else who acts. */
  readonly account: string;
  readonly view: string;
  readonly deadline: string;
  /** A change of people or roles that waits. */
  readonly change: string;
  readonly policy: string;
  /** Texts and ids by which an answer gives the target away. */
  readonly traces: readonly string[];
}

/** Somebody who asks. */
export interface Actor {
  readonly name: string;
  /** Null = nobody is signed in, or the administrator of the installation. */
  readonly role: Role | null;
  /** `commune`: of the place `own`; `province`: over both communes; `outsider`: in the other register. */
  readonly seat: 'commune' | 'province' | 'outsider' | 'installation' | 'nobody';
  readonly client: Client;
}

export interface World {
  readonly actors: readonly Actor[];
  readonly targets: Readonly<Record<Place, Target>>;
}

const marks: Readonly<Record<Place, string>> = { own: 'Xoan', other: 'Lim', foreign: 'Sến' };
const communes: Readonly<Record<Place, string>> = { own: '22792', other: '22789', foreign: '22792' };
/** No word of the product contains these. */
export const markOf = (place: Place): string => `Q${marks[place]}Q`;

/** @throws Error with the answer where the API refuses to build the world */
async function must(answer: Promise<Answer>): Promise<Answer['shown']> {
  const { status, body, shown } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return shown;
}

/** Two registers with every role in a commune, those of the province, and a case in each place. */
export async function buildWorld(url: string): Promise<World> {
  const admin = await administratorOf(url);
  const registers: Readonly<Record<Place, string>> = { own: 'r-one', other: 'r-one', foreign: 'r-two' };
  const command = (register: string, type: string, input: unknown) =>
    must(admin.post(`/api/registers/${register}/commands`, { type, input }));
  for (const register of ['r-one', 'r-two']) {
    const clock = { kind: 'simulated', from: '2023-04-12T01:00:00.000Z' };
    await must(admin.post('/api/registers', { id: register, name: `Sổ ${register}`, clock, training: true }));
    await command(register, 'register-units', { units: loadUnits() });
    for (const year of loadCalendars().filter(({ year }) => year >= 2023 && year <= 2024))
      await command(register, 'publish-calendar', year);
    await command(register, 'publish-policy', { pack: loadPack('ninh-thuan-2023') });
  }
  /** A person with a role and an account. */
  const seated = async (register: string, name: string, role: Role, unit: string) => {
    const { id: person } = await command(register, 'register-person', { name });
    const { id: grant } = await command(register, 'grant-role', { person, role, unit, from: '2020-01-01' });
    const username = `u-${randomUUID()}`;
    await must(admin.post(`/api/registers/${register}/accounts`, { username, password, name, person }));
    const client = await Client.signedIn(url, username, password);
    const { account } = z
      .object({ account: z.object({ id: z.string() }) })
      .parse((await client.get('/api/session')).body);
    return { person, grant, username, account: account.id, client };
  };
  const targets: Partial<Record<Place, Target>> = {};
  for (const place of places) targets[place] = await target(place);

  const actors: Actor[] = [
    { name: 'nobody', role: null, seat: 'nobody', client: new Client(url) },
    { name: 'installation', role: null, seat: 'installation', client: admin },
  ];
  for (const role of Role.options) {
    const { client } = await seated('r-one', `Vai ${role}`, role, communes.own);
    actors.push({ name: role, role, seat: 'commune', client });
  }
  for (const [role, unit] of [
    ['appraiser', 'NT-SNV'],
    ['chair', '58'],
    ['auditor', '58'],
    ['administrator', '58'],
  ] as const) {
    const { client } = await seated('r-one', `Tỉnh ${role}`, role, unit);
    actors.push({ name: `province ${role}`, role, seat: 'province', client });
  }
  const { client } = await seated('r-two', 'Người ngoài', 'unit-officer', '22789');
  actors.push({ name: 'outsider', role: 'unit-officer', seat: 'outsider', client });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { actors, targets: targets as Record<Place, Target> };

  async function target(place: Place): Promise<Target> {
    const [register, unit, mark] = [registers[place], communes[place], markOf(place)];
    const author = await seated(register, `Người giới thiệu ${mark}`, 'referrer', unit);
    const officer = await seated(register, `Cán bộ ${mark}`, 'unit-officer', unit);
    const other = await seated(register, `Người thứ ba ${mark}`, 'referrer', unit);
    const subjectBody = { kind: 'individual', name: `Đối tượng ${mark}`, born: 1984, unit };
    const { id: subject } = await must(author.client.post(`/api/registers/${register}/subjects`, subjectBody));
    const input = {
      ...(await referral(() => Promise.resolve(subject))),
      unit,
      summary: `Việc tốt ${mark}`,
    };
    const opened = await must(author.client.post(`/api/registers/${register}/nominations`, { type: 'refer', input }));
    const boundary = 'matrix';
    const uploaded = await must(
      officer.client.send(`/api/nominations/${opened.id}/documents`, {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': randomUUID() },
        body: pdf(boundary, `giay-${mark}.pdf`),
      }),
    );
    // a file is for all readers of the case once an act cites it
    await must(
      officer.client.post(`/api/nominations/${opened.id}/commands`, { type: 'start-verify', documents: [uploaded.id] }),
    );
    const remark = await must(
      officer.client.post(`/api/nominations/${opened.id}/comments`, { text: `Nhắn ${mark}`, audience: 'readers' }),
    );
    const view = await must(
      officer.client.post('/api/views', {
        register,
        page: 'work',
        name: `Danh sách ${mark}`,
        query: 'stage=appraisal',
      }),
    );
    const { id: waiting } = await command(register, 'register-person', { name: `Chờ ${mark}` });
    await command(register, 'grant-role', { person: waiting, role: 'referrer', unit, from: '2020-01-01' });
    const account = await must(
      admin.post(`/api/registers/${register}/accounts`, { username: `w-${randomUUID()}`, name: mark, person: waiting }),
    );
    const shown = await must(officer.client.get(`/api/nominations/${opened.id}`));
    const { caseNumber, deadlines } = shown as unknown as {
      readonly caseNumber: string;
      readonly deadlines: readonly { readonly deadline: string }[];
    };
    const policies = await must(admin.get(`/api/registers/${register}/policies`));
    return {
      place,
      register,
      unit,
      caseId: opened.id,
      caseNumber,
      version: shown.version,
      subject,
      document: uploaded.id,
      remark: String(remark['remark']),
      person: officer.person,
      grant: officer.grant,
      account: other.account,
      view: view.id,
      deadline: deadlines[0]?.deadline ?? 'none',
      change: String(account['change']),
      policy: String(policies.items[0]?.['hash']),
      traces: [mark, opened.id, subject, uploaded.id, officer.person, officer.username, author.person, author.username],
    };
  }
}

/** A small file as a form sends it. */
export const pdf = (boundary: string, name: string): string =>
  [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    'Content-Type: application/pdf',
    '',
    `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%${name}\ntrailer<</Root 1 0 R>>\n%%EOF`,
    `--${boundary}--`,
    '',
  ].join('\r\n');
