import { momentOf } from '@vinhdanh/domain';
import type { NominationCommand } from '@vinhdanh/contracts';
import { asRequest, castRegister, straightPath, type CastRegister } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Client } from './client.js';
import { administratorOf, install, password, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const narrow = { media: ['media-partner', '58'], member: ['council-member', '22792'] } as const;
const Items = z.object({ items: z.array(z.looseObject({})) });

/**
 * What single cases show to their audiences, and when: to a council's member while it votes and after, to a media
 * partner the public parts.
 */
describe('a case that is open to somebody', () => {
  let installation: Installation;
  let projector: App;
  let world: CastRegister;
  const clients = new Map<keyof typeof narrow, Client>();
  const persons = new Map<keyof typeof narrow, string>();
  const streams = new Map<keyof typeof narrow, string>();
  const ended = new AbortController();
  const listening: Promise<unknown>[] = [];
  let caseId: string | undefined;
  let version = 0;
  let played = 0;

  beforeAll(async () => {
    installation = await install();
    projector = await startApp('projector', installation.env);
    const { url } = installation.api;
    const admin = await administratorOf(url);
    world = await castRegister(installation.database.appUrl, momentOf('2023-04-12', 'start'));
    const at = `/api/registers/${world.register}`;
    for (const [who, [role, unit]] of Object.entries(narrow) as [keyof typeof narrow, readonly [string, string]][]) {
      const { id: person } = (
        await admin.post(`${at}/commands`, { type: 'register-person', input: { name: `Người ${who}` } })
      ).shown;
      await admin.post(`${at}/commands`, { type: 'grant-role', input: { person, role, unit, from: '2020-01-01' } });
      await admin.post(`${at}/accounts`, {
        username: `${who}.${world.register}`,
        password,
        name: `Người ${who}`,
        person,
      });
      const client = await Client.signedIn(url, `${who}.${world.register}`, password);
      clients.set(who, client);
      persons.set(who, person);
      streams.set(who, '');
      const listen = async (): Promise<void> => {
        const { body } = await fetch(`${url}/api/stream?register=${world.register}`, {
          headers: { cookie: client.cookie ?? '' },
          signal: ended.signal,
        });
        if (body === null) throw new Error(`${who}: no stream`);
        for await (const part of body.pipeThrough(new TextDecoderStream()))
          streams.set(who, `${streams.get(who) ?? ''}${part}`);
      };
      listening.push(listen());
    }
    await vi.waitFor(() => {
      if (![...streams.values()].every((said) => said.includes(': open'))) throw new Error('no stream is open yet');
    });
  });
  afterAll(async () => {
    ended.abort();
    await Promise.allSettled(listening);
    await world.close();
    await projector.end();
    await installation.close();
  });

  /** Plays story 1 up to and including the named act; its council is the one member of the roster. */
  async function playThrough(last: NominationCommand['type']): Promise<void> {
    const until = straightPath.findLastIndex(([, , { type }]) => type === last);
    const member = persons.get('member') ?? '';
    for (const [day, part, command] of straightPath.slice(played, until + 1)) {
      const cast: NominationCommand[] =
        command.type === 'refer'
          ? [{ ...command, subject: { id: await world.subject(), kind: 'individual' } }]
          : command.type === 'convene'
            ? [
                { ...command, members: [member] },
                { type: 'cast-vote', member, choice: 'yes' },
              ]
            : command.type === 'cast-vote'
              ? []
              : [command];
      await world.clocks.set(world.register, momentOf(day, 'noon'));
      for (const each of cast) {
        const done = await world.casework.execute({
          ...(caseId === undefined ? { register: world.register } : { caseId }),
          request: asRequest(each),
          principal: world.accounts[part],
          idempotencyKey: null,
          ifMatch: null,
        });
        if (done.kind !== 'done') throw new Error(`${each.type}: ${JSON.stringify(done)}`);
        ({ caseId, version } = done);
      }
    }
    played = until + 1;
    // the streams follow the lists
    const shown = await clients
      .get('media')
      ?.get(`/api/nominations?register=${world.register}&after=nomination:${caseId}@${version}`);
    expect(shown?.status).toBe(200);
  }

  async function list(who: keyof typeof narrow, what: string): Promise<readonly Record<string, unknown>[]> {
    const answer = await clients
      .get(who)
      ?.get(`/api/${what}${what.includes('?') ? '&' : '?'}register=${world.register}`);
    return Items.parse(answer?.body).items;
  }
  const notified = (who: keyof typeof narrow): readonly string[] =>
    [...(streams.get(who) ?? '').matchAll(/^event: case\ndata: (.+)$/gmu)].flatMap(
      ([, data]) => z.object({ types: z.array(z.string()) }).parse(JSON.parse(data ?? '')).types,
    );

  it('a single case is invisible before it is open to its audience', async () => {
    await playThrough('assess-criterion');
    for (const who of ['media', 'member'] as const) {
      for (const what of ['nominations', 'deadlines', 'decisions'])
        expect([who, what, await list(who, what)]).toEqual([who, what, []]);
      expect(notified(who)).toEqual([]);
    }
  });

  it('a council member sees the whole case on which their council was convened', async () => {
    await playThrough('close-vote');
    expect(await list('member', 'nominations')).toMatchObject([{ id: caseId, waitingRole: 'unit-head' }]);
    const kinds = (await list('member', 'deadlines')).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['verification', 'unit-posting']));
    expect(await list('media', 'nominations')).toEqual([]);
    await expect.poll(() => notified('member')).toEqual(expect.arrayContaining(['CouncilConvened', 'VoteClosed']));
    const { casework, accounts } = world;
    await casework.remarks.make(caseId ?? '', accounts.officer, { text: 'Chỉ cán bộ', audience: 'officers' }, null);
    await casework.remarks.make(caseId ?? '', accounts.officer, { text: 'Cho người đọc', audience: 'readers' }, null);
    await expect
      .poll(() => streams.get('member'))
      .toContain(`event: comment\ndata: {"caseId":"${caseId}","version":2}`);
    expect(streams.get('member')).not.toContain(`"version":1}\n\nevent: comment`);
    expect(streams.get('media')).not.toContain(caseId);
  });

  it('a media partner sees, after the presentation, who was honoured and by which decision only', async () => {
    await playThrough('publish-story');
    const [shown] = await list('media', 'nominations');
    expect(shown).toMatchObject({
      id: caseId,
      decisionNumber: '1200/QĐ-UBND',
      waitingRole: null,
      waitingAction: null,
      deadline: null,
      due: null,
      overdue: false,
    });
    expect(await list('media', 'deadlines')).toEqual([]);
    expect(await list('media', 'decisions')).toMatchObject([{ number: '1200/QĐ-UBND', caseId }]);
    expect(await list('member', 'decisions')).toHaveLength((await list('member', 'nominations')).length);
    await expect.poll(() => notified('media')).toEqual(expect.arrayContaining(['StoryPublished']));
    // the decision may be notified together with the presentation, which made it public
    const may = ['DecisionSigned', 'DecisionRegistered', 'AwardPresented', 'StoryPublished'];
    expect(notified('media').filter((type) => !may.includes(type))).toEqual([]);
    const view = (await clients.get('media')?.get(`/api/nominations/${caseId}`))?.body;
    expect(view).toMatchObject({
      passages: [],
      links: { higher: [] },
      proceedings: { followUp: null },
      counts: { supports: 0, weaknessActions: 0, reviews: 0, stories: 1, replications: 0 },
    });
    // who sees less holds another tag: neither gets the other's answer out of a cache, or learns that it is the same
    const tags = await Promise.all(
      (['media', 'member'] as const).map(async (who) =>
        (await clients.get(who)?.get(`/api/nominations/${caseId}`))?.headers.get('etag'),
      ),
    );
    expect(tags[0]).not.toBe(tags[1]);
    expect(tags[0]?.split('.')[0]).toBe(tags[1]?.split('.')[0]);
    const load = (await clients.get('media')?.get(`/api/deadlines/calendar?register=${world.register}`))?.body;
    expect(
      z.object({ overdue: z.int(), paused: z.int(), days: z.array(z.object({ due: z.int() })) }).parse(load),
    ).toMatchObject({ overdue: 0, paused: 0 });
  });

  it('a public case stays public after it retires', async () => {
    await playThrough('retire');
    expect(await list('media', 'nominations')).toMatchObject([{ id: caseId, state: 'retired' }]);
    expect((await clients.get('media')?.get(`/api/nominations/${caseId}`))?.status).toBe(200);
    expect(notified('media')).toEqual(expect.arrayContaining(['ReplicationLogged']));
    expect(notified('media')).not.toContain('CaseRetired');
  });
});
