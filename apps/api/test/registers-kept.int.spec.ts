import { loadPack } from '@vinhdanh/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Client } from './client.js';
import { installCast, type Cast, type Installation, type Part } from './installation.js';

const Accounts = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      person: z.string(),
      grants: z.array(z.object({ ref: z.string(), to: z.string().nullable(), inForce: z.boolean() })),
    }),
  ),
});
const Policies = z.object({ items: z.array(z.object({ id: z.string(), hash: z.string(), status: z.string() })) });
let installation: Installation;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast());
});
afterAll(async () => installation.close());

const ask = (who: Part, path: string) => cast.clients[who].get(`/api/registers/${cast.register}/${path}`);

describe('accounts and roles', () => {
  it('accounts and roles are listed to administrators, and filtered', async () => {
    expect((await ask('officer', 'accounts')).body).toMatchObject({ status: 403, code: 'administrator-only' });
    const all = Accounts.parse((await ask('keeper', 'accounts')).body);
    expect(all.items).toHaveLength(9);
    expect((await ask('keeper', 'accounts?role=unit-officer&unit=22792')).body).toMatchObject({
      items: [
        {
          name: 'Người officer',
          accounts: [{ username: `officer-${cast.register}`, signedInAt: expect.any(String) }],
          grants: [{ role: 'unit-officer', unit: '22792', inForce: true }],
        },
      ],
    });
    expect(Accounts.parse((await ask('keeper', 'accounts?q=nguoi ref')).body).items).toHaveLength(1);
  });

  it('a role ends on a day, once, and has no effect after it', async () => {
    const [officer] = Accounts.parse((await ask('keeper', 'accounts?q=stranger')).body).items;
    const end = () =>
      admin.post(`/api/registers/${cast.register}/grants/${officer?.grants[0]?.ref}/end`, { on: '2023-04-11' });
    expect(
      (
        await cast.clients.officer.post(`/api/registers/${cast.register}/grants/${officer?.grants[0]?.ref}/end`, {
          on: '2023-04-11',
        })
      ).status,
    ).toBe(403);
    expect((await end()).status).toBe(200);
    expect(Accounts.parse((await ask('keeper', 'accounts?q=stranger')).body).items[0]?.grants).toMatchObject([
      { to: '2023-04-11', inForce: false },
    ]);
    expect((await ask('stranger', 'units')).status).toBe(404);
    expect((await admin.post(`/api/registers/${cast.register}/grants/none/end`, { on: '2023-04-11' })).status).toBe(
      404,
    );
  });
});

describe('policies', () => {
  it('policies are listed with their publisher and whether they are in force today, and compared', async () => {
    expect(
      (
        await admin.post(`/api/registers/${cast.register}/commands`, {
          type: 'publish-policy',
          input: { pack: loadPack('ninh-thuan-2024') },
        })
      ).status,
    ).toBe(200);
    const { items } = Policies.parse((await ask('officer', 'policies')).body);
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ['ninh-thuan-2024', 'later'],
      ['ninh-thuan-2023', 'in-force'],
    ]);
    const [later, now] = items;
    const diff = await ask('officer', `policies/diff?from=${now?.hash}&to=${later?.hash}`);
    expect(diff.body).toMatchObject({
      from: { id: 'ninh-thuan-2023' },
      to: { id: 'ninh-thuan-2024' },
      changes: expect.arrayContaining([expect.objectContaining({ path: 'effectiveFrom', kind: 'changed' })]),
    });
    expect((await ask('officer', `policies/diff?from=${now?.hash}&to=${'0'.repeat(64)}`)).status).toBe(404);
    expect((await ask('officer', `policies/${now?.hash}`)).body).toMatchObject({ pack: { id: 'ninh-thuan-2023' } });
    expect((await ask('officer', 'calendars')).body).toMatchObject({ items: [{ year: 2023 }, { year: 2024 }] });
  });
});
