import { momentOf } from '@vinhdanh/domain';
import type { NominationCommand } from '@vinhdanh/contracts';
import { asRequest, castRegister, referral, type CastRegister, type Part } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Client } from './client.js';
import { administratorOf, install, password, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Items = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const Found = z.object({ cases: z.array(z.looseObject({ caseId: z.string() })) });

/**
 * Ninh Thuận ended on 30/6/2025. Its auditor keeps the grant: cases that they audited stay open to them, and nothing
 * later.
 */
describe('the auditor of a province that ended', () => {
  let installation: Installation;
  let projector: App;
  let world: CastRegister;
  let auditor: Client;
  let last = '';

  const tell = async (who: Part, caseId: string | null, command: NominationCommand): Promise<string> => {
    const done = await world.casework.execute({
      ...(caseId === null ? { register: world.register } : { caseId }),
      request: asRequest(command),
      principal: world.accounts[who],
      idempotencyKey: null,
      ifMatch: null,
    });
    if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
    last = `nomination:${done.caseId}@${done.version}`;
    return done.caseId;
  };
  const refer = async (name: string, unit: string): Promise<string> => {
    const { achievement: _, ...plain } = referral;
    return tell('referrer', null, { ...plain, unit, subject: { id: await world.subject(name), kind: 'individual' } });
  };
  const listed = async (): Promise<readonly string[]> =>
    Items.parse((await auditor.get(`/api/nominations?register=${world.register}&after=${last}`)).body).items.map(
      ({ id }) => id,
    );
  const found = async (q: string): Promise<readonly string[]> =>
    Found.parse(
      (await auditor.get(`/api/search?register=${world.register}&q=${encodeURIComponent(q)}`)).body,
    ).cases.map(({ caseId }) => caseId);
  const status = async (caseId: string, what = ''): Promise<number> =>
    (await auditor.get(`/api/nominations/${caseId}${what}`)).status;

  beforeAll(async () => {
    installation = await install();
    projector = await startApp('projector', installation.env);
    const { url } = installation.api;
    const admin = await administratorOf(url);
    world = await castRegister(installation.database.appUrl, momentOf('2025-06-18', 'start'));
    const at = `/api/registers/${world.register}`;
    const { id: person } = (
      await admin.post(`${at}/commands`, { type: 'register-person', input: { name: 'Kiểm Tra' } })
    ).shown;
    await admin.post(`${at}/commands`, {
      type: 'grant-role',
      input: { person, role: 'auditor', unit: 'NT-SNV', from: '2020-01-01' },
    });
    await admin.post(`${at}/commands`, {
      type: 'grant-role',
      input: { person: world.persons.referrer, role: 'referrer', unit: '56', from: '2025-07-01' },
    });
    await admin.post(`${at}/commands`, {
      type: 'grant-role',
      input: { person: world.persons.appraiser, role: 'appraiser', unit: 'KH-SNV', from: '2025-07-01' },
    });
    await admin.post(`${at}/accounts`, { username: `auditor.${world.register}`, password, name: 'Kiểm Tra', person });
    auditor = await Client.signedIn(url, `auditor.${world.register}`, password);
  });
  afterAll(async () => {
    await world.close();
    await projector.end();
    await installation.close();
  });

  it('the auditor of a merged province reads its cases of the last day, wherever they are now', async () => {
    const [stayed, moved] = [await refer('Katơr Thị Ở Lại', '22801'), await refer('Katơr Thị Chuyển Đi', '22792')];
    expect(await listed()).toEqual([moved, stayed]);
    await world.clocks.set(world.register, momentOf('2025-07-03', 'noon'));
    await tell('appraiser', moved, { type: 'transfer-custody', unit: '22795', basis: 'NQ 202/2025/QH15' });
    const later = await refer('Katơr Thị Về Sau', '22795');
    expect(await listed()).toEqual([moved, stayed]);
    expect(await found('kator thi')).toEqual(expect.arrayContaining([moved, stayed]));
    expect(await found('kator thi')).not.toContain(later);
    expect(await Promise.all([stayed, moved, later].map((caseId) => status(caseId)))).toEqual([200, 200, 404]);
    expect(await Promise.all([stayed, moved, later].map((caseId) => status(caseId, '/timeline')))).toEqual([
      200, 200, 404,
    ]);
    expect(await Promise.all([stayed, moved, later].map((caseId) => status(caseId, '/sealed')))).toEqual([
      200, 200, 404,
    ]);
    expect(await status(stayed, '?asOf=2025-06-20')).toBe(200);
    const events = await auditor.get(`/api/audit/events?register=${world.register}&case=${stayed}`);
    expect(
      Items.extend({ items: z.array(z.looseObject({ type: z.string() })) })
        .parse(events.body)
        .items.map(({ type }) => type),
    ).toContain('NominationReferred');
  });
});
