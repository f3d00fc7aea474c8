import type { Day } from './text.js';
import type { Role } from './role.js';

/**
 * The actor in the log. `system` is the engine itself. A person acts through an account, in one role, for one unit.
 * Under historical entry the account acts `onBehalfOf` a person of the register, and then role, unit and grant are that
 * person's.
 */
export type Actor =
  | { readonly kind: 'system' }
  | {
      readonly kind: 'person';
      /** Account that signed in. */
      readonly account: string;
      /** Person of the register that the account belongs to (guards compare persons, never accounts). */
      readonly person: string;
      readonly grants: readonly HeldGrant[];
      /** Under historical entry: the person who acted. */
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
  /** The paper that appoints the holder as acting head (quyền), who signs with Q.; absent = they hold the post. */
  readonly acting?: string;
  /** Held during the absence of another person, by a paper; absent: held in one's own right. */
  readonly standsFor?: StandsFor;
}

/**
 * How a person acts for another: ký thay (KT.), thừa lệnh (TL.), thừa ủy quyền (TUQ.); decree 30/2020, signature block.
 */
export interface StandsFor {
  /** The absent person, of the register. */
  readonly person: string;
  /** The absent person's grant: the delegation ends with it. */
  readonly grant: string;
  readonly kind: 'deputy' | 'by-order' | 'by-authority';
  /** Post of the signer, as in the signature block: "Phó Chủ tịch". */
  readonly post: string;
  /** The paper that delegates. */
  readonly basis: string;
}
