import { glossary } from '@vinhdanh/contracts';
import type { Plugin } from 'vite';

const languages = ['vi', 'en'] as const;

/** Sections whose words come with the answers of the API: the console looks none of them up. */
const notLookedUp: ReadonlySet<string> = new Set([
  'engineCommand',
  'registerCommand',
  'part',
  'extendedBy',
  'failedVote',
  'alone',
  'signatureMark',
]);
const idOf = (language: string): string => `virtual:glossary/${language}`;

/** The words of one language, by section and code. */
const wordsIn = (language: (typeof languages)[number]): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(glossary)
      .filter(([section]) => !notLookedUp.has(section))
      .map(([section, words]) => [
        section,
        Object.fromEntries(Object.entries(words).map(([code, both]) => [code, both[language]])),
      ]),
  );

/**
 * Provides the console with the glossary's words as plain data, a module for each language, so that the schemas that
 * check them stay out of the browser.
 */
export function glossaryWords(): Plugin {
  return {
    name: 'glossary-words',
    resolveId: (source) => (languages.some((language) => source === idOf(language)) ? `\0${source}` : null),
    load: (source) => {
      const language = languages.find((one) => source === `\0${idOf(one)}`);
      return language === undefined ? null : `export const glossary = ${JSON.stringify(wordsIn(language))};`;
    },
  };
}
