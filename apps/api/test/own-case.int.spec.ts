import { Clocks, openPool } from '@vinhdanh/event-log';
import { momentOf } from '@vinhdanh/domain';
import { randomBytes } from 'node:crypto';
import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { straightPath } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Client, type Answer } from './client.js';
import { administratorOf, castOver, install, password, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Interests = z.object({
  handles: z.boolean(),
  subject: z.string(),
  concerned: z.array(z.looseObject({ person: z.string(), as: z.string() })),
  possible: z.array(z.looseObject({ person: z.string(), agrees: z.string() })),
  acting: z.array(z.looseObject({ key: z.string(), by: z.string(), under: z.string(), recused: z.array(z.unknown()) })),
});
const Work = z.object({ items: z.array(z.looseObject({ caseId: z.string(), key: z.string() })) });

/** Members of the unit's council beside the nominee. */
const council = ['member1', 'member2', 'member3', 'member4', 'member5', 'member6'];

interface Person {
  readonly person: string;
  readonly grant: string;
  readonly client: Client;
}

describe('a case of somebody who works on cases', () => {
  let installation: Installation;
  let projector: App;
  let admin: Client;
  let cast: Cast;
  let clocks: Clocks;
  let pool: ReturnType<typeof openPool>;
  const people = new Map<string, Person>();
  let caseId = '';
  let version = 0;
  let nextAct = 0;

  const command = async (type: string, input: unknown): Promise<Answer> =>
    admin.post(`/api/registers/${cast.register}/commands`, { type, input });
  async function somebody(who: string, role: string, unit: string, more: object = {}): Promise<Person> {
    const { id: person } = (await command('register-person', { name: `Người ${who}`, ...more })).shown;
    const { id: grant } = (await command('grant-role', { person, role, unit, from: '2020-01-01' })).shown;
    const username = `${who}-${cast.register}`;
    await admin.post(`/api/registers/${cast.register}/accounts`, { username, password, name: who, person });
    const made = { person, grant, client: await Client.signedIn(installation.api.url, username, password) };
    people.set(who, made);
    return made;
  }
  const who = (name: string): Person => {
    const known = people.get(name);
    if (known === undefined) throw new Error(`nobody is called ${name}`);
    return known;
  };
  const clientOf = (part: string): Client =>
    people.get(part)?.client ?? cast.clients[part === 'referrer' || part === 'officer' ? part : 'head'];

  /** Plays story 1 until before the named act, with the council of the register. */
  async function playBefore(last: NominationCommand['type']): Promise<void> {
    for (; nextAct < straightPath.length; nextAct += 1) {
      const act = straightPath[nextAct];
      if (act === undefined || act[2].type === last) break;
      const [day, part, { type, ...input }] = act;
      if (type === 'cast-vote' || type === 'refer') continue;
      await at(day);
      const members = council.map((name) => who(name).person);
      const recused = [{ member: who('twin').person, reason: 'Là người được xét' }];
      const acts =
        type === 'convene'
          ? [
              { type, input: { members: [...members, who('twin').person], on: day, recused } },
              ...members.map((member) => ({ type: 'cast-vote', input: { member, choice: 'yes' } })),
            ]
          : [{ type, input }];
      for (const each of acts) await done(part, each);
    }
  }
  async function done(part: string, act: { readonly type: string; readonly input: unknown }): Promise<void> {
    const answer = await clientOf(part).post(`/api/nominations/${caseId}/commands`, act);
    if (answer.status !== 200) throw new Error(`${act.type} by ${part}: ${JSON.stringify(answer.body)}`);
    ({ version } = answer.shown);
  }
  const at = (day: Day) => clocks.set(cast.register, momentOf(day, 'noon'));
  const interests = async (client: Client): Promise<z.infer<typeof Interests>> =>
    Interests.parse((await client.get(`/api/nominations/${caseId}/interests`)).body);
  const mine = async (client: Client) =>
    Work.parse(
      (
        await client.get(
          `/api/work?mine=true&limit=200&register=${cast.register}&after=nomination:${caseId}@${version}`,
        )
      ).body,
    ).items.filter((item) => item.caseId === caseId);
  const link = async (client: Client, body: object) => {
    const { subject } = await interests(cast.clients.officer);
    return client.post(`/api/registers/${cast.register}/subjects/${subject}/persons`, { reason: 'Đối chiếu', ...body });
  };
  const unattended = async () =>
    (await admin.get(`/api/administration/unattended?register=${cast.register}`)).shown.items;

  beforeAll(async () => {
    installation = await install({ SEALED_KEYS: `test:${randomBytes(32).toString('base64')}` });
    projector = await startApp('projector', installation.env);
    admin = await administratorOf(installation.api.url);
    cast = await castOver(installation.api.url, admin, '2023-04-12T01:00:00.000Z');
    pool = openPool(installation.database.appUrl, { max: 2, applicationName: 'own-case' });
    clocks = new Clocks(pool);
    await somebody('assessor', 'assessor', '22792');
    await somebody('secretary', 'council-secretary', '22792');
    for (const name of council) await somebody(name, 'council-member', '22792');
    await somebody('chair', 'chair', '58');
    // who is the nominee has the same name and birth year, and is a member of the council and a head
    await somebody('twin', 'unit-head', '22792', { born: 1984 });
    await command('grant-role', {
      person: who('twin').person,
      role: 'council-member',
      unit: '22792',
      from: '2020-01-01',
    });
    ({ id: caseId, version } = await cast.refer({
      subject: { id: await cast.subject('Người Twin'), kind: 'individual' },
    }));
  });
  afterAll(async () => {
    await pool.end();
    await projector.end();
    await installation.close();
  });

  it('only those who handle the case read who may be the nominee', async () => {
    expect(await interests(cast.clients.officer)).toMatchObject({
      handles: true,
      concerned: [],
      possible: [{ person: who('twin').person, name: 'Người twin', agrees: 'name-and-year' }],
    });
    for (const part of ['referrer', 'auditor'] as const)
      expect(await interests(cast.clients[part])).toMatchObject({ handles: false, possible: [], acting: [] });
    expect((await cast.clients.stranger.get(`/api/nominations/${caseId}/interests`)).status).toBe(404);
  });

  it('a citizen number agrees with that of a subject, and is stored nowhere', async () => {
    const citizenNumber = '058084001234';
    const numbered = await somebody('numbered', 'assessor', '22792', { citizenNumber });
    const subject = (
      await cast.clients.officer.post(`/api/registers/${cast.register}/subjects`, {
        kind: 'individual',
        name: 'Tên Khác',
        citizenNumber,
      })
    ).shown.id;
    const confirmed = await cast.clients.officer.post(`/api/registers/${cast.register}/subjects/${subject}/persons`, {
      person: numbered.person,
      as: 'nominee',
      reason: 'Trùng số căn cước',
    });
    expect(confirmed.status).toBe(200);
    const { rows } = await pool.query<{ facts: unknown }>(
      `select e.facts from log.event e where e.stream_id = 'person:' || $1 and e.type = 'PersonLinked'`,
      [numbered.person],
    );
    expect(rows[0]?.facts).toMatchObject({ subject, as: 'nominee', linked: true, basis: 'citizen-number' });
    expect((await command('register-person', { name: 'Người thứ hai', citizenNumber })).shown.code).toBe(
      'person-known',
    );
  });

  it('an officer confirms the nominee only where something agrees, and the person never takes it back', async () => {
    const { officer } = cast.clients;
    expect((await link(officer, { person: cast.persons.head, as: 'nominee' })).shown.code).toBe('person-unlike');
    expect((await link(cast.clients.referrer, { person: who('twin').person, as: 'nominee' })).status).toBe(403);
    expect((await link(officer, { person: who('twin').person, as: 'nominee' })).status).toBe(200);
    expect(
      (await link(who('twin').client, { person: who('twin').person, as: 'nominee', linked: false })).shown.code,
    ).toBe('own-interest');
    expect(await interests(officer)).toMatchObject({
      concerned: [{ person: who('twin').person, as: 'nominee' }],
      possible: [],
    });
    expect(await interests(who('twin').client)).toMatchObject({ concerned: [{ me: true, as: 'nominee' }] });
  });

  it('the council is convened only with the nominee recused', async () => {
    await playBefore('convene');
    await at('2023-09-08');
    const members = [...council, 'twin'].map((name) => who(name).person);
    const convened = await who('secretary').client.post(`/api/nominations/${caseId}/commands`, {
      type: 'convene',
      input: { members, on: '2023-09-08' },
    });
    expect(convened).toMatchObject({ status: 409, body: { code: 'nominee-not-recused' } });
    await playBefore('recognise');
  });

  it('the nominee is not shown the step as theirs; the other head is, and the refusal says so', async () => {
    expect(await mine(who('twin').client)).toEqual([]);
    expect(await mine(cast.clients.head)).toMatchObject([
      { key: 'recognise', acting: { by: 'role', role: 'unit-head', persons: 1 } },
    ]);
    const recognise = { type: 'recognise', input: { number: '41/QĐ-UBND' } };
    expect(await who('twin').client.post(`/api/nominations/${caseId}/commands`, recognise)).toMatchObject({
      body: { code: 'own-case', fact: { as: 'nominee', instead: { by: 'role', role: 'unit-head' } } },
    });
    expect((await who('twin').client.post('/api/work/claim', { caseId, key: 'recognise' })).shown.code).toBe(
      'work-not-yours',
    );
  });

  it('once the other head has left, the level above acts; when nobody can, the administrator is told', async () => {
    const { rows } = await pool.query<{ grant: string }>(
      `select e.facts->>'grant' as grant from log.event e
        where e.stream_id = 'person:' || $1 and e.type = 'RoleGranted'`,
      [cast.persons.head],
    );
    expect(await mine(who('chair').client)).toEqual([]);
    await command('revoke-role', { person: cast.persons.head, grant: rows[0]?.grant, on: '2023-09-07' });
    expect(await mine(who('chair').client)).toMatchObject([
      { key: 'recognise', acting: { by: 'above', role: 'chair', persons: 1 } },
    ]);
    const { acting } = await interests(cast.clients.officer);
    expect(acting).toMatchObject([{ key: 'recognise', by: 'above', under: 'chair', recused: [{}] }]);
    expect(await unattended()).toEqual([]);
    await command('revoke-role', { person: who('chair').person, grant: who('chair').grant, on: '2023-09-07' });
    expect(await unattended()).toMatchObject([
      { role: 'unit-head', unit: '22792', action: 'recognise', why: 'recused', steps: 1, caseId },
    ]);
    expect((await cast.clients.officer.get(`/api/administration/unattended?register=${cast.register}`)).status).toBe(
      403,
    );
    // another person becomes chair
    await somebody('heir', 'chair', '58');
    await done('heir', { type: 'recognise', input: { number: '41/QĐ-UBND' } });
  });
});
