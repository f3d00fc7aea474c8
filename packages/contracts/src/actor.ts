import type { Day } from './text.js';
import type { Role } from './role.js';

/**
 * Who acts, as the log records it. `system` is the engine itself. A person acts through an account, in one role, for one unit; under historical
 * entry the account acts `onBehalfOf` a person of the register, and then role, unit and grant are that person's.
 */
export type Actor =
  | { readonly kind: 'system' }
  | {
      readonly kind: 'person';
      /** Account that signed in. */
      readonly account: string;
      /** Person of the register whom the account belongs to (guards compare persons, never accounts). */
      readonly person: string;
      readonly grants: readonly HeldGrant[];
      /** Under historical entry: the person who really acted. */
      readonly onBehalfOf?: { readonly person: string; readonly grants: readonly HeldGrant[] };
    };

export interface HeldGrant {
  /** Identifies the grant: `person:…#n`. */
  readonly ref: string;
  readonly role: Role;
  /** Unit code; the grant reaches the whole subtree. */
  readonly unit: string;
  /** First and last day, inclusive; null = open. */
  readonly from: Day;
  readonly to: Day | null;
  /** Held in the absence of another, by a paper; absent: held in one's own right. */
  readonly standsFor?: StandsFor;
}

/** In whose place a person acts: ký thay (KT.), thừa lệnh (TL.), thừa ủy quyền (TUQ.); decree 30/2020, signature block. */
export interface StandsFor {
  /** Who is absent: a person of the register. */
  readonly person: string;
  /** His grant: the delegation ends with it. */
  readonly grant: string;
  readonly kind: 'deputy' | 'by-order' | 'by-authority';
  /** Post of the one who signs, as it stands in the signature block: "Phó Chủ tịch". */
  readonly post: string;
  /** The paper that delegates. */
  readonly basis: string;
}
