import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublishedPolicy } from '@vinhdanh/contracts';
import { caseView, evolve, initial, type Happened, type Nomination } from '@vinhdanh/domain';
import { loadPack, published } from '@vinhdanh/policy';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../streams', import.meta.url));
const streams = globSync('*.json', { cwd: folder }).toSorted();
const stories = globSync('*.story.yaml', { cwd: fileURLToPath(new URL('../../../../test/stories', import.meta.url)) });

/** Events as the log recorded them while a story was played. */
const read = (file: string): Happened[] => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

const packs = new Map<string, PublishedPolicy>();
function packOf(id: string): PublishedPolicy {
  const known = packs.get(id) ?? published(loadPack(id));
  packs.set(id, known);
  return known;
}

/** A value as text whose keys are in order, so that only a change of content changes it. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
const digest = (value: unknown): string => createHash('sha256').update(ordered(value)).digest('hex').slice(0, 16);

/** After an event: where the case stands, a digest of the case as it is shown, and one of the whole state. */
function line(event: Happened, state: Nomination): string {
  if (state.kind === 'absent') throw new Error('an event makes a case');
  const { stage, substate } = state.progress;
  const view = caseView(state, { id: 'case', register: 'register', name: null, policy: packOf(state.procedure.pack) });
  const place = stage === null ? 'rest' : `${stage}/${substate}`;
  return `${event.version} ${event.type} ${place} view ${digest(view)} state ${digest(state)}`;
}

describe('A recorded stream', () => {
  it.each(streams)('%s folds to the checked-in answer after every event', async (file) => {
    let state: Nomination = initial;
    const lines = read(file).map((event) => {
      state = evolve(state, event);
      return line(event, state);
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${folder}/${file.replace(/json$/, 'fold.txt')}`);
  });

  it('exists for every story, so a new story must be recorded too', () => {
    const recorded = new Set(streams.map((file) => file.slice(0, file.indexOf('.'))));
    expect(recorded).toEqual(new Set(stories.map((file) => basename(file, '.story.yaml'))));
  });
});
