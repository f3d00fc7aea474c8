import type { Guard, NominationCommandName } from '@vinhdanh/contracts';
import { advancing } from '../access/bar-guards.js';
import { rightCodes } from '../access/right-guards.js';
import { isJudging } from '../conflict/recusal.js';
import { refer } from '../stages/discovery/discovery.js';
import { definitions } from './commands.js';

/** The codes with which a command may be refused, in the order of their checks. */
export interface GuardsOf {
  /** Known before any input: `explain` reports them. */
  readonly before: readonly Guard[];
  /** Known only with the input. */
  readonly ofInput: readonly Guard[];
}

/** The guards and input checks of a command, read from its definition. */
export function guardsByKind(command: NominationCommandName): GuardsOf {
  if (command === 'refer') {
    return {
      before: ['occurs-in-future', 'wrong-stage', ...rightCodes],
      ofInput: distinct(refer.checks.flatMap(({ codes }) => codes)),
    };
  }
  const { during, whileSuspended = false, guards = [], checks = [] } = definitions[command];
  const before: readonly Guard[] = [
    'occurs-in-future',
    'occurs-before-last',
    'no-such-case',
    'wrong-stage',
    ...(during.some((place) => place.substates !== 'any') ? (['wrong-step'] as const) : []),
    ...(whileSuspended ? [] : (['suspended'] as const)),
    ...rightCodes,
    ...(advancing.has(command) ? (['achieved-before-sanction'] as const) : []),
    ...(isJudging(command) ? (['own-case'] as const) : []),
    ...guards.flatMap(({ codes }) => codes),
  ];
  return { before: distinct(before), ofInput: distinct(checks.flatMap(({ codes }) => codes)) };
}

/** All codes with which a command may be refused, each once. */
export function guardsOf(command: NominationCommandName): readonly Guard[] {
  const { before, ofInput } = guardsByKind(command);
  return distinct([...before, ...ofInput]);
}

/** Codes of the conditions that ask who is concerned in the case. */
const concerning: ReadonlySet<Guard> = new Set<Guard>([
  'own-case',
  'same-person',
  'nominee-not-recused',
  'nobody-to-recuse',
]);

/** Whether a decision on a command depends on who is concerned in the case. */
export const restsOnInterests = (command: NominationCommandName): boolean =>
  guardsOf(command).some((code) => concerning.has(code));

const distinct = (codes: readonly Guard[]): readonly Guard[] => [...new Set(codes)];
