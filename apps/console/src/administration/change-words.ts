import { showDay } from '../words/dates.js';
import { valuesIn, wordsOf, type Section } from '../words/terms.js';
import type { Bilingual } from '../words/use-language.js';

const sections: readonly Section[] = [
  'form',
  'title',
  'deadline',
  'paper',
  'council',
  'certainty',
  'track',
  'deadlineUnit',
  'subjectKind',
  'ballot',
  'denominator',
  'role',
  'stage',
  'quotaCount',
  'trigger',
  'atEnd',
  'whileSuspended',
  'command',
  'event',
  'substate',
  'unitKind',
  'council',
  'choice',
];

/** Words of a code from any section of the glossary; null = it is not a code. */
export function codeWords(code: string): Bilingual | null {
  const section = sections.find((one) => valuesIn(one).includes(code));
  return section === undefined ? null : wordsOf(section, code);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Says {
  readonly say: (words: Bilingual) => string;
  readonly unit: (code: string) => string;
  readonly facet: (name: string) => string | null;
  readonly yes: string;
  readonly no: string;
  readonly all: string;
  /** A word of the rules that is missing in the glossary; null = none. */
  readonly value: (code: string) => string | null;
}

/** A value of a pack in words: a list with commas, a rule as its fields. Empty = nothing for people to read. */
export function valueWords(value: unknown, says: Says): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? says.yes : says.no;
  if (typeof value === 'number') return new Intl.NumberFormat('vi-VN').format(value);
  if (typeof value === 'string') {
    if (value === 'all') return says.all;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDay(value);
    const words = codeWords(value);
    return words === null ? (says.value(value) ?? says.unit(value)) : says.say(words);
  }
  if (Array.isArray(value)) {
    return value
      .map((one: unknown) => valueWords(one, says))
      .filter((text) => text !== '')
      .join(', ');
  }
  if (!isRecord(value)) return '';
  if (typeof value['numerator'] === 'number' && typeof value['denominator'] === 'number')
    return `${value['numerator']}/${value['denominator']}`;
  if (typeof value['vi'] === 'string' && typeof value['en'] === 'string')
    return says.say({ vi: value['vi'], en: value['en'] });
  return Object.entries(value)
    .filter(([name]) => name !== 'source' && name !== 'certainty' && name !== 'id')
    .map(([name, one]) => {
      const text = valueWords(one, says);
      const label = says.facet(name);
      return text === '' ? '' : label === null ? text : `${label} ${text}`;
    })
    .filter((text) => text !== '')
    .join('; ');
}

/** Fields that distinguish rules without a name, in the order in which they are shown. */
const tellApart = [
  'council',
  'award',
  'awards',
  'kind',
  'trigger',
  'subject',
  'subjects',
  'role',
  'unitKind',
  'agencies',
  'from',
  'on',
] as const;

/** Title of a rule: its own name, else the fields that distinguish it. Empty = there is none. */
export function ruleName(rule: unknown, says: Says): string {
  if (typeof rule === 'string') return valueWords(rule, says);
  if (!isRecord(rule)) return '';
  for (const field of ['name', 'text', 'title']) {
    const words = rule[field];
    if (isRecord(words)) return valueWords(words, says);
  }
  return tellApart
    .map((field) => {
      const value = rule[field];
      if (value === 'all' || value === null || value === undefined) return '';
      const text = valueWords(value, says);
      return (field === 'from' || field === 'on') && text !== '' ? `${says.facet('from') ?? ''} ${text}` : text;
    })
    .filter((text) => text !== '')
    .join(' · ');
}

/** The source that a rule names, and how certain it is. */
export function groundOf(value: unknown): { readonly source: string; readonly certainty: string } | null {
  if (!isRecord(value) || typeof value['source'] !== 'string') return null;
  return { source: value['source'], certainty: typeof value['certainty'] === 'string' ? value['certainty'] : '' };
}
