import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical.js';
import { commitment } from '../append/commitment.js';
import { factsSha256, leafHash, type LeafContent } from './leaf.js';

const facts = canonicalJson({ title: 'Bằng khen', count: 2, ratio: 0.5, when: null });
const salt = Buffer.alloc(32, 7);
const content: LeafContent = {
  register: 'ninh-thuan',
  stream_id: 'nomination:6d1cbb1e-58d0-4fb4-8d1f-0b6bb4a6a3d1',
  version: 3,
  type: 'ContentAssessed',
  schema_version: 1,
  event_id: '0b6f4c1c-5b1f-4c62-9d1b-1c8a5f3f2f11',
  command_id: '7a0f4a54-2f3c-5d2c-8a63-6a0f54fd0c22',
  actor: 'a3c0c0de-0000-4000-8000-000000000001',
  actor_role: 'assessor',
  actor_unit: 'dept-x',
  grant_ref: 'person:1#2',
  on_behalf_of: null,
  entry: 'historical',
  policy_hash: null,
  occurred_at: '2023-04-12T05:00:00.000Z',
  recorded_at: '2026-11-22T08:15:30.123Z',
  facts_sha256: factsSha256(facts),
  personal_commitments: { narrative: commitment(salt, canonicalJson({ conclusion: 'Xứng đáng' })) },
};

/** Golden bytes. A change here invalidates every proof ever issued. */
describe('leaf', () => {
  it('a leaf writes its content in RFC 8785 form', () => {
    expect(canonicalJson(content)).toMatchInlineSnapshot(
      `"{"actor":"a3c0c0de-0000-4000-8000-000000000001","actor_role":"assessor","actor_unit":"dept-x","command_id":"7a0f4a54-2f3c-5d2c-8a63-6a0f54fd0c22","entry":"historical","event_id":"0b6f4c1c-5b1f-4c62-9d1b-1c8a5f3f2f11","facts_sha256":"ff1dba927794d888c78ef39a64d1de06a5340b4be5c6b573a64ad7c4c86a102c","grant_ref":"person:1#2","occurred_at":"2023-04-12T05:00:00.000Z","on_behalf_of":null,"personal_commitments":{"narrative":"00b3f42fbc1ef3a8f857d9bcbf791ed37039c36218515da6478722e9fbc78535"},"policy_hash":null,"recorded_at":"2026-11-22T08:15:30.123Z","register":"ninh-thuan","schema_version":1,"stream_id":"nomination:6d1cbb1e-58d0-4fb4-8d1f-0b6bb4a6a3d1","type":"ContentAssessed","version":3}"`,
    );
  });

  it('a leaf has had this hash since the first event', () => {
    expect(leafHash(content).toString('hex')).toMatchInlineSnapshot(
      `"4e4bccacc702cbc95edca1331991a15b2f557e0c840a77475573245e185355cb"`,
    );
  });

  it('a leaf of an event without optional parts has had this hash since the first event', () => {
    const bare = { ...content, actor_role: null, actor_unit: null, grant_ref: null, personal_commitments: null };
    expect(leafHash(bare).toString('hex')).toMatchInlineSnapshot(
      `"727d8126a1ca3fc7afa25eb5fd7b08ba0576151a2d1c66cec1b43cc0c2db0915"`,
    );
  });

  it.each(Object.keys(content))('a leaf binds %s', (key) => {
    expect(leafHash({ ...content, [key]: 'another' }).equals(leafHash(content))).toBe(false);
  });
});
