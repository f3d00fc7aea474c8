import type { glossary } from '@vinhdanh/contracts';
import type { Bilingual } from './bilingual.js';

export type Section = keyof typeof glossary;
type Words = Readonly<Record<string, string>>;

/** The glossary in the present language. */
let sections: Readonly<Partial<Record<Section, Words>>> = {};

/** Loads the glossary of a language; to be awaited before anything is drawn in it. */
export async function loadTerms(language: 'vi' | 'en'): Promise<void> {
  sections = (await (language === 'en' ? import('virtual:glossary/en') : import('virtual:glossary/vi'))).glossary;
}

const has = (section: Section, value: string): boolean => Object.hasOwn(sections[section] ?? {}, value);

/**
 * The words of a value known only as text, in the present language, which is used for both; a value newer than this
 * console is shown as it is.
 */
export function wordsOf(section: Section, value: string): Bilingual {
  const text = (has(section, value) ? sections[section]?.[value] : undefined) ?? value;
  return { vi: text, en: text };
}

/** Every value of a section, in the order of the glossary. */
export const valuesIn = (section: Section): readonly string[] => Object.keys(sections[section] ?? {});

/** An award: a form of commendation or an emulation title. */
export const awardWords = (award: string): Bilingual => wordsOf(has('title', award) ? 'title' : 'form', award);
