export { deadlineRule } from './deadline-rule.js';
export { papersRequired } from './papers.js';
export { eligibleAwards, isEligible } from './eligibility.js';
export { isExcluded, standInFor, standInsOf } from './recusal.js';
export { voteRule } from './vote-rule.js';
export { authoritiesFor, authorityFor, decidedByHeads } from './authority.js';
export { bonus, type Bonus } from './bonus.js';
export { policyInForce, type PolicyInForce } from './in-force.js';
export { policyFaults, type PolicyFault } from './faults.js';
