/** The workflow types, under the names that Temporal's list shows: one for each stage. The worker bundles this module. */
export { discovery } from './discovery.js';
export { cultivation } from './cultivation.js';
export { recognition } from './recognition.js';
export { appraisal } from './appraisal.js';
export { submission } from './submission.js';
export { commendation } from './commendation.js';
export { followUp } from './follow-up.js';
