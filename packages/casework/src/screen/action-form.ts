import {
  fieldLabel,
  glossary,
  nominationCommands,
  sealedCommands,
  wordsOfSet,
  type Bilingual,
  type NominationCommandName,
  type PolicyPack,
} from '@vinhdanh/contracts';
import {
  consultationsOf,
  latestSitting,
  membersVoting,
  votesOf,
  type OpenNomination,
  writtenDays,
} from '@vinhdanh/domain';
import { z } from 'zod';

type Node = Readonly<Record<string, unknown>>;
interface Option {
  readonly value: string | number;
  readonly label: Bilingual;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (node: Node, key: string): Node => (isNode(node[key]) ? node[key] : {});

/** Values that a person chooses or looks up instead of typing. */
const lookUps: Readonly<Record<string, string>> = {
  unit: 'unit',
  into: 'case',
  member: 'person',
  members: 'person',
  teller: 'person',
  agencies: 'unit',
  agency: 'unit',
};

/** A prose field of at most this many characters is one line. */
const line = 300;

/**
 * The JSON Schema of an act's input with what a form needs: `title` and `x-label` (words), `x-widget` (line, prose,
 * date, number, checkbox, choice, person, unit, case, hidden) and `x-options` (the choices, of this case where they
 * depend on it). `x-sealed`: the input is stored only in the log, in no draft. The result stays valid JSON Schema
 * 2020-12.
 */
export function actionForm(name: NominationCommandName, state: OpenNomination, pack: PolicyPack): unknown {
  const { input, output } = plain(name);
  const wanted = inside(input, 'properties');
  const properties: Node = Object.fromEntries(
    Object.entries(wanted).map(([field, node]) => [
      field,
      withWords(isNode(node) ? node : {}, inside(inside(output, 'properties'), field), {
        name,
        field,
        path: field,
        options: choices(name, field, state, pack),
      }),
    ]),
  );
  return {
    ...input,
    properties,
    additionalProperties: false,
    ...(sealedCommands.includes(name) ? { 'x-sealed': true } : {}),
  };
}

interface Field {
  readonly name: string;
  readonly field: string;
  readonly path: string;
  readonly options: readonly Option[] | null;
}

function withWords(node: Node, checked: Node, of: Field): Node {
  const label = fieldLabel(of.path, of.name) ?? { vi: of.field, en: of.field };
  // a text is trimmed before it is measured, so its bounds apply to the result
  const bounds = Object.fromEntries(
    ['minLength', 'maxLength'].flatMap((key) => (typeof checked[key] === 'number' ? [[key, checked[key]]] : [])),
  );
  const options = of.options ?? named(valuesOf(node));
  const items = inside(node, 'items');
  const rows = items['type'] === 'object';
  const properties: Node = Object.fromEntries(
    Object.entries(inside(rows ? items : node, 'properties')).map(([field, part]) => [
      field,
      withWords(isNode(part) ? part : {}, inside(inside(checked, 'properties'), field), {
        name: of.name,
        field,
        path: `${of.path}.${field}`,
        options: null,
      }),
    ]),
  );
  const nested: Node =
    Object.keys(properties).length === 0 ? {} : rows ? { items: { ...items, properties } } : { properties };
  return {
    ...node,
    ...bounds,
    ...nested,
    title: label.vi,
    'x-label': label,
    'x-widget': widget(node, checked, of, options),
    ...(options === null ? {} : { 'x-options': options }),
  };
}

function widget(node: Node, checked: Node, { field }: Field, options: readonly Option[] | null): string {
  if (field === 'sha256') return 'hidden';
  if (options !== null) return 'choice';
  if (lookUps[field] !== undefined && node['type'] !== 'integer') return lookUps[field];
  if (node['type'] === 'boolean') return 'checkbox';
  if (node['type'] === 'integer' || node['type'] === 'number') return 'number';
  if (node['type'] === 'array') return inside(node, 'items')['type'] === 'object' ? 'rows' : 'lines';
  if (node['type'] === 'object') return 'group';
  if (node['format'] === 'date') return 'date';
  return typeof checked['maxLength'] === 'number' && checked['maxLength'] > line ? 'prose' : 'line';
}

const several = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The values of an enumeration, including one composed of several. */
function valuesOf(node: Node): readonly string[] {
  const own = several(node['enum']);
  const parts = several(node['anyOf']);
  return [...own, ...parts.flatMap((part) => (isNode(part) ? valuesOf(part) : []))].filter(
    (value) => typeof value === 'string',
  );
}

const named = (values: readonly string[]): readonly Option[] | null =>
  values.length === 0
    ? null
    : values.map((value) => ({ value, label: wordsOfSet(values)?.[value] ?? { vi: value, en: value } }));

/** The paper that a correction of a count rests on; no rule requires it. */
const countMinutes: Option = { value: 'count-minutes', label: { vi: 'Biên bản kiểm phiếu', en: 'Count minutes' } };

/**
 * Each paper that the rules name, once. Where several rules ask for a paper, the rule that applies to this case gives
 * its name.
 */
function papersOf(state: OpenNomination, pack: PolicyPack): readonly Option[] {
  const { award, track, subject } = state;
  const includes = <Value>(of: readonly Value[] | 'all', value: Value): boolean => of === 'all' || of.includes(value);
  const own = pack.papers.filter(
    (rule) => includes(rule.awards, award) && includes(rule.tracks, track) && includes(rule.subjects, subject.kind),
  );
  const names = new Map([...pack.papers, ...own].map(({ id, name }) => [id, name]));
  const voted = votesOf(state);
  return [
    ...[...names].map(([value, label]) => ({ value, label })),
    ...(voted.unit === null && voted.provincial === null ? [] : [countMinutes]),
  ];
}

/** The possible choices in this case. */
function choices(
  name: NominationCommandName,
  field: string,
  state: OpenNomination,
  pack: PolicyPack,
): readonly Option[] | null {
  const same = (value: string): Option => ({ value, label: { vi: value, en: value } });
  switch (`${name}.${field}`) {
    case 'attach-paper.paper':
      return papersOf(state, pack);
    case 'assess-criterion.criterion':
      return pack.criteria
        .filter((rule) => rule.tracks === 'all' || rule.tracks.includes(state.track))
        .map((rule) => ({ value: rule.id, label: rule.text }));
    case 'correct-vote.member':
      return Object.keys(latestSitting(state)?.votes ?? {}).map(same);
    case 'cast-vote.member':
    case 'return-ballot.member':
      return membersVoting(state).map(same);
    case 'answer-comment.comment':
      return state.comments
        .filter((comment) => !comment.answered)
        .map(({ comment }) => ({ value: comment, label: { vi: `Góp ý ${comment}`, en: `Comment ${comment}` } }));
    case 'reply-consultation.agency':
      return Object.values(consultationsOf(state))
        .filter((consultation) => consultation.status !== 'replied')
        .map(({ agency }) => same(agency));
    case 'answer-objection.agency':
      return Object.values(consultationsOf(state))
        .filter(({ status, objection, answered }) => status === 'replied' && objection === true && !answered)
        .map(({ agency }) => same(agency));
    case 'extend-deadline.deadline':
      return state.deadlines
        .filter((deadline) => deadline.status === 'running')
        .map(({ deadline, kind, due }) => ({
          value: deadline,
          label: {
            vi: writtenDays(`${glossary.deadline[kind].vi} (${due})`),
            en: writtenDays(`${glossary.deadline[kind].en} (${due})`),
          },
        }));
    default:
      return null;
  }
}

const known = new Map<NominationCommandName, { readonly input: Node; readonly output: Node }>();

/** The schema of the input, before and after validation. */
function plain(name: NominationCommandName): { readonly input: Node; readonly output: Node } {
  const before = known.get(name);
  if (before !== undefined) return before;
  const schema = nominationCommands[name];
  const made = {
    input: z.toJSONSchema(schema, { io: 'input', reused: 'inline' }),
    output: z.toJSONSchema(schema, { io: 'output', reused: 'inline', unrepresentable: 'any' }),
  };
  known.set(name, made);
  return made;
}
