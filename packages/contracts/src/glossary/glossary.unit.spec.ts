import { expect, test } from 'vitest';
import { z } from 'zod';
import * as contracts from '../index.js';
import {
  fieldLabel,
  glossary,
  nominationCommands,
  registerCommands,
  RegisterSubject,
  type GlossarySection,
} from '../index.js';
import { page } from './page.js';

/** Settings of processes are for administrators, in files. */
const settings: ReadonlySet<unknown> = new Set([
  contracts.ApiConfig,
  contracts.WorkerConfig,
  contracts.ProjectorConfig,
]);
/** `all` in a rule is not a value of the enumeration beside it. */
const wildcard = 'all';

interface Found {
  readonly enumerations: Map<string, readonly string[]>;
  readonly seen: Set<unknown>;
}

/** Walks all exports of the contracts: schemas, records of schemas, arrays of names. */
function walk(value: unknown, at: string, found: Found): void {
  if (typeof value !== 'object' || value === null || settings.has(value) || found.seen.has(value)) return;
  found.seen.add(value);
  if (value instanceof z.ZodEnum) found.enumerations.set(at, value.options.map(String));
  if (value instanceof z.ZodLiteral)
    found.enumerations.set(
      at,
      [...value.values].filter((option) => typeof option === 'string' && option !== wildcard).map(String),
    );
  if (value instanceof z.ZodType) walk(value.def, at, found);
  else for (const [key, part] of Object.entries(value)) walk(part, `${at}.${key}`, found);
}

const enumerations = (): Found['enumerations'] => {
  const found: Found = { enumerations: new Map(), seen: new Set() };
  const { glossary: _glossary, terms: _terms, ...others } = contracts;
  walk(others, '', found);
  return found.enumerations;
};

const sections = Object.entries(glossary);
/** A section covers an enumeration when it has a word for each of its values. */
const sectionOf = (options: readonly string[]): string | undefined =>
  sections.find(([, words]) => options.every((option) => option in words))?.[0];

/** Technical words that no person sees. */
const machinery = new Set([
  'record-honour',
  'cancel-honour',
  'correct-subject-name',
  'tell-achievement',
  'open-linked-case',
  'note-merged',
  'note-woken',
  'note-cited-revoked',
  'apply-bars',
  'head',
]);

test('no value of an enumeration of the contracts lacks its words', () => {
  const found = enumerations();
  expect(found.size).toBeGreaterThan(40);
  const lacking = [...found].filter(
    ([, options]) => !options.every((option) => machinery.has(option)) && sectionOf(options) === undefined,
  );
  expect(Object.fromEntries(lacking)).toEqual({});
});

test('no section has words for values that no longer exist', () => {
  const named: readonly (readonly [GlossarySection, readonly string[]])[] = [
    ['stage', contracts.stages],
    ['substate', contracts.substates],
    ['exit', contracts.stageExits],
    ['rest', contracts.restReasons],
    ['role', contracts.Role.options],
    ['deadline', contracts.DeadlineKind.options],
    ['track', contracts.Track.options],
    ['subjectKind', contracts.SubjectKind.options],
    ['form', contracts.CommendationForm.options],
    ['title', contracts.EmulationTitle.options],
    ['command', contracts.nominationCommandNames],
    ['event', Object.keys(contracts.nominationEvents)],
  ];
  for (const [section, values] of named)
    expect(Object.keys(glossary[section]).toSorted(), section).toEqual([...values].toSorted());
});

test('every request to people is answered by a command', () => {
  for (const ask of Object.keys(glossary.ask)) expect(contracts.nominationCommandNames).toContain(ask);
});

/** Paths of all fields of an input, through arrays, unions and wrappers. */
function fieldsOf(schema: unknown, path = ''): readonly string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) => [
      `${path}${name}`,
      ...fieldsOf(inner, `${path}${name}.`),
    ]);
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsOf(option, path));
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, path);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return fieldsOf(schema.def.innerType, path);
  return [];
}

test('no field of a command lacks its label', () => {
  const labelled = {
    ...nominationCommands,
    ...registerCommands,
    'register-subject': RegisterSubject,
    account: contracts.OpenAccount,
  };
  const lacking = Object.entries(labelled).flatMap(([command, schema]) =>
    // a pack and a calendar are files with names of their own
    command === 'publish-policy' || command === 'publish-calendar'
      ? []
      : fieldsOf(schema).flatMap((path) => (fieldLabel(path, command) === null ? [`${command}: ${path}`] : [])),
  );
  expect(lacking).toEqual([]);
  expect(fieldLabel('from', 'comment')).not.toEqual(fieldLabel('achievement.from', 'refer'));
  expect(fieldLabel('members.0', 'convene')).toEqual(glossary.field.members);
});

test('words are composed Vietnamese and differ from their English twins', () => {
  for (const [section, words] of sections) {
    for (const [key, { vi, en }] of Object.entries(words)) {
      expect(vi, `${section}.${key}`).toBe(vi.normalize('NFC').trim());
      expect(en.trim().length, `${section}.${key}`).toBeGreaterThan(0);
      expect(/[À-ỹ]/u.test(en.replaceAll('đồng', '')), `${section}.${key}: ${en}`).toBe(false);
    }
  }
});

test('docs/glossary.md equals the page made from the glossary (npx vitest run -u rewrites it)', async () => {
  await expect(page()).toMatchFileSnapshot('../../../../docs/glossary.md');
});
