import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Installation } from '../installation/installation.js';
import { endState } from './end-state.js';
import { playStory, startHouse, storyFile, type Play } from './installation.js';

const chosen = ['03-nobody-acts', '07-household-privacy', '11-double-counting'];

describe('stories played in parallel on one installation, each twice in each mode', () => {
  let house: Installation;

  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  it('stories played in parallel all pass, each in a register of its own, and leave no trace in another', async () => {
    const plays = await Promise.all(
      chosen.flatMap((name) =>
        ['stepped', 'historical', 'stepped', 'historical'].map(async (mode): Promise<[string, Play]> => [
          name,
          await playStory(house, storyFile(name), ['--mode', mode]),
        ]),
      ),
    );
    expect(new Set(plays.map(([, play]) => play.register)).size).toBe(chosen.length * 4);
    for (const name of chosen) {
      const [first, ...others] = plays.flatMap(([of, play]) => (of === name ? [play] : []));
      if (first === undefined) throw new Error(`${name} was not played`);
      for (const about of Object.keys(first.cases)) {
        const end = await endState(house, first, about);
        for (const other of others) expect(await endState(house, other, about), `${name} ${about}`).toEqual(end);
      }
    }
  }, 240_000);
});
