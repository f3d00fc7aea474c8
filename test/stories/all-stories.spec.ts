import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Installation } from '../installation/installation.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endState } from './end-state.js';
import { playStory, startHouse, vinhdanh } from './installation.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** Story 1 has a spec of its own. */
const files = globSync(`${folder}*.story.yaml`)
  .filter((file) => !basename(file).startsWith('01-'))
  .toSorted();

describe('the stories', () => {
  let house: Installation;

  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  it.each(files.map((file) => [basename(file), file]))('%s is green in both modes, with the same end', async (_name, file) => {
    const [stepped, historical] = [await playStory(house, file, ['--mode', 'stepped']), await playStory(house, file, ['--mode', 'historical'])];
    for (const about of Object.keys(stepped.cases)) expect(await endState(house, historical, about)).toEqual(await endState(house, stepped, about));
  });

  it('a story that is not told as it happens is red, and says where', async () => {
    const { code, stdout } = await vinhdanh(house, ['play', fileURLToPath(new URL('fixtures/red.story.yaml', import.meta.url)), '--mode', 'historical']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ 1\. 2023-04-12 front: refer/);
    expect(stdout).toMatch(/stage\n\s+expected cultivation\n\s+actual\s+discovery/);
    expect(stdout).toMatch(/decision\.money\n/);
  });
});
