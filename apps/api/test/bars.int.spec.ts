import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Client } from './client.js';
import { installCast, type Cast, type Installation, type Part } from './installation.js';

const Conduct = z.object({
  bars: z.array(z.looseObject({ bar: z.string(), level: z.string(), mayEnd: z.boolean(), lifted: z.unknown() })),
  sanctions: z.array(z.looseObject({ document: z.string() })),
  mayRaise: z.boolean(),
});

describe('what bars a subject from awards', () => {
  let installation: Installation;
  let admin: Client;
  let cast: Cast;
  const raising = { reason: 'denunciation', document: '77/TB-TTr' };
  const ending = { document: '90/KL-TTr', confirmed: false };

  beforeAll(async () => {
    ({ installation, admin, cast } = await installCast());
  });
  afterAll(() => installation.close());

  const path = (subject: string) => `/api/registers/${cast.register}/subjects/${subject}/bars`;
  const conduct = async (part: Part, subject: string) =>
    Conduct.parse((await cast.clients[part].get(path(subject))).body);
  const raise = (part: Part, subject: string, body: object = raising) => cast.clients[part].post(path(subject), body);
  const end = (part: Part, subject: string, bar: string, body: object = ending) =>
    cast.clients[part].post(`${path(subject)}/${bar}/end`, body);

  it('heads and appraisers raise a bar, officers read it, and whoever only refers does not learn of it', async () => {
    const subject = await cast.subject('Katơr Thị Bền');
    expect(await conduct('officer', subject)).toEqual({ bars: [], sanctions: [], mayRaise: false });
    expect(await conduct('head', subject)).toMatchObject({ mayRaise: true });
    expect((await raise('officer', subject)).body).toMatchObject({ status: 403, code: 'wrong-role' });
    expect((await admin.post(path(subject), raising)).status).toBeGreaterThanOrEqual(403);
    expect((await raise('head', subject)).status).toBe(201);
    expect((await conduct('officer', subject)).bars).toMatchObject([
      { reason: 'denunciation', document: '77/TB-TTr', level: 'unit', unit: '22792', mayEnd: false, lifted: null },
    ]);
    for (const part of ['referrer', 'stranger'] as const) {
      expect((await cast.clients[part].get(path(subject))).status).toBe(404);
      expect((await raise(part, subject)).status).toBe(404);
      expect((await end(part, subject, randomUUID())).status).toBe(404);
    }
  });

  it('a bar needs a key, a known reason and a paper', async () => {
    const subject = await cast.subject('Pupor Thị Cúc');
    const keyless = await cast.clients.head.send(path(subject), { method: 'POST', body: raising });
    expect(keyless.status).toBe(400);
    expect((await raise('head', subject, { reason: 'gossip', document: '1' })).status).toBe(422);
    expect((await raise('head', subject, { reason: 'complaint' })).status).toBe(422);
    expect((await end('head', subject, randomUUID())).body).toMatchObject({ status: 409, code: 'no-such-bar' });
    expect((await conduct('head', subject)).bars).toEqual([]);
  });

  it('the level that raised a bar or a higher one ends it', async () => {
    const subject = await cast.subject('Đàng Thị Mơ');
    const { id: bar } = (await raise('appraiser', subject)).shown;
    expect(await conduct('head', subject)).toMatchObject({ bars: [{ bar, level: 'province', mayEnd: false }] });
    expect((await end('head', subject, bar)).body).toMatchObject({
      status: 409,
      code: 'raised-above',
      fact: { level: 'province', unit: 'NT-SNV' },
    });
    expect((await conduct('appraiser', subject)).bars).toMatchObject([{ mayEnd: true }]);
    expect((await end('appraiser', subject, bar)).status).toBe(200);
    const { id: own } = (await raise('head', subject, { reason: 'press-report', document: '3/CV' })).shown;
    expect((await end('appraiser', subject, own, { ...ending, confirmed: true })).status).toBe(200);
    const { bars, sanctions } = await conduct('head', subject);
    // both were raised in the same moment of a clock that stands
    expect(bars.find((each) => each.bar === own)).toMatchObject({ mayEnd: false, lifted: { document: '90/KL-TTr' } });
    expect(bars.find((each) => each.bar === bar)).toMatchObject({ mayEnd: false, lifted: { document: '90/KL-TTr' } });
    expect(sanctions).toMatchObject([{ document: '90/KL-TTr' }]);
  });

  it('a barred subject is not referred, and whoever only refers does not learn the reason', async () => {
    const subject = await cast.subject('Thuận Thị Sen');
    await raise('head', subject);
    const again = await cast.clients.referrer.post(`/api/registers/${cast.register}/nominations`, {
      type: 'refer',
      input: {
        subject: { id: subject, kind: 'individual' },
        track: 'thematic',
        award: 'unit-merit-paper',
        fields: [4],
        unit: '22792',
        source: 'mttq',
        summary: 'x',
      },
    });
    expect(again.body).toMatchObject({ status: 409, code: 'suspended', fact: { reason: null, document: null } });
  });
});
