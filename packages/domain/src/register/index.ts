export { rightInRegister } from './access.js';
export { administersChange, administersUnits } from './administers.js';
export { consentsOf } from './consent.js';
export { createdBy, decideRegister } from './decide-register.js';
export type { RegisterContext, RegisterDecision } from './decision.js';
export { rightToBar, seesSubjectOf } from './subject-access.js';
export { knownPerson } from './persons.js';
export { registerClaimHeld } from './register-claims.js';
export {
  calendarOn,
  councillorsOf,
  emptyReference,
  evolveReference,
  personOfAccount,
  policyByHash,
  policyInForce,
  unitsOf,
  type PendingChange,
  type Reference,
  type RegisterPerson,
} from './reference.js';
