import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { unitsQuery } from './units.js';
import { awardWords, wordsOf, type Section } from './terms.js';
import { useLanguage } from './use-language.js';

/** Codes in the reader's language. */
export function useTerms(): {
  readonly term: (section: Section, code: string) => string;
  readonly award: (code: string) => string;
} {
  const { say } = useLanguage();
  const term = useCallback((section: Section, code: string) => say(wordsOf(section, code)), [say]);
  const award = useCallback((code: string) => say(awardWords(code)), [say]);
  return { term, award };
}

/** Units of a register by code; the latest name if a code was used again. Empty until the names have loaded. */
export function useUnitName(register: string): (code: string) => string {
  const { data } = useQuery({ ...unitsQuery(register), select: namesByCode });
  return useCallback((code: string) => (data === undefined ? '' : (data.get(code) ?? code)), [data]);
}

const namesByCode = (units: readonly { readonly code: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(units.map(({ code, name }) => [code, name]));
