export {
  countingReasons,
  countsTo,
  recognitionStands,
  type Counting,
  type CountingReason,
  type ExemplarFacts,
} from './counting.js';
export { quotasOf, unitsAsked, type QuotaInYear } from './quota-year.js';
