import type { Action, AllowedAction, BlockedAction, Case } from '../types.js';

export interface Arranged {
  /** The person's next acts; null = there is nothing for them to do now. */
  readonly primary: AllowedAction | null;
  /** The step that the case waits for, if it is this person's but blocked. */
  readonly held: BlockedAction | null;
  readonly others: readonly AllowedAction[];
  /** Allowed but rare acts: they end, stop or correct. */
  readonly seldom: readonly AllowedAction[];
  /** This person's acts that are blocked by the state of the case. */
  readonly blocked: readonly BlockedAction[];
  /** This person's later acts in the present stage; those that only the central level's decisions lead to are last. */
  readonly soon: readonly BlockedAction[];
  /** This person's acts in the following stage. */
  readonly later: readonly BlockedAction[];
}

const endings = new Set([
  'decline',
  'withdraw',
  'merge-duplicate',
  'drop-out',
  'suspend',
  'terminate',
  'transfer-custody',
  'correct-name',
  'correct-period',
  'correct-paper',
  'correct-decision',
  'correct-count',
  'propose-count',
  'correct-vote',
  'mark-posthumous',
  'record-consent',
  'extend-deadline',
  'open-revocation',
  'reject-with-notice',
  'not-pass',
  'release',
  'pass-time',
  'retire',
  'propose-repin',
]);
/** Whether an act ends, stops or corrects, and so is not a step of the case. */
export const isEnding = (name: string): boolean => endings.has(name);
/** Acts that follow only if the central level decides. */
const central = new Set(['record-central-receipt', 'record-central-supplement', 'record-outcome', 'fall-back']);
/** Acts that never belong to this person. */
const notHis = new Set([
  'wrong-role',
  'wrong-unit',
  'grant-not-in-force',
  'province-only',
  'no-such-case',
  'not-suspended',
  'already-live',
]);
const notYet = new Set(['wrong-stage', 'wrong-step']);
const notNow = new Set([
  'no-revocation',
  'not-asked',
  'no-open-comment',
  'vote-missing',
  'not-published',
  'open-vote',
  'secret-vote',
  'not-refused',
  'marked-already',
  'not-an-individual',
  'no-repin',
  'no-objection',
  'no-revote',
]);
const order = ['discovery', 'cultivation', 'recognition', 'appraisal', 'submission', 'commendation', 'followUp'];

/**
 * Sorts the actions of a case by their meaning for the present person.
 * @param isStep whether a case can wait for the act; only such acts are shown ahead
 */
export function arrange(
  actions: readonly Action[],
  shown: Pick<Case, 'stage' | 'comments'>,
  isStep: (name: string) => boolean,
): Arranged {
  const unanswered = shown.comments.some(({ answered }) => !answered);
  const allowed = actions
    .filter((action) => action.allowed)
    .filter(({ name }) => name !== 'answer-comment' || unanswered);
  const blocked = actions.filter((action) => !action.allowed).filter(({ guard }) => !notHis.has(guard));
  const held = blocked.find(({ primary, guard }) => primary && !notYet.has(guard)) ?? null;
  const wanted = allowed.find(({ primary }) => primary) ?? remedyOf(held, allowed);
  const ahead = blocked.filter(
    (action) => notYet.has(action.guard) && isStep(action.name) && isAhead(action, shown.stage),
  );
  const rest = allowed.filter((action) => action !== wanted);
  return {
    primary: wanted,
    held,
    others: rest.filter(({ name }) => !endings.has(name)),
    seldom: rest.filter(({ name }) => endings.has(name)),
    blocked: blocked
      .filter(({ guard }) => !notYet.has(guard) && !notNow.has(guard))
      .toSorted((a, b) => Number(b.primary) - Number(a.primary)),
    soon: ahead
      .filter(({ guard }) => guard === 'wrong-step')
      .toSorted((a, b) => Number(central.has(a.name)) - Number(central.has(b.name))),
    later: ahead.filter(({ guard }) => guard === 'wrong-stage'),
  };
}

/**
 * The act that would remove what blocks the step. A person who may request a paper requests it from the unit, and
 * attaches it themselves only if they have it.
 */
function remedyOf(held: BlockedAction | null, allowed: readonly AllowedAction[]): AllowedAction | null {
  const named = held?.links.map(({ action }) => action) ?? [];
  const names = named.includes('attach-paper') ? ['request-supplement', ...named] : named;
  const asked = allowed.find(({ name }) => name === names[0]);
  if (asked !== undefined) return asked;
  return allowed.find(({ name }) => names.includes(name)) ?? null;
}

/** The act belongs to the next stage, or to another step of this one. */
function isAhead({ fact }: BlockedAction, stage: string | null): boolean {
  const wanted: readonly unknown[] = Array.isArray(fact['wanted']) ? fact['wanted'] : [];
  if (stage === null) return false;
  const stages = wanted.filter((each) => typeof each === 'string' && order.includes(each));
  return stages.length === 0
    ? wanted.length > 0
    : stages.some((each) => order.indexOf(String(each)) === order.indexOf(stage) + 1);
}
