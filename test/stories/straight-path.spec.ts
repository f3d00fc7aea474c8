import type { Installation } from '../installation/installation.js';
import { codecOf } from '@vinhdanh/workflows/codec';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { endState, passagesOf } from './end-state.js';
import { openedAll, readHistories, type StageRun } from './histories.js';
import { newCodecKeys, playStory, startHouse, storyFile, storyWith, type Play } from './installation.js';
import { parse } from 'yaml';
import { z } from 'zod';

const file = storyFile('01-straight-path');

describe('story 1, the straight path', () => {
  const codecKeys = newCodecKeys();
  let house: Installation;
  let stepped: Play;
  let historical: Play;

  beforeAll(async () => {
    house = await startHouse(codecKeys);
  });
  afterAll(() => house.stop());

  /** The chain of the stepped case, once its workflow has reached the end. */
  async function finishedRuns(): Promise<StageRun[]> {
    const { temporal } = house;
    if (temporal === null) throw new Error('Temporal is not running');
    return await vi.waitUntil(
      async () => {
        const runs = await readHistories(temporal, codecKeys, `nomination:${stepped.cases['vi-du'] ?? ''}`);
        return runs.at(-1)?.closed === true ? runs : null;
      },
      { timeout: 90_000, interval: 200 },
    );
  }

  it('story 1 passes stepped: live cases, persons act at noon, Temporal alone works in between', async () => {
    stepped = await playStory(house, file, ['--mode', 'stepped']);
    expect(stepped.output.match(/✓/g)?.length).toBeGreaterThan(60);
  });

  it('story 1 passes historically: one account enters it from papers on behalf of the persons', async () => {
    historical = await playStory(house, file, ['--mode', 'historical']);
    expect(historical.output).not.toContain('✗');
  });

  it('story 1 ends in the same state in both modes', async () => {
    expect(await endState(house, historical, 'vi-du')).toEqual(await endState(house, stepped, 'vi-du'));
  });

  it("Temporal's histories alone tell story 1: one run per stage, with the dates of the timeline", async () => {
    const runs = await finishedRuns();
    const passages = await passagesOf(house, stepped, 'vi-du');
    expect(
      runs.map(({ stage, entered, left }) => ({ stage, entered, left: left?.at ?? null, to: left?.to ?? null })),
    ).toEqual(
      passages.map(({ from, to, at }, index) => ({
        stage: from,
        entered: passages[index - 1]?.at ?? '2023-04-12T05:00:00.000Z',
        left: at,
        to,
      })),
    );
    expect(runs.map((run) => run.stage)).toEqual([
      'discovery',
      'cultivation',
      'recognition',
      'appraisal',
      'submission',
      'commendation',
      'followUp',
    ]);
    expect(runs.flatMap((run) => run.activities)).toContain('closePosting');
  });

  it('story 1 leaves no name and no narrative in Temporal, not even encrypted', async () => {
    const caseId = stepped.cases['vi-du'] ?? '';
    const personal = await personalTexts(file);
    expect(personal).toContain('Pi Năng Thị Ví Dụ');
    expect(personal.length).toBeGreaterThan(10);
    const runs = await finishedRuns();
    expect(runs.length).toBe(7);
    for (const run of runs) {
      // A text that only a decrypted payload contains is found, so a name would be found too.
      expect(run.decrypted, run.stage).toBeGreaterThan(3);
      const all = run.texts.join('\n').normalize('NFC');
      expect(all).toContain(`"caseId":"${caseId}"`);
      expect(all).toContain(run.entered);
      for (const text of personal) expect(all, run.stage).not.toContain(text);
      expect(all).not.toMatch(/Pi Năng|Ví Dụ|hữu cơ/iu);
    }
  });

  it('the check of story 1 would find a name in an encrypted payload of a failure, a summary or a memo', async () => {
    const name = 'Pi Năng Thị Ví Dụ';
    const seal = async (text: string) =>
      (
        await codecOf(codecKeys).encode([
          { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(text) },
        ])
      )[0];
    const failure = { message: 'Encoded failure', encodedAttributes: await seal(JSON.stringify({ message: name })) };
    for (const message of [
      { events: [{ activityTaskFailedEventAttributes: { failure: { message: 'x', cause: failure } } }] },
      { events: [{ userMetadata: { summary: await seal(JSON.stringify(name)) } }] },
      {
        events: [
          {
            workflowExecutionStartedEventAttributes: {
              memo: { fields: { entered: await seal(JSON.stringify({ name })) } },
            },
          },
        ],
      },
    ]) {
      const { texts, decrypted } = await openedAll(message, codecKeys);
      expect(decrypted).toBe(1);
      expect(texts.join('\n')).toContain(name);
    }
  });

  it('story 1 ends in the same state without Temporal, because commands apply due acts first', async () => {
    await house.app('worker').end();
    await house.stopTemporal();
    // Without a waiting workflow, due acts are applied only when somebody acts, so only the story's own acts are
    // expected.
    const acts = await storyWith(file, (step) => 'does' in step);
    const [off, entered] = [
      await playStory(house, acts, ['--mode', 'running', '--speed', '1d/s']),
      await playStory(house, file, ['--mode', 'historical']),
    ];
    const expected = await endState(house, stepped, 'vi-du');
    expect(await endState(house, off, 'vi-du')).toEqual(expected);
    expect(await endState(house, entered, 'vi-du')).toEqual(expected);
  });
});

const Personal = z.looseObject({
  people: z.record(z.string(), z.looseObject({ name: z.string() })),
  cases: z.record(z.string(), z.looseObject({ subject: z.looseObject({ name: z.string() }) })),
  steps: z.array(z.looseObject({ with: z.unknown().optional() })),
});

/** Every text about persons in a story: all names, and each entered text of three words or more. */
async function personalTexts(of: string): Promise<string[]> {
  const { people, cases, steps } = Personal.parse(parse(await readFile(of, 'utf8')));
  const names = [
    ...Object.values(people).map((person) => person.name),
    ...Object.values(cases).map((each) => each.subject.name),
  ];
  return [...names, ...textsIn(steps.map((step) => step.with)).filter((text) => text.split(' ').length >= 3)].map(
    (text) => text.normalize('NFC'),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
