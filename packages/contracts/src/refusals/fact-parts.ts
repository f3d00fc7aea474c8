import type { HeldGrant } from '../actor.js';
import type { Role } from '../role.js';
import type { Certainty } from '../text.js';

/** A guard that fails without any value. */
export type Nothing = Readonly<Record<string, never>>;

export type Level = 'unit' | 'provincial';
export type RoleAtUnit = Pick<HeldGrant, 'role' | 'unit'>;

/** What a request states for historical entry. */
export type Entered = {
  readonly occurredAt: string | null;
  readonly onBehalfOf: string | null;
};

/** A claim that another stream holds. */
export type HeldClaim = {
  readonly claim: string;
  /** Key of the stream: `nomination:{id}`. */
  readonly holder: string;
};

/** A rule of the procedure and its source. */
export interface Rested {
  readonly source: string;
  readonly certainty: Certainty;
}

export type OpenRevocation = {
  readonly ground: string;
  readonly document: string;
  readonly since: string;
  readonly reported: boolean;
};

/** The moment at which an act is stated to have occurred. */
export type Dated = {
  readonly occurredAt: string;
};

/** Who does an act in place of a person who may not: others of the role, the level above, or nobody in the register. */
export type Instead =
  | { readonly by: 'role' | 'above'; readonly role: Role; readonly persons: number }
  | { readonly by: 'nobody'; readonly role: Role };

/** Votes of an open vote, counted. */
export type Tally = { readonly yes: number; readonly no: number; readonly abstain: number; readonly invalid: number };

/** Grants of the right role that do not reach the case on that day. */
export type GrantsHeld = {
  readonly unit: string;
  readonly day: string;
  readonly held: readonly Pick<HeldGrant, 'role' | 'unit' | 'from' | 'to'>[];
};

export type Delegated = {
  readonly from: string;
  readonly grant: string;
  readonly to: string;
};

export type OpenComments = {
  readonly comments: readonly { readonly comment: number; readonly from: string }[];
};
