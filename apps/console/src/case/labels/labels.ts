import { awardWords, valuesIn, wordsOf as term, type Section } from '../../words/terms.js';
import type { Bilingual } from '../../words/use-language.js';

/** A section of the glossary; an award is a form of commendation or an emulation title. */
export type LabelSection = Section | 'award';

/** The words of a code; one that is newer than this console stands for itself. */
export const wordsOf = (section: LabelSection, value: string): Bilingual =>
  section === 'award' ? awardWords(value) : term(section, value);

/** The words of a code; null = the glossary has none. */
export const knownWords = (section: Section, value: string): Bilingual | null =>
  valuesIn(section).includes(value) ? term(section, value) : null;
