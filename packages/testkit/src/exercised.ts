import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  nominationCommandNames,
  nominationEvents,
  nominationPersonal,
  type EngineCommand,
  type DeadlineKind,
  type NominationCommandName,
  type Stage,
  type NominationEvent,
  type OwedCommand,
  type Refusal,
} from '@vinhdanh/contracts';
import { blocked, guardsByKind, guardsOf, inWords, type Context, type Nomination } from '@vinhdanh/domain';

type Decided =
  | {
      readonly kind: 'accepted';
      readonly events: readonly NominationEvent[];
      readonly owes?: readonly { readonly command: OwedCommand }[];
    }
  | { readonly kind: 'refused'; readonly rejection: Refusal };

const noted = new Set<string>();

/**
 * Where `DOMAIN_COVERAGE` names a folder, each command that happened, guard that refused, event and transition is noted there once, so that
 * `npm run coverage:domain` can tell what no specification exercises.
 */
export function recordExercised(command: NominationCommandName | EngineCommand['type'], decided: Decided): void {
  if (
    decided.kind === 'refused' &&
    !nominationCommandNames.some((name) => name === command && guardsOf(name).includes(decided.rejection.guard))
  )
    throw new Error(`${command} was refused by ${decided.rejection.guard}, which it does not declare`);
  if (decided.kind === 'refused') assertWhole(decided.rejection);
  const folder = process.env['DOMAIN_COVERAGE'];
  if (folder === undefined) return;
  const exercised =
    decided.kind === 'refused'
      ? [`guard ${decided.rejection.guard}`]
      : [
          `command ${command}`,
          ...decided.events.flatMap((event) => [
            `event ${event.type}`,
            ...(event.type === 'StagePassed'
              ? [`transition ${event.facts.from} ${event.facts.exit} ${event.facts.to ?? 'rest'}`]
              : []),
          ]),
          // what the case's achievement is told
          ...(decided.owes ?? []).flatMap(({ command: owed }) =>
            owed.type === 'tell-achievement' ? [`event ${owed.telling.type}`] : [],
          ),
        ];
  note(folder, exercised);
}

/** Notes which clocks have run in a stage, so that a declared clock that never runs there is found. */
export function recordClocks(stage: Stage, kinds: readonly DeadlineKind[]): void {
  const folder = process.env['DOMAIN_COVERAGE'];
  if (folder !== undefined)
    note(
      folder,
      kinds.map((kind) => `clock ${stage} ${kind}`),
    );
}

function note(folder: string, lines: readonly string[]): void {
  const fresh = lines.filter((line) => !noted.has(line));
  if (fresh.length === 0) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.exercised`), fresh.map((line) => `${line}\n`).join(''));
  for (const line of fresh) noted.add(line);
}

/**
 * `explain` tells the truth about the command: what it blocks is refused by the same guard, and what it allows is refused
 * at most by a check of the input. A moment out of order is refused before both.
 * @throws Error where it does not
 */
export function assertExplained(
  state: Nomination,
  command: NominationCommandName,
  decided: Decided,
  context: Context,
): void {
  if (state.kind === 'absent' || command === 'refer') return;
  const refusal = decided.kind === 'refused' ? decided.rejection.guard : null;
  if (context.at > context.now || context.at < state.lastOccurredAt) return;
  const said = blocked(state, command, context)?.guard ?? null;
  if (said === null && (refusal === null || guardsByKind(command).ofInput.includes(refusal))) return;
  if (said !== null && said === refusal) return;
  throw new Error(`explain says ${said ?? 'allowed'} of ${command}, decide says ${refusal ?? 'accepted'}`);
}

/** An event has just the facts of its contract, and beside them only personal fields that it declares. @throws Error or ZodError where it does not */
export function assertDeclared(event: NominationEvent): void {
  nominationEvents[event.type].strict().parse(event.facts);
  for (const [kind, body] of Object.entries(event.personal ?? {})) {
    const declared = Object.entries(nominationPersonal[event.type] ?? {}).find(([name]) => name === kind)?.[1] ?? [];
    const undeclared = Object.keys(body).filter((field) => !declared.includes(field));
    if (undeclared.length > 0)
      throw new Error(`${event.type} keeps ${undeclared.join(', ')} as ${kind}, which its contract does not declare`);
  }
}

/** Every refusal that a specification meets has whole sentences in both languages. */
function assertWhole(refusal: Refusal): void {
  const { says, remedy } = inWords(refusal);
  for (const text of [says.vi, says.en, remedy.vi, remedy.en])
    if (!/^\P{Ll}.{5,}\.$/su.test(text) || /undefined|null|\[object|NaN/.test(text))
      throw new Error(`${refusal.guard} has no whole sentence for ${JSON.stringify(refusal.fact)}: ${text}`);
}
