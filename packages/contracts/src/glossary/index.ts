export { glossary } from './glossary.js';
export { awardWords } from './awards.js';
export type { WorkAsk } from './asks.js';
export type { Guard } from './guards.js';
export { fieldLabel, listed, within, wordsOf, wordsOfSet, type GlossarySection } from './lookup.js';
export { noticeWords } from './notice.js';
export { terms } from './terms.js';
export type { Words } from './words.js';
