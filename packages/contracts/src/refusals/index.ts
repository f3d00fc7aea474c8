export { sentence, type RefusalEntry } from './catalogue.js';
export type { Refusal, RefusalFacts, RefusalOf } from './facts.js';
export { english } from './en/index.js';
export { vietnamese } from './vi/index.js';
