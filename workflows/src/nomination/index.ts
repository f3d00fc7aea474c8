/** The workflow types, under their names in Temporal's list: one for each stage. The worker bundles this module. */
export { discovery } from './discovery.js';
export { cultivation } from './cultivation.js';
export { recognition } from './recognition.js';
export { appraisal } from './appraisal.js';
export { submission } from './submission.js';
export { commendation } from './commendation.js';
export { followUp } from './follow-up.js';
