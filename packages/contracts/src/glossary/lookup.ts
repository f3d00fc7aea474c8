import type { Bilingual } from '../text.js';
import { fieldWords } from './fields.js';
import { glossary } from './glossary.js';

export type GlossarySection = keyof typeof glossary;

const entryOf = (words: Readonly<Record<string, Bilingual>>, key: string): Bilingual | null =>
  Object.hasOwn(words, key) ? (words[key] ?? null) : null;

/** The words of a value known only as text; null = the glossary has none. */
export const wordsOf = (section: GlossarySection, value: string): Bilingual | null => entryOf(glossary[section], value);

/**
 * The words of each value of an enumeration, from the section that has them all; awards are composed of titles and
 * forms.
 */
export function wordsOfSet(values: readonly string[]): Readonly<Record<string, Bilingual>> | null {
  const sections: readonly Readonly<Record<string, Bilingual>>[] = [
    ...Object.values(glossary),
    { ...glossary.title, ...glossary.form },
  ];
  return sections.find((words) => values.every((value) => Object.hasOwn(words, value))) ?? null;
}

/**
 * The label of a field by its path in an input (`subject.kind`, `members.0`), specific to the command where it has
 * another meaning there; null = none.
 */
export function fieldLabel(path: string, command?: string): Bilingual | null {
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  return (command === undefined ? null : entryOf(fieldWords, `${command}.${name}`)) ?? entryOf(fieldWords, name);
}

/** `Cán bộ đơn vị, Thủ trưởng đơn vị`: the words of several values, in both languages. */
export const listed = (words: readonly Bilingual[]): Bilingual => ({
  vi: words.map((word) => word.vi).join(', '),
  en: words.map((word) => word.en).join(', '),
});

/** The words inside a sentence: `Bồi dưỡng` -> `bồi dưỡng`. */
export const within = (word: Bilingual): Bilingual => ({ vi: lower(word.vi), en: lower(word.en) });

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
