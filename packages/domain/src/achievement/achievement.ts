import {
  type Day,
  achievementEvents,
  type AchievementTelling,
  type Award,
  type NamedAchievement,
  type NewEvent,
  type RecordedEvent,
  type StageExit,
} from '@vinhdanh/contracts';

/** The relation of one case to an achievement, as the case last reported it. */
export interface Citation {
  readonly case: string;
  readonly award: Award;
  readonly status: 'cited' | 'rewarded' | 'released';
  /** The decision that gave the award; null = none has. It stays known after a revocation. */
  readonly decisionNumber: string | null;
  /** The exit by which the case released the achievement; null = not released. */
  readonly exit: StageExit | null;
  /** Day of the act. */
  readonly on: Day;
  /** Version of the case on which the act was decided. */
  readonly after: number;
}

/**
 * An achievement: what identifies it, and the cases that cite it, in the order of their first citation. Claims say who
 * may have it rewarded (G2); this aggregate says who cites it and with what result.
 */
export type Achievement =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'achievement';
      readonly named: NamedAchievement;
      readonly citations: ReadonlyMap<string, Citation>;
    };

export const noAchievement: Achievement = { kind: 'absent' };

/**
 * What identifies an achievement that a case cites. It is the same for every subject who shares it, whichever of them
 * is nominated and in whatever order they are listed.
 */
export const namingOf = (
  subject: string,
  {
    kind,
    movement,
    from,
    to,
    shared = [],
  }: Partial<Pick<NamedAchievement, 'kind' | 'movement'>> & { readonly from: Day; readonly to: Day } & {
    readonly shared?: readonly string[] | undefined;
  },
): NamedAchievement => ({
  kind: kind ?? null,
  movement: movement ?? null,
  from,
  to,
  subjects: [...new Set([subject, ...shared])].sort(),
});

export function evolveAchievement(achievement: Achievement, event: RecordedEvent): Achievement {
  switch (event.type) {
    case 'AchievementNamed':
      return {
        kind: 'achievement',
        named: achievementEvents.AchievementNamed.parse(event.facts),
        citations: new Map(),
      };
    case 'AchievementCited': {
      const { case: by, award, on, after } = achievementEvents.AchievementCited.parse(event.facts);
      return withCitation(achievement, {
        case: by,
        award,
        status: 'cited',
        decisionNumber: null,
        exit: null,
        on,
        after,
      });
    }
    case 'AchievementRewarded': {
      const { case: by, award, decisionNumber, on, after } = achievementEvents.AchievementRewarded.parse(event.facts);
      return withCitation(achievement, { case: by, award, status: 'rewarded', decisionNumber, exit: null, on, after });
    }
    case 'AchievementReleased': {
      const { case: by, exit, on, after } = achievementEvents.AchievementReleased.parse(event.facts);
      const before = citationOf(achievement, by);
      return before === undefined
        ? achievement
        : withCitation(achievement, { ...before, status: 'released', exit, on, after });
    }
    default:
      return achievement;
  }
}

/**
 * Events that the report of a case causes on the achievement. The first report names the achievement. A report that is
 * already known, or older than what is known of that case, changes nothing.
 */
export function decideAchievement(
  achievement: Achievement,
  named: NamedAchievement,
  telling: AchievementTelling,
): readonly NewEvent[] {
  const before = citationOf(achievement, telling.facts.case);
  if (before !== undefined && before.after >= telling.facts.after) return [];
  return achievement.kind === 'absent' ? [{ type: 'AchievementNamed', facts: named }, telling] : [telling];
}

const citationOf = (achievement: Achievement, by: string): Citation | undefined =>
  achievement.kind === 'absent' ? undefined : achievement.citations.get(by);

const withCitation = (achievement: Achievement, citation: Citation): Achievement =>
  achievement.kind === 'absent'
    ? achievement
    : { ...achievement, citations: new Map([...achievement.citations, [citation.case, citation]]) };
