import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Installation } from '../installation/installation.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endState, passagesOf } from './end-state.js';
import { readHistories } from './histories.js';
import { newCodecKeys, playStory, startHouse, storyFile, vinhdanh, type Play } from './installation.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** Story 1 has a spec of its own. */
const files = globSync(`${folder}*.story.yaml`)
  .filter((file) => !basename(file).startsWith('01-'))
  .toSorted();

/** Played four times at once; `npm run test:full` takes more of them. */
const severalTimes = [
  '03-nobody-acts',
  ...(process.env['VINHDANH_TEST_FULL'] === undefined
    ? []
    : ['01-straight-path', '07-household-privacy', '11-double-counting']),
];

describe('the stories', () => {
  const codecKeys = newCodecKeys();
  const plays = new Map<string, Play>();
  let house: Installation;

  beforeAll(async () => {
    house = await startHouse(codecKeys);
  });
  afterAll(() => house.stop());

  /**
   * Stages of a case according to its runs in Temporal; a run that only looked again at a case at rest does not count.
   */
  async function runsOf(caseId: string): Promise<StageOnPath[]> {
    const { temporal } = house;
    if (temporal === null) throw new Error('Temporal is not running');
    const runs = await readHistories(temporal, codecKeys, `nomination:${caseId}`);
    const entries = runs.filter(
      (run, index) => run.enteredBy === null || runs.findIndex((first) => first.enteredBy === run.enteredBy) === index,
    );
    return entries.map(({ stage, left }) => ({
      stage,
      exit: left?.exit ?? null,
      to: left?.to ?? null,
      at: left?.at ?? null,
    }));
  }

  // Played in parallel, so that a play that leaves a trace in another's register would differ from its own other mode.
  it.concurrent.each(files.map((file) => [basename(file), file]))(
    '%s passes in both modes while other stories are played, with the same end state',
    async (_name, file) => {
      const [stepped, historical] = await Promise.all([
        playStory(house, file, ['--mode', 'stepped']),
        playStory(house, file, ['--mode', 'historical']),
      ]);
      plays.set(file, stepped);
      for (const about of Object.keys(stepped.cases))
        expect(await endState(house, historical, about)).toEqual(await endState(house, stepped, about));
    },
  );

  it.each(files.map((file) => [basename(file), file]))(
    '%s has Temporal runs equal to the stages of its timeline, also after a rest and a waking',
    async (_name, file) => {
      const play = plays.get(file);
      if (play === undefined) throw new Error('the stepped play did not pass');
      for (const about of Object.keys(play.cases)) {
        const expected = stagesBy(await passagesOf(house, play, about));
        await expect
          .poll(() => runsOf(play.cases[about] ?? ''), { timeout: 60_000, interval: 500, message: about })
          .toEqual(expected);
      }
    },
  );

  it('stories played several times at once pass alike, each play in a register of its own', async () => {
    const all = await Promise.all(
      severalTimes.flatMap((name) =>
        ['stepped', 'historical', 'stepped', 'historical'].map(async (mode): Promise<[string, Play]> => [
          name,
          await playStory(house, storyFile(name), ['--mode', mode]),
        ]),
      ),
    );
    expect(new Set(all.map(([, play]) => play.register)).size).toBe(severalTimes.length * 4);
    for (const name of severalTimes) {
      const [first, ...others] = all.flatMap(([of, play]) => (of === name ? [play] : []));
      if (first === undefined) throw new Error(`${name} was not played`);
      for (const about of Object.keys(first.cases)) {
        const end = await endState(house, first, about);
        for (const other of others) expect(await endState(house, other, about), `${name} ${about}`).toEqual(end);
      }
    }
  }, 240_000);

  it('a story whose expectations are wrong fails and names the place', async () => {
    const { code, stdout } = await vinhdanh(house, [
      'play',
      fileURLToPath(new URL('fixtures/red.story.yaml', import.meta.url)),
      '--mode',
      'historical',
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ 1\. 2023-04-12 front: refer/);
    expect(stdout).toMatch(/stage\n\s+expected cultivation\n\s+actual\s+discovery/);
    expect(stdout).toMatch(/decision\.money\n/);
  });
});

interface StageOnPath {
  readonly stage: string;
  readonly exit: string | null;
  readonly to: string | null;
  /** Moment at which the stage was left. */
  readonly at: string | null;
}

/** The stages of a case. A transition from rest leaves no stage, because the stage was left before. */
function stagesBy(passages: Awaited<ReturnType<typeof passagesOf>>): StageOnPath[] {
  const entered: StageOnPath[] = [{ stage: 'discovery', exit: null, to: null, at: null }];
  for (const { exit, to, at } of passages) {
    const last = entered.at(-1);
    if (last !== undefined && last.exit === null) entered[entered.length - 1] = { stage: last.stage, exit, to, at };
    if (to !== null) entered.push({ stage: to, exit: null, to: null, at: null });
  }
  return entered;
}
