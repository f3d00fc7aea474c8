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
import {
  blocked,
  guardsByKind,
  guardsOf,
  inWords,
  type Context,
  type Happened,
  type Nomination,
} from '@vinhdanh/domain';

type Decided =
  | {
      readonly kind: 'accepted';
      readonly events: readonly NominationEvent[];
      readonly owes?: readonly { readonly command: OwedCommand }[];
    }
  | { readonly kind: 'refused'; readonly rejection: Refusal };

const noted = new Set<string>();

/**
 * If `DOMAIN_COVERAGE` names a folder, records there each command that happened, guard that refused, event and
 * transition, once, so that `npm run coverage:domain` can list what no specification exercises.
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
          // the report to the case's achievement
          ...(decided.owes ?? []).flatMap(({ command: owed }) =>
            owed.type === 'tell-achievement' ? [`event ${owed.telling.type}`] : [],
          ),
        ];
  note(folder, exercised);
}

/** Records which clocks have run in a stage, so that a declared clock that never runs there is found. */
export function recordClocks(stage: Stage, kinds: readonly DeadlineKind[]): void {
  const folder = process.env['DOMAIN_COVERAGE'];
  if (folder !== undefined)
    note(
      folder,
      kinds.map((kind) => `clock ${stage} ${kind}`),
    );
}

/**
 * Writes the events of each scenario into the folder that `DOMAIN_STREAMS` names, one line per scenario, with its id
 * and without personal data. `npm run streams:record` keeps streams that cover every event.
 */
export function recordStream(scenario: string, events: readonly Happened[]): void {
  const folder = process.env['DOMAIN_STREAMS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const lines = events.map(({ personal: _, ...event }) => `${JSON.stringify({ scenario, event })}\n`);
  appendFileSync(join(folder, `${process.pid}.jsonl`), lines.join(''));
}

function note(folder: string, lines: readonly string[]): void {
  const fresh = lines.filter((line) => !noted.has(line));
  if (fresh.length === 0) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.exercised`), fresh.map((line) => `${line}\n`).join(''));
  for (const line of fresh) noted.add(line);
}

/**
 * Checks that `explain` agrees with `decide`: what it blocks is refused by the same guard, and what it allows is
 * refused at most by a check of the input. A moment out of order is refused before both.
 * @throws Error when they disagree
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

/**
 * Checks that an event has exactly the facts of its contract, and beside them only declared personal fields.
 * @throws Error or ZodError otherwise
 */
export function assertDeclared(event: NominationEvent): void {
  nominationEvents[event.type].strict().parse(event.facts);
  for (const [kind, body] of Object.entries(event.personal ?? {})) {
    const declared = Object.entries(nominationPersonal[event.type] ?? {}).find(([name]) => name === kind)?.[1] ?? [];
    const undeclared = Object.keys(body).filter((field) => !declared.includes(field));
    if (undeclared.length > 0)
      throw new Error(`${event.type} stores ${undeclared.join(', ')} as ${kind}, which its contract does not declare`);
  }
}

/** Checks that every refusal in a specification has whole sentences in both languages. */
function assertWhole(refusal: Refusal): void {
  const { says, remedy } = inWords(refusal);
  for (const text of [says.vi, says.en, remedy.vi, remedy.en])
    if (!/^\P{Ll}.{5,}\.$/su.test(text) || /undefined|null|\[object|NaN/.test(text))
      throw new Error(`${refusal.guard} has no whole sentence for ${JSON.stringify(refusal.fact)}: ${text}`);
}
