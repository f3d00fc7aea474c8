import type { HeldGrant } from '@vinhdanh/contracts';
import { personOfAccount, type Acting, type Reference } from '@vinhdanh/domain';

/** The account that signed in. */
export interface Principal {
  readonly account: string;
}

/**
 * The acting person: the account's person, or under historical entry the person of the paper. Null: neither is known in
 * this register.
 */
export function actingPerson(
  reference: Reference,
  principal: Principal,
  onBehalfOf: string | null,
): Exclude<Acting, { kind: 'system' }> | null {
  const own = personOfAccount(reference, principal.account);
  if (own === null) return null;
  if (onBehalfOf === null)
    return { kind: 'person', account: principal.account, person: own.person, grants: own.grants, enteredBy: null };
  const other = reference.persons[onBehalfOf];
  return other === undefined
    ? null
    : { kind: 'person', account: principal.account, person: onBehalfOf, grants: other.grants, enteredBy: own };
}

/** What the log records of the actor. */
export interface Signature {
  readonly actor: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly grantRef: string | null;
  readonly onBehalfOf: string | null;
}

export const engineSignature: Signature = {
  actor: 'system',
  actorRole: null,
  actorUnit: null,
  grantRef: null,
  onBehalfOf: null,
};

/** The grant of the act is recorded with it, so that an auditor sees by what right it was done. */
export const signatureBy = (acting: Exclude<Acting, { kind: 'system' }>, grant: HeldGrant | null): Signature => ({
  actor: acting.account,
  actorRole: grant?.role ?? null,
  actorUnit: grant?.unit ?? null,
  grantRef: grant?.ref ?? null,
  onBehalfOf: acting.enteredBy === null ? null : acting.person,
});
