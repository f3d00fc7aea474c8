import { showDay, showMoment } from '../words/dates.js';
import { sourceWords } from '../words/source.js';
import type { Section } from '../words/terms.js';

export interface FactLine {
  readonly name: string;
  readonly value: string;
}

interface Says {
  /** Words of a value from a section of the glossary; null = the section does not contain it. */
  readonly known: (section: Section, value: string) => string | null;
  readonly unit: (code: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly items: (count: number) => string;
}

/** Facts whose values are in the glossary, with their sections. */
const sections: Readonly<Record<string, Section>> = {
  stage: 'stage',
  from: 'stage',
  to: 'stage',
  exit: 'exit',
  role: 'role',
  track: 'track',
  award: 'form',
  source: 'source',
  kind: 'deadline',
  choice: 'choice',
  ballot: 'ballot',
  council: 'council',
  paper: 'paper',
  trigger: 'trigger',
  ground: 'revocation',
  reason: 'suspension',
  outcome: 'effectOutcome',
  certainty: 'certainty',
};
const units = new Set(['unit', 'agency', 'from', 'to', 'custodian', 'authority']);
/** Amounts in đồng. */
const moneys = new Set(['amount', 'baseSalary', 'cost', 'recovered']);
const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T/;
/** Ids and hashes, which mean nothing to a reader. */
const machine = /^[0-9a-f]{8}-[0-9a-f]{4}-|^[0-9a-f]{64}$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(name: string, value: unknown, says: Says): string {
  if (value === true) return says.yes;
  if (value === false) return says.no;
  if (typeof value === 'number') return moneys.has(name) ? value.toLocaleString('vi-VN') : String(value);
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'number') ? value.join(', ') : says.items(value.length);
  if (typeof value !== 'string') return '';
  if (machine.test(value)) return '';
  if (day.test(value)) return showDay(value);
  if (moment.test(value)) return showMoment(value);
  const section = sections[name];
  const named = section === undefined ? null : says.known(section, value);
  if (named !== null) return named;
  for (const other of [
    'title',
    'form',
    'event',
    'otherEvent',
    'role',
    'unitKind',
    'subjectKind',
    'effect',
    'deadlineUnit',
    'guard',
    'personalClass',
  ] as const) {
    const words = says.known(other, value);
    if (words !== null) return words;
  }
  return units.has(name) ? says.unit(value) : name === 'source' ? sourceWords(value) : value;
}

/** Facts of an event, one line each, in words; machine-readable ones are left out. */
export function factLines(facts: unknown, says: Says, path: readonly string[] = []): readonly FactLine[] {
  if (!isRecord(facts)) return [];
  return Object.entries(facts).flatMap(([key, value]) => {
    if (value === null || value === undefined) return [];
    if (isRecord(value)) return factLines(value, says, [...path, key]);
    const text = textOf(key, value, says);
    if (text === '') return [];
    const name = [...path, key].map((part) => says.known('field', part)).filter((part) => part !== null);
    // A figure without a name means nothing.
    return says.known('field', key) === null && /^[\d., ]+$/.test(text) ? [] : [{ name: name.join(', '), value: text }];
  });
}
