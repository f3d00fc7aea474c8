import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stages } from '@vinhdanh/contracts';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Installation } from '../installation/installation.js';
import { readAs } from './end-state.js';
import { readHistories } from './histories.js';
import { newCodecKeys, startHouse, vinhdanh } from './installation.js';

const Filled = z.object({
  password: z.string(),
  accounts: z.array(z.object({ register: z.string(), username: z.string(), name: z.string(), role: z.string() })),
});
const Cases = z.object({
  items: z.array(
    z.looseObject({
      id: z.string(),
      subject: z.looseObject({ kind: z.string(), name: z.string().nullable() }),
      unit: z.string(),
      stage: z.string().nullable(),
      substate: z.string().nullable(),
      state: z.string(),
      released: z.boolean(),
      overdue: z.boolean(),
      version: z.int(),
    }),
  ),
});
const View = z.looseObject({
  stage: z.string().nullable(),
  missingPapers: z.array(z.string()),
  publication: z.looseObject({ status: z.string() }).nullable(),
  consultations: z.array(z.looseObject({ status: z.string() })),
});
const Work = z.looseObject({ items: z.array(z.unknown()) });
/** The case waiting in each stage, by stage, as `waiting.story.yaml` names them. */
const Waiting = z.looseObject({
  cases: z.record(z.string(), z.looseObject({ subject: z.looseObject({ name: z.string() }) })),
});
const written = Waiting.parse(
  parse(readFileSync(new URL('../../apps/cli/demo/waiting.story.yaml', import.meta.url), 'utf8')),
);
const waiting = Object.fromEntries(Object.entries(written.cases).map(([stage, { subject }]) => [stage, subject.name]));
const Workflow = z.looseObject({
  workflow: z.looseObject({ stage: z.string().nullable(), nextMoment: z.string().nullable() }).nullable(),
});
const Clock = z.looseObject({ now: z.string(), held: z.boolean() });

describe('filling an installation', () => {
  const password = 'mat-khau-trinh-dien';
  const codecKeys = newCodecKeys();
  let house: Installation;
  let filled: z.infer<typeof Filled>;
  const fill = () => vinhdanh(house, ['fill', '--json'], { VINHDANH_DEMO_PASSWORD: password });
  const ask = async <S extends z.ZodType>(username: string, path: string, shape: S): Promise<z.infer<S>> =>
    shape.parse(await readAs(house, { username, password }, path));

  beforeAll(async () => {
    house = await startHouse(codecKeys);
    const { code, stdout, stderr } = await fill();
    if (code !== 0) throw new Error(stderr);
    filled = Filled.parse(JSON.parse(stdout));
  });
  afterAll(() => house.stop());

  it('filling opens an account for every role of both registers, and each can sign in', async () => {
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
      const held = filled.accounts
        .filter((account) => account.register === register)
        .map((account) => account.role.replace(/@.*/, ''));
      expect(held).toEqual(expect.arrayContaining(roles));
    }
    for (const { username, register } of filled.accounts)
      await ask(username, `/api/registers/${register}/clock`, Clock);
  });

  it('filling leaves a live case in each of the six stages, with a workflow that waits on its timer', async () => {
    const { items } = await ask('auditor', '/api/nominations?register=ninh-thuan-demo&limit=100', Cases);
    expect(Object.keys(waiting).toSorted()).toEqual(stages.filter((stage) => stage !== 'followUp').toSorted());
    for (const [stage, name] of Object.entries(waiting)) {
      const found = items.find((item) => item.subject.name === name);
      expect(found, name).toMatchObject({ stage, released: true });
      const caseId = found?.id ?? '';
      const workflow = async () => (await ask('auditor', `/api/nominations/${caseId}/workflow`, Workflow)).workflow;
      await expect.poll(async () => (await workflow())?.stage, { timeout: 20_000 }).toBe(stage);
      await expect
        .poll(async () => Date.parse((await workflow())?.nextMoment ?? ''), { timeout: 20_000 })
        .toBeGreaterThan(Date.now());
      if (house.temporal === null) throw new Error('Temporal is not running');
      // Temporal itself must confirm an open run of that stage with a timer that has neither fired nor been cancelled.
      const runs = await readHistories(house.temporal, codecKeys, `nomination:${caseId}`);
      expect(runs.at(-1), name).toMatchObject({ stage, closed: false, timersPending: 1 });
    }
  });

  it('filling provides cases of every stage, several units, all kinds of subject and all ends of clocks', async () => {
    const { items } = await ask('auditor', '/api/nominations?register=ninh-thuan-demo&limit=100', Cases);
    expect(items.length).toBeGreaterThanOrEqual(40);
    expect(items.every((item) => item.released)).toBe(true);
    const states = new Set(items.map((item) => item.stage ?? item.state));
    expect([...states]).toEqual(expect.arrayContaining([...stages, 'declined', 'ineligible', 'retired']));
    expect(items.filter((item) => item.state === 'suspended')).toHaveLength(1);
    expect(new Set(items.map((item) => item.unit)).size).toBeGreaterThanOrEqual(5);
    const views = await Promise.all(items.map((item) => ask('auditor', `/api/nominations/${item.id}`, View)));
    expect(new Set(items.map((item) => item.subject.kind))).toEqual(new Set(['individual', 'collective', 'household']));
    expect(items.filter((item) => item.overdue).length).toBeGreaterThanOrEqual(4);
    expect(items.map((item) => item.substate)).toEqual(
      expect.arrayContaining([
        'paused',
        'council',
        'recognised',
        'sent',
        'supplement',
        'voted',
        'before-chair',
        'received-centrally',
        'awarded',
      ]),
    );
    expect(views.filter((view) => view.publication?.status === 'open')).toHaveLength(1);
    expect(views.flatMap((view) => view.consultations).map((each) => each.status)).toEqual(
      expect.arrayContaining(['asked', 'replied', 'lapsed']),
    );
    expect(views.some((view) => view.missingPapers.length > 0 && view.stage === 'appraisal')).toBe(true);
    const work = async (group: string) =>
      (await ask('auditor', `/api/work?register=ninh-thuan-demo&group=${group}&limit=100`, Work)).items.length;
    for (const group of ['overdue', 'week', 'later']) expect(await work(group), group).toBeGreaterThan(0);
  });

  it('filling leaves the training register on the day of the plan, with clocks that have not advanced', async () => {
    const clock = await ask('training.auditor', '/api/registers/training/clock', Clock);
    expect(clock).toMatchObject({ now: '2023-03-21T17:00:00.000Z', held: true });
    const { items } = await ask('training.auditor', '/api/nominations?register=training&limit=50', Cases);
    expect(items).toHaveLength(5);
  });

  it('filling changes nothing the second time', async () => {
    const versions = async () =>
      (await ask('auditor', '/api/nominations?register=ninh-thuan-demo&limit=100', Cases)).items
        .map(({ id, version }) => `${id}@${String(version)}`)
        .toSorted();
    const before = await versions();
    const { code, stdout, stderr } = await fill();
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('exists already') });
    expect(Filled.parse(JSON.parse(stdout))).toEqual(filled);
    expect(await versions()).toEqual(before);
  });
});
