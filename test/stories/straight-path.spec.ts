import type { Installation } from '../installation/installation.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endState, passagesOf } from './end-state.js';
import { readHistories } from './histories.js';
import { newCodecKeys, playStory, startHouse, storyFile, storyWith, type Play } from './installation.js';

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

  it('is green stepped: live cases, the people acting at noon, Temporal alone in between', async () => {
    stepped = await playStory(house, file, ['--mode', 'stepped']);
    expect(stepped.output.match(/✓/g)?.length).toBeGreaterThan(60);
  });

  it('is green historical: entered from papers by one account on behalf of the people', async () => {
    historical = await playStory(house, file, ['--mode', 'historical']);
    expect(historical.output).not.toContain('✗');
  });

  it('ends in the same state in both modes', async () => {
    expect(await endState(house, historical, 'vi-du')).toEqual(await endState(house, stepped, 'vi-du'));
  });

  it("can be read from Temporal's histories alone: a run for each stage, with the timeline's dates", async () => {
    const temporal = house.temporal;
    if (temporal === null) throw new Error('Temporal runs');
    const workflowId = `nomination:${stepped.cases['vi-du'] ?? ''}`;
    const runs = await readHistories(temporal, codecKeys, workflowId);
    const passages = await passagesOf(house, stepped, 'vi-du');
    expect(runs.map(({ stage, entered, left }) => ({ stage, entered, left: left?.at ?? null, to: left?.to ?? null }))).toEqual(
      passages.map(({ from, to, at }, index) => ({ stage: from, entered: passages[index - 1]?.at ?? '2023-04-12T05:00:00.000Z', left: at, to })),
    );
    expect(runs.map((run) => run.stage)).toEqual(['discovery', 'cultivation', 'recognition', 'appraisal', 'submission', 'commendation', 'followUp']);
    expect(runs.flatMap((run) => run.activities)).toContain('passDue');
    for (const run of runs) expect(JSON.stringify(run.history)).not.toMatch(/Pi Năng|Ví Dụ/);
  });

  it('is green twice and in both modes at once on one installation: no play disturbs another', async () => {
    const plays = await Promise.all([playStory(house, file, ['--mode', 'stepped']), playStory(house, file, ['--mode', 'historical'])]);
    const expected = await endState(house, stepped, 'vi-du');
    for (const play of plays) {
      expect([stepped.register, historical.register]).not.toContain(play.register);
      expect(await endState(house, play, 'vi-du')).toEqual(expected);
    }
  });

  it('ends in the same state with Temporal switched off: the engine passes what is due by itself', async () => {
    await house.app('worker').end();
    await house.stopTemporal();
    // where no workflow waits, nothing happens until somebody acts, and then all that was due: only the acts of the story are told
    const acts = await storyWith(file, (step) => 'does' in step);
    const [off, entered] = [await playStory(house, acts, ['--mode', 'running', '--speed', '1d/s']), await playStory(house, file, ['--mode', 'historical'])];
    const expected = await endState(house, stepped, 'vi-du');
    expect(await endState(house, off, 'vi-du')).toEqual(expected);
    expect(await endState(house, entered, 'vi-du')).toEqual(expected);
  });
});
