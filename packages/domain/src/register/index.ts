export { knownParent } from './known-parent.js';
export { ownYear } from './own-year.js';
export { knownPerson } from './known-person.js';
export {
  calendarOn,
  editionIn,
  councillorsOf,
  emptyReference,
  evolveReference,
  personOfAccount,
  policyByHash,
  policyInForce,
  unitsOf,
  type Reference,
  type RegisterPerson,
} from './reference.js';
export { mayGrant, mayRevoke, type GrantRequest } from './decide.js';
export { mayDelegate, type DelegationRequest } from './delegate.js';
