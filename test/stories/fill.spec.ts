import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stages } from '@vinhdanh/contracts';
import { z } from 'zod';
import type { Installation } from '../installation/installation.js';
import { readAs } from './end-state.js';
import { startHouse, vinhdanh } from './installation.js';

const Filled = z.object({
  password: z.string(),
  accounts: z.array(z.object({ register: z.string(), username: z.string(), name: z.string(), role: z.string() })),
});
const Cases = z.object({ items: z.array(z.looseObject({ id: z.string(), stage: z.string().nullable(), released: z.boolean(), version: z.int() })) });
const Workflow = z.looseObject({ workflow: z.looseObject({ stage: z.string().nullable(), nextMoment: z.string().nullable() }).nullable() });
const Clock = z.looseObject({ now: z.string(), held: z.boolean() });

describe('filling an installation', () => {
  const password = 'mat-khau-trinh-dien';
  let house: Installation;
  let filled: z.infer<typeof Filled>;
  const fill = () => vinhdanh(house, ['fill', '--json'], { VINHDANH_DEMO_PASSWORD: password });
  const ask = async <S extends z.ZodType>(username: string, path: string, shape: S): Promise<z.infer<S>> =>
    shape.parse(await readAs(house, { username, password }, path));

  beforeAll(async () => {
    house = await startHouse();
    const { code, stdout, stderr } = await fill();
    if (code !== 0) throw new Error(stderr);
    filled = Filled.parse(JSON.parse(stdout));
  });
  afterAll(() => house.stop());

  it('opens an account for every role of both registers, each of which signs in', async () => {
    const roles = [
      'referrer',
      'unit-officer',
      'assessor',
      'unit-head',
      'council-secretary',
      'council-member',
      'appraiser',
      'chair',
      'chair-office',
      'media-partner',
      'auditor',
    ];
    for (const register of ['ninh-thuan-demo', 'training']) {
      const held = filled.accounts.filter((account) => account.register === register).map((account) => account.role.replace(/@.*/, ''));
      expect(held).toEqual(expect.arrayContaining(roles));
    }
    for (const { username, register } of filled.accounts) await ask(username, `/api/registers/${register}/clock`, Clock);
  });

  it('leaves a live case waiting in each of the six stages, followed by a workflow of that stage, and one that was told whole', async () => {
    const { items } = await ask('auditor', '/api/nominations?register=ninh-thuan-demo&limit=50', Cases);
    const waiting = items.filter((item) => item.stage !== null);
    expect(waiting.map((item) => item.stage).toSorted()).toEqual(stages.filter((stage) => stage !== 'followUp').toSorted());
    expect(items.filter((item) => item.stage === null)).toHaveLength(1);
    expect(waiting.every((item) => item.released)).toBe(true);
    for (const { id, stage } of waiting) {
      await expect.poll(async () => (await ask('auditor', `/api/nominations/${id}/workflow`, Workflow)).workflow?.stage, { timeout: 20_000 }).toBe(stage);
      const { workflow } = await ask('auditor', `/api/nominations/${id}/workflow`, Workflow);
      // no instrument sets the Chairman a time: in submission the workflow only looks again now and then
      if (stage !== 'submission') expect(Date.parse(workflow?.nextMoment ?? '')).toBeGreaterThan(Date.now());
    }
  });

  it('leaves the training register standing at the day of the plan, with live cases whose time has not begun', async () => {
    const clock = await ask('training.auditor', '/api/registers/training/clock', Clock);
    expect(clock).toMatchObject({ now: '2023-03-21T17:00:00.000Z', held: true });
    const { items } = await ask('training.auditor', '/api/nominations?register=training&limit=50', Cases);
    expect(items).toHaveLength(5);
  });

  it('does nothing the second time', async () => {
    const versions = async () =>
      (await ask('auditor', '/api/nominations?register=ninh-thuan-demo&limit=50', Cases)).items.map(({ id, version }) => `${id}@${String(version)}`).toSorted();
    const before = await versions();
    const { code, stdout, stderr } = await fill();
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('there already') });
    expect(Filled.parse(JSON.parse(stdout))).toEqual(filled);
    expect(await versions()).toEqual(before);
  });
});
