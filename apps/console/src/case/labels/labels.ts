import { awardWords, valuesIn, wordsOf as term, type Section } from '../../words/terms.js';
import type { Bilingual } from '../../words/use-language.js';

/** A section of the glossary; awards have two: forms of commendation and emulation titles. */
export type LabelSection = Section | 'award';

/** The words of a code; a code that is newer than this console is shown as it is. */
export const wordsOf = (section: LabelSection, value: string): Bilingual =>
  section === 'award' ? awardWords(value) : term(section, value);

/** The words of a code; null = the glossary has none. */
export const knownWords = (section: Section, value: string): Bilingual | null =>
  valuesIn(section).includes(value) ? term(section, value) : null;
