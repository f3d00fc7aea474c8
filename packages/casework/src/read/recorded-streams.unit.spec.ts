import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { nominationEvents, type PublishedPolicy } from '@vinhdanh/contracts';
import { caseView, evolve, initial, type Happened, type Nomination } from '@vinhdanh/domain';
import { loadPack, published } from '@vinhdanh/policy';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../streams', import.meta.url));
const files = globSync('*.json.gz', { cwd: folder }).toSorted();

/** Streams of cases by name, as they were recorded: facts without personal data. */
const read = (file: string): Readonly<Record<string, readonly Happened[]>> =>
  JSON.parse(gunzipSync(readFileSync(`${folder}/${file}`)).toString('utf8'));

const packs = new Map<string, PublishedPolicy>();
function packOf(id: string): PublishedPolicy {
  const known = packs.get(id) ?? published(loadPack(id));
  packs.set(id, known);
  return known;
}

/** A value as text with sorted keys, so that equal content has equal text. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * After an event: the place of the case, a digest of the case as shown, and one of the whole state. Waiting work and
 * missing papers, which follow from the rules of the pack, are not part of the fold.
 */
function answer({ version, type }: Happened, state: Nomination): string {
  if (state.kind === 'absent') throw new Error('an event makes a case');
  const { progress, procedure } = state;
  const about = { id: 'case', register: 'register', name: null, policy: packOf(procedure.pack) };
  const place = progress.stage === null ? 'rest' : `${progress.stage}/${progress.substate}`;
  const { waitingFor: _waiting, missingPapers: _missing, ...view } = caseView(state, about);
  const [shown, whole] = [view, state].map((value) => digest(ordered(value)));
  return `${version} ${type} ${place} view ${shown} state ${whole}`;
}

/** The answers of all streams in turn; a beginning that an earlier stream shares is written once. */
function answers(streams: Readonly<Record<string, readonly Happened[]>>): string {
  const said = new Set<string>();
  return Object.entries(streams)
    .flatMap(([name, events]) => {
      let [state, prefix]: [Nomination, string] = [initial, ''];
      const lines = events.flatMap((event) => {
        state = evolve(state, event);
        prefix = digest(prefix + ordered(event));
        if (said.has(prefix)) return [];
        said.add(prefix);
        return [`${name}: ${answer(event, state)}`];
      });
      return lines;
    })
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * Events that are written beside an act or by the log itself: no scenario of the domain makes them, and they do not
 * change a case.
 */
const changeNothing = ['DocumentsCited', 'PersonalDataErased'];

describe('Recorded streams', () => {
  it.each(files)(
    'of %s fold to the checked-in answer after every event',
    async (file) => {
      await expect(answers(read(file))).toMatchFileSnapshot(`${folder}/${file.replace('.json.gz', '.folds.txt')}`);
    },
    60_000,
  );

  it('recorded streams have every event that a case can have', () => {
    const recorded = new Set<string>(
      files.flatMap((file) =>
        Object.values(read(file))
          .flat()
          .map(({ type }) => type),
      ),
    );
    expect(Object.keys(nominationEvents).filter((type) => !recorded.has(type))).toEqual(changeNothing);
  });
});
