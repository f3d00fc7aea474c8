import { momentOf } from '@vinhdanh/domain';
import type { NominationCommand } from '@vinhdanh/contracts';
import { asRequest, castRegister, straightPath, type CastRegister } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Client } from './client.js';
import {
  administratorOf,
  install,
  installCast,
  password,
  referral,
  type Cast,
  type Installation,
} from './installation.js';

const Made = z.object({ id: z.string() });
const Cited = z.object({ cases: z.array(z.looseObject({ case: z.string() })), elsewhere: z.array(z.string()) });
const Actions = z.object({ items: z.array(z.looseObject({ name: z.string(), allowed: z.boolean() })) });

const actionOf = async (client: Client, caseId: string, name: string) =>
  Actions.parse((await client.get(`/api/nominations/${caseId}/actions`)).body).items.find(
    (action) => action.name === name,
  );

describe('a case of another unit', () => {
  let installation: Installation;
  let cast: Cast;
  beforeAll(async () => {
    ({ installation, cast } = await installCast());
  });
  afterAll(() => installation.close());

  const registered = async (who: 'officer' | 'stranger', name: string): Promise<string> => {
    const answer = await cast.clients[who].post(`/api/registers/${cast.register}/subjects`, {
      kind: 'individual',
      name,
      born: 1984,
    });
    return Made.parse(answer.body).id;
  };
  const refer = async (who: 'referrer' | 'stranger', subject: string, unit: string, more: object = {}) => {
    const answer = await cast.clients[who].post(`/api/registers/${cast.register}/nominations`, {
      type: 'refer',
      input: { ...(await referral(() => Promise.resolve(subject))), unit, ...more },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.shown.id;
  };
  const act = async (who: 'officer' | 'stranger', caseId: string, type: string, input: object = {}) => {
    const answer = await cast.clients[who].post(`/api/nominations/${caseId}/commands`, { type, input });
    expect([type, answer.status, answer.shown.code]).toEqual([type, 200, '']);
  };
  const same = async (one: string, other: string) => {
    const path = `/api/registers/${cast.register}/subjects/${one}/links`;
    expect((await cast.clients.appraiser.post(path, { other, same: true, reason: 'Đối chiếu' })).status).toBe(200);
  };

  it('the actions of a case name the case that holds its claim to readers of that case only', async () => {
    const [here, there] = [await registered('officer', 'Tà Yên Một'), await registered('stranger', 'Tà Yên Hai')];
    const resting = await refer('stranger', there, '22789');
    await act('stranger', resting, 'start-verify');
    await act('stranger', resting, 'accept-new-factor', { reason: 'Đúng' });
    await act('stranger', resting, 'plan', { support: ['Giống'], weaknesses: ['Sổ sách'] });
    await act('stranger', resting, 'drop-out', { reason: 'Chuyển đi' });
    await same(here, there);
    const holding = await refer('referrer', here, '22792');
    // the province reads both
    expect(await actionOf(cast.clients.appraiser, resting, 'take-back')).toMatchObject({ allowed: false });
    const seen = await actionOf(cast.clients.stranger, resting, 'take-back');
    expect(seen).toMatchObject({
      allowed: false,
      guard: 'duplicate-case',
      fact: { claim: 'open', holder: null, unit: '22792' },
      remedy: { vi: expect.stringContaining('hỏi đơn vị 22792') as string },
    });
    const whole = JSON.stringify((await cast.clients.stranger.get(`/api/nominations/${resting}/actions`)).body);
    expect(whole).not.toContain(holding);
    expect(whole).not.toContain(here);
  });

  it('an achievement shows the cases that its reader may read, and of the others the units to ask', async () => {
    const [head, household] = [await cast.subject('Chamaléa Chủ Hộ'), await cast.subject('Chamaléa Thành Viên')];
    const achievement = { title: 'Giữ rừng', from: '2021-01-01', to: '2022-12-31', movement: 'Nông thôn mới' };
    const one = await refer('referrer', head, '22792', { achievement: { ...achievement, shared: [household] } });
    const two = await refer('referrer', household, '22789', { achievement: { ...achievement, shared: [head] } });
    const read = async (who: 'officer' | 'stranger' | 'appraiser', caseId: string) => {
      const answer = await cast.clients[who].get(`/api/nominations/${caseId}/achievement`);
      expect(answer.status, `${who} ${JSON.stringify(answer.body)}`).toBe(200);
      const { cases, elsewhere } = Cited.parse(answer.body);
      return { cases: cases.map((cited) => cited.case), elsewhere, text: JSON.stringify(answer.body) };
    };
    expect(await read('appraiser', one)).toMatchObject({ cases: [one, two], elsewhere: [] });
    const own = await read('officer', one);
    expect(own).toMatchObject({ cases: [one], elsewhere: ['22789'] });
    expect(own.text).not.toContain(two);
    const foreign = await read('stranger', two);
    expect(foreign).toMatchObject({ cases: [two], elsewhere: ['22792'] });
    expect(foreign.text).not.toContain(one);
    expect((await cast.clients.stranger.get(`/api/nominations/${one}/achievement`)).status).toBe(404);
  });
});

describe('a case before the appraiser passes it', () => {
  let installation: Installation;
  let world: CastRegister;
  const clients = new Map<string, Client>();
  let caseId = '';
  let subject = '';

  beforeAll(async () => {
    installation = await install();
    const { url } = installation.api;
    const admin = await administratorOf(url);
    world = await castRegister(installation.database.appUrl, momentOf('2023-04-12', 'start'));
    const at = `/api/registers/${world.register}`;
    for (const [role, unit] of [
      ['appraiser', 'NT-SNV'],
      ['unit-officer', '22789'],
      ['unit-officer', '22792'],
    ] as const) {
      const name = `Người ${role} ${unit}`;
      const { id: person } = (await admin.post(`${at}/commands`, { type: 'register-person', input: { name } })).shown;
      await admin.post(`${at}/commands`, { type: 'grant-role', input: { person, role, unit, from: '2020-01-01' } });
      const username = `${role}-${unit.toLowerCase()}.${world.register}`;
      await admin.post(`${at}/accounts`, { username, password, name, person });
      clients.set(unit, await Client.signedIn(url, username, password));
    }
    subject = Made.parse(
      (await clientOf('22792').post(`${at}/subjects`, { kind: 'individual', name: 'Kator Thị Trùng', born: 1984 }))
        .body,
    ).id;
    for (const [day, part, command] of straightPath) {
      if (command.type === 'pass') break;
      await world.clocks.set(world.register, momentOf(day, 'noon'));
      const act: NominationCommand =
        command.type === 'refer' ? { ...command, subject: { id: subject, kind: 'individual' } } : command;
      const done = await world.casework.execute({
        ...(caseId === '' ? { register: world.register } : { caseId }),
        request: asRequest(act),
        principal: world.accounts[part],
        idempotencyKey: null,
        ifMatch: null,
      });
      if (done.kind !== 'done') throw new Error(`${act.type}: ${JSON.stringify(done)}`);
      ({ caseId } = done);
    }
  });
  afterAll(async () => {
    await world.close();
    await installation.close();
  });

  const clientOf = (unit: string): Client => {
    const client = clients.get(unit);
    if (client === undefined) throw new Error(`nobody of ${unit}`);
    return client;
  };
  const alike = async (unit: string): Promise<string> =>
    Made.parse(
      (
        await clientOf(unit).post(`/api/registers/${world.register}/subjects`, {
          kind: 'individual',
          name: 'Katơr Thị Trùng',
          born: 1984,
        })
      ).body,
    ).id;

  it('is not stalled by a look-alike of another unit; one of its own unit waits for an answer', async () => {
    const appraiser = clientOf('NT-SNV');
    const foreign = await alike('22789');
    expect(await actionOf(appraiser, caseId, 'pass')).toMatchObject({ allowed: true });
    const own = await alike('22792');
    expect(await actionOf(appraiser, caseId, 'pass')).toMatchObject({
      allowed: false,
      guard: 'look-alikes-open',
      fact: { subjects: [own] },
    });
    const pass = () =>
      appraiser.post(`/api/nominations/${caseId}/commands`, { type: 'pass', input: { report: '88/BC-SNV' } });
    const refused = await pass();
    expect(refused.shown.code).toBe('look-alikes-open');
    expect(JSON.stringify(refused.body)).not.toContain(foreign);
    const answer = { other: own, same: false, reason: 'Khác người' };
    const link = `/api/registers/${world.register}/subjects/${subject}/links`;
    expect((await appraiser.post(link, answer)).status).toBe(200);
    expect((await pass()).status).toBe(200);
  });
});
