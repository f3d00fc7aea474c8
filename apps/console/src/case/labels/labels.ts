import type { Bilingual } from '../../words/use-language.js';
import { acts } from './acts.js';
import { events } from './events.js';
import { kinds } from './kinds.js';
import { lifecycle } from './lifecycle.js';
import { terms } from './terms.js';

const labels = { ...lifecycle, ...acts, ...events, ...kinds, ...terms };
export type LabelSection = keyof typeof labels;

const entryOf = (words: Readonly<Record<string, Bilingual>>, value: string): Bilingual | null => (Object.hasOwn(words, value) ? (words[value] ?? null) : null);

/** The words of a code; null = none are known. */
export const knownWords = (section: LabelSection, value: string): Bilingual | null => entryOf(labels[section], value);

/** The words of a code; one that is newer than this console stands for itself. */
export const wordsOf = (section: LabelSection, value: string): Bilingual => knownWords(section, value) ?? { vi: value, en: value };
