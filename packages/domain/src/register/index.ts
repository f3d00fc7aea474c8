export { deniedInRegister } from './access.js';
export { createdBy, decideRegister } from './decide-register.js';
export type { RegisterContext, RegisterDecision } from './decision.js';
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
  type Reference,
  type RegisterPerson,
} from './reference.js';
