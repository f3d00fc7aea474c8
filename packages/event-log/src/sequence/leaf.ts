import { createHash, hash } from 'node:crypto';
import { canonicalJson } from '../canonical.js';

/**
 * Everything that a leaf binds: the event without its facts and personal bodies, which it holds as hashes. Absent =
 * null; times UTC ISO with milliseconds.
 */
export interface LeafContent {
  readonly register: string;
  readonly stream_id: string;
  readonly version: number;
  readonly type: string;
  readonly schema_version: number;
  readonly event_id: string;
  readonly command_id: string;
  readonly actor: string;
  readonly actor_role: string | null;
  readonly actor_unit: string | null;
  readonly grant_ref: string | null;
  readonly on_behalf_of: string | null;
  readonly entry: string;
  readonly policy_hash: string | null;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly facts_sha256: string;
  readonly personal_commitments: Readonly<Record<string, string>> | null;
}

/** Hex SHA-256 over the stored bytes of the facts, never over upcast facts. */
export const factsSha256 = (stored: string): string => hash('sha256', stored, 'hex');

/**
 * Leaf of the Merkle tree: SHA-256(0x00 || RFC 8785 of the content), 32 bytes. Frozen from the first event: the
 * sequencer computes it in SQL (`log.leaf`); this is the same definition for verification without the database.
 */
export function leafHash(content: LeafContent): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(canonicalJson(content), 'utf8').digest();
}
