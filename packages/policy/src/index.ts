export { DataError } from './csv.js';
export { loadCalendars, loadUnits } from './data.js';
export { loadPack, packIds } from './load-pack.js';
export { parsePack } from './parse-pack.js';
export { PackError, type PackFault } from './pack-error.js';
export { contentHash, published } from './content-hash.js';
export {
  authoritiesFor,
  authorityFor,
  bonus,
  deadlineRule,
  packInForce,
  papersRequired,
  policyFaults,
  voteRule,
  type Bonus,
  type PolicyInForce,
} from '@vinhdanh/domain';
