import { createHash } from 'node:crypto';
import type { PolicyPack, PublishedPolicy } from '@vinhdanh/contracts';
import canonicalize from 'canonicalize';

/** SHA-256 (hex) of the pack's RFC 8785 form: the same content has the same hash, whatever the order of its keys. */
export function contentHash(pack: PolicyPack): string {
  const canonical = canonicalize(pack);
  if (canonical === undefined) throw new TypeError('a pack has a canonical form');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

/** A pack as it is published, with its hash. */
export const published = (pack: PolicyPack): PublishedPolicy => ({ hash: contentHash(pack), pack });
