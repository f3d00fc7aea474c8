import type { Action, AllowedAction, BlockedAction, Case } from '../types.js';

export interface Arranged {
  /** What is done next by this person; null = nothing is his to do now. */
  readonly primary: AllowedAction | null;
  /** The step that the case waits for, where it is this person's but something is in its way. */
  readonly held: BlockedAction | null;
  readonly others: readonly AllowedAction[];
  /** Allowed, but seldom: they end, stop or correct. */
  readonly seldom: readonly AllowedAction[];
  /** His to do, and something that lies in the case is in the way. */
  readonly blocked: readonly BlockedAction[];
  /** His to do once the case has come further, of the stage in which it stands; what only the central level brings stands last. */
  readonly soon: readonly BlockedAction[];
  /** His to do in the stage that follows. */
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
  'correct-count',
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
/** Whether an act ends, stops or corrects: it is no step of the case. */
export const isEnding = (name: string): boolean => endings.has(name);
/** What follows only where the central level decides. */
const central = new Set(['record-central-receipt', 'record-central-supplement', 'record-outcome', 'fall-back']);
/** Not this person's at all. */
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
 * Sorts the actions of a case by what they mean to the person in front of it.
 * @param isStep whether a case can wait for the act: what lies ahead is told by such acts alone
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

/** The act that would take away what holds the step up: who may ask for a paper asks the unit for it, and brings it himself only where it lies before him. */
function remedyOf(held: BlockedAction | null, allowed: readonly AllowedAction[]): AllowedAction | null {
  const named = held?.links.map(({ action }) => action) ?? [];
  const names = named.includes('attach-paper') ? ['request-supplement', ...named] : named;
  const asked = allowed.find(({ name }) => name === names[0]);
  if (asked !== undefined) return asked;
  return allowed.find(({ name }) => names.includes(name)) ?? null;
}

/** It belongs to the stage that comes next, or to another step of this one. */
function isAhead({ fact }: BlockedAction, stage: string | null): boolean {
  const wanted: readonly unknown[] = Array.isArray(fact['wanted']) ? fact['wanted'] : [];
  if (stage === null) return false;
  const stages = wanted.filter((each) => typeof each === 'string' && order.includes(each));
  return stages.length === 0
    ? wanted.length > 0
    : stages.some((each) => order.indexOf(String(each)) === order.indexOf(stage) + 1);
}
