/** All workflow types; the worker bundles this module. */
export {
  appraisal,
  commendation,
  cultivation,
  discovery,
  followUp,
  recognition,
  submission,
} from './nomination/index.js';
export { fanOut } from './fan-out/index.js';
