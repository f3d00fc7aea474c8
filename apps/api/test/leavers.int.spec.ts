import { momentOf } from '@vinhdanh/domain';
import type { Day } from '@vinhdanh/contracts';
import { Clocks, openPool } from '@vinhdanh/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Client } from './client.js';
import { administratorOf, castOver, install, password, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Work = z.object({ items: z.array(z.looseObject({ caseId: z.string(), key: z.string() })) });

describe('a step whose holder has left', () => {
  let installation: Installation;
  let projector: App;
  let admin: Client;
  let cast: Cast;
  let pool: ReturnType<typeof openPool>;
  let clocks: Clocks;
  let caseId = '';
  let after = '';

  const command = (type: string, input: unknown) =>
    admin.post(`/api/registers/${cast.register}/commands`, { type, input });
  async function somebody(who: string, role: string | null) {
    const { id: person } = (await command('register-person', { name: `Người ${who}` })).shown;
    const grant =
      role === null ? '' : (await command('grant-role', { person, role, unit: '22792', from: '2020-01-01' })).shown.id;
    const username = `${who}-${cast.register}`;
    await admin.post(`/api/registers/${cast.register}/accounts`, { username, password, name: who, person });
    return { person, grant, client: await Client.signedIn(installation.api.url, username, password) };
  }
  const row = async (client: Client, filter = '') =>
    Work.parse((await client.get(`/api/work?register=${cast.register}&${after}${filter}`)).body).items.find(
      (item) => item.caseId === caseId,
    );
  const at = (day: Day) => clocks.set(cast.register, momentOf(day, 'noon'));
  const verify = () => ({ caseId, key: 'start-verify' });

  beforeAll(async () => {
    installation = await install();
    projector = await startApp('projector', installation.env);
    admin = await administratorOf(installation.api.url);
    cast = await castOver(installation.api.url, admin, '2023-04-12T01:00:00.000Z');
    pool = openPool(installation.database.appUrl, { max: 2, applicationName: 'leavers' });
    clocks = new Clocks(pool);
    const referred = await cast.refer();
    caseId = referred.id;
    after = `after=nomination:${referred.id}@${referred.version}`;
  });
  afterAll(async () => {
    await pool.end();
    await projector.end();
    await installation.close();
  });

  it('a step whose holder’s role has ended is free and may be taken by any holder of the role', async () => {
    const leaver = await somebody('leaver', 'unit-officer');
    await leaver.client.post('/api/work/claim', verify());
    expect(await row(cast.clients.officer)).toMatchObject({ assignee: { person: leaver.person }, formerHolder: null });
    expect(await row(cast.clients.officer, '&assignee=none')).toBeUndefined();
    await command('revoke-role', { person: leaver.person, grant: leaver.grant, on: '2023-04-11' });
    expect(await row(cast.clients.officer)).toMatchObject({
      assignee: null,
      formerHolder: { person: leaver.person, name: 'Người leaver', why: 'role-ended' },
      acting: { by: 'role', role: 'unit-officer', persons: 1 },
    });
    expect(await row(cast.clients.officer, '&assignee=none')).toMatchObject({ assignee: null });
    expect(await row(cast.clients.officer, `&assignee=${leaver.person}`)).toBeUndefined();
    expect((await cast.clients.officer.get(`/api/work/next?register=${cast.register}`)).body).toMatchObject({
      item: { caseId },
    });
    expect((await cast.clients.officer.post('/api/work/claim', verify())).body).toMatchObject({
      changed: true,
      assignee: { me: true },
    });
    expect(await row(cast.clients.officer)).toMatchObject({ assignee: { me: true }, formerHolder: null });
    await cast.clients.officer.post('/api/work/release', verify());
  });

  it('a step is free when the delegation of its holder ends', async () => {
    const deputy = await somebody('deputy', null);
    const { rows } = await pool.query<{ grant: string }>(
      `select e.facts->>'grant' as grant from log.event e
        where e.stream_id = 'person:' || $1 and e.type = 'RoleGranted'`,
      [cast.persons.officer],
    );
    const delegated = await cast.clients.officer.post(`/api/registers/${cast.register}/commands`, {
      type: 'delegate-role',
      input: {
        from: cast.persons.officer,
        grant: rows[0]?.grant,
        to: deputy.person,
        kind: 'deputy',
        post: 'Phó Trưởng phòng',
        basis: '12/TB-UBND',
        first: '2023-04-12',
        last: '2023-04-13',
      },
    });
    expect(delegated.status).toBe(200);
    expect((await deputy.client.post('/api/work/claim', verify())).body).toMatchObject({ changed: true });
    await at('2023-04-14');
    expect(await row(cast.clients.officer)).toMatchObject({
      assignee: null,
      formerHolder: { person: deputy.person, why: 'role-ended' },
    });
    expect((await deputy.client.post('/api/work/release', verify())).status).toBe(404);
  });

  it('a step without any holder of its role says so and notifies the administrator', async () => {
    const { rows } = await pool.query<{ grant: string }>(
      `select e.facts->>'grant' as grant from log.event e
        where e.stream_id = 'person:' || $1 and e.type = 'RoleGranted'`,
      [cast.persons.officer],
    );
    const list = () => admin.get(`/api/administration/unattended?register=${cast.register}`);
    expect((await list()).shown.items).toEqual([]);
    await command('revoke-role', { person: cast.persons.officer, grant: rows[0]?.grant, on: '2023-04-13' });
    expect(await row(cast.clients.head)).toMatchObject({ acting: { by: 'nobody', role: 'unit-officer', persons: 0 } });
    expect((await list()).shown.items).toMatchObject([
      { role: 'unit-officer', unit: '22792', action: 'start-verify', why: 'vacant', steps: 1, caseId },
    ]);
    await somebody('heir', 'unit-officer');
    expect((await list()).shown.items).toEqual([]);
  });
});
