import type { NamedAchievement, OwedCommand } from '@vinhdanh/contracts';
import { decideAchievement, evolveAchievement, noAchievement, type Achievement, type Citation } from '@vinhdanh/domain';
import type { EventLog, UnansweredCommand } from '@vinhdanh/event-log';
import type { CaseReader } from '../read/loaded-case.js';
import type { Principal } from './acting.js';
import { mayRead } from './held-claim.js';
import { appendBeside } from '../remarks/append-beside.js';

/** A case that cites an achievement, and the result. */
export type CitedBy = Omit<Citation, 'after'> & { readonly caseNumber: string };

/** The achievement of a case with every case that cites it, in the order of their first citation. */
export interface AchievementOfCase {
  readonly id: string;
  readonly named: NamedAchievement;
  /** Those that the reader may read. */
  readonly cases: readonly CitedBy[];
  /** Units of the others, which know about them. */
  readonly elsewhere: readonly string[];
}

/** @param id of the stream, as the case holds it. Null: the outbox command of the case has not been carried out yet. */
export async function achievementOfCase(
  log: EventLog,
  reader: CaseReader,
  id: string,
  principal: Principal,
): Promise<AchievementOfCase | null> {
  const achievement = (await log.read(`achievement:${id}`)).reduce<Achievement>(evolveAchievement, noAchievement);
  if (achievement.kind === 'absent') return null;
  const cases: CitedBy[] = [];
  const elsewhere = new Set<string>();
  const citing = [...achievement.citations.values()].map(async ({ after: _, ...citation }) => ({
    citation,
    loaded: await reader.load(citation.case),
  }));
  for (const { citation, loaded } of await Promise.all(citing)) {
    if (loaded === null) continue;
    if (mayRead(loaded, principal)) cases.push({ ...citation, caseNumber: loaded.state.caseNumber });
    else elsewhere.add(loaded.state.unit);
  }
  return { id, named: achievement.named, cases, elsewhere: [...elsewhere] };
}

/**
 * Reports to an achievement what a case does with it; the first report names it.
 * @returns the version of its stream; null = lost a race
 */
export async function tellAchievement(
  log: EventLog,
  row: UnansweredCommand,
  { achievement, telling }: Extract<OwedCommand, { type: 'tell-achievement' }>,
): Promise<{ readonly kind: 'done'; readonly version: number } | null> {
  const loaded = await log.loadNew(row.register, row.target, row.id);
  if (loaded.command !== null) return { kind: 'done', version: loaded.command.toVersion };
  const version = loaded.head?.version ?? 0;
  const events = decideAchievement(
    loaded.events.reduce<Achievement>(evolveAchievement, noAchievement),
    achievement,
    telling,
  );
  if (events.length === 0) return { kind: 'done', version };
  return appendBeside(log, row, { version, now: loaded.businessNow }, events);
}
