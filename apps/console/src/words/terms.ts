import { glossary } from 'virtual:glossary';
import type { Bilingual } from './use-language.js';

export type Section = keyof typeof glossary;

const sections: Readonly<Record<Section, Readonly<Record<string, Bilingual>>>> = glossary;

/** The words of a value that is known as text only; one that is newer than this console stands for itself. */
export function wordsOf(section: Section, value: string): Bilingual {
  const words = sections[section];
  return (Object.hasOwn(words, value) ? words[value] : undefined) ?? { vi: value, en: value };
}

/** Every value of a section, in the order of the glossary. */
export const valuesIn = (section: Section): readonly string[] => Object.keys(sections[section]);

/** An award: a form of commendation or an emulation title. */
export const awardWords = (award: string): Bilingual => wordsOf(Object.hasOwn(sections.title, award) ? 'title' : 'form', award);
