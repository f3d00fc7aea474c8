import type { Day, PolicyPack, WorkAsk } from '@vinhdanh/contracts';
import { addDays, dayOf } from '../../calendar/index.js';
import { authoritiesFor, decidedByHeads, voteRule } from '../../policy/index.js';
import { outstanding } from '../council/outstanding.js';
import { voteLack, voteTrack } from '../council/vote-guards.js';
import { consultationsOf, criteriaOf, votesOf } from '../model/record.js';
import type { Appraisal, Council, OpenNomination, Recognition, Submission } from '../model/state.js';
import { openObjections, wantedAgencies } from '../stages/appraisal/consultation-guards.js';
import { openComments, publicationLack } from '../stages/appraisal/publication-guards.js';
import { wantedCriteria, missingPapers } from '../stages/recognition/dossier-guards.js';

/** The act that moves a case on, and the first day on which it is possible; null = at once. */
export interface NextStep {
  readonly action: WorkAsk;
  readonly from: Day | null;
}

const now = (action: WorkAsk): NextStep => ({ action, from: null });

/**
 * The act that moves the case on from where it stands; null = the case rests, or something beside the step must be done
 * first. It is one that its holder can carry out: what a guard of the usual act would refuse asks for the act that
 * satisfies the guard. `pack`: the procedure that the case pins; null = not at hand, its conditions count as met.
 */
export function nextStep(state: OpenNomination, pack: PolicyPack | null): NextStep | null {
  const { progress } = state;
  switch (progress.stage) {
    case 'discovery':
      return now(progress.substate === 'referred' ? 'start-verify' : 'accept-new-factor');
    case 'cultivation':
      return now(
        (
          {
            accepted: 'plan',
            planned: 'declare-ready',
            active: 'declare-ready',
            paused: 'continue-cultivation',
          } as const
        )[progress.substate],
      );
    case 'recognition':
      return inRecognition(state, progress, pack);
    case 'appraisal':
      return inAppraisal(state, progress, pack);
    case 'submission':
      return now(inSubmission(state, progress, pack));
    case 'commendation':
      return now(
        (
          {
            decided: 'register-decision',
            registered: 'notify',
            notified: 'issue-objects',
            issued: 'award',
            awarded: 'archive',
          } as const
        )[progress.substate],
      );
    case 'followUp':
      return now('annual-review');
    case null:
      return null;
  }
}

function inRecognition(state: OpenNomination, progress: Recognition, pack: PolicyPack | null): NextStep | null {
  if (progress.substate === 'recognised') return recognised(state, pack);
  const criteria = openCriteria(state, pack);
  if (progress.substate === 'dossier')
    return (
      criteria ??
      (openComments(state).length > 0 ? null : { action: 'convene', from: afterClock(state, progress.posting) })
    );
  if (progress.vote === null) return progress.sitting === null ? now('cast-vote') : inSitting(state, progress.sitting);
  return criteria ?? now(lost(state, pack, 'unit') ? 'not-pass' : 'recognise');
}

/** Criteria without an assessment wait for the assessor; one that is not met is for the head to conclude from. */
function openCriteria(state: OpenNomination, pack: PolicyPack | null): NextStep | null {
  const assessed = criteriaOf(state);
  if (pack === null) return Object.values(assessed).some(({ met }) => met) ? null : now('assess-criterion');
  const wanted = wantedCriteria(state, pack).map(({ id }) => assessed[id]);
  if (wanted.includes(undefined)) return now('assess-criterion');
  return wanted.every((criterion) => criterion?.met === true) ? null : now('not-pass');
}

function recognised(state: OpenNomination, pack: PolicyPack | null): NextStep {
  if (pack === null) return now('propose-up');
  if (decidedByHeads(pack, state.award, dayOf(state.since))) return now('commend-own');
  return now(missingPapers(state, { policy: { pack } }, 'recognition').length > 0 ? 'attach-paper' : 'propose-up');
}

/** The council has voted against the case. */
const lost = (state: OpenNomination, pack: PolicyPack | null, council: 'unit' | 'provincial'): boolean =>
  pack === null
    ? votesOf(state)[council]?.passed === false
    : voteLack(state, pack, council)?.guard === 'vote-not-carried';

/** The sitting is still to come, or ballots are out, or they are to be counted, or the minutes are to be written. */
function inSitting(state: OpenNomination, council: Council): NextStep | null {
  const secret = council.ballot === 'secret';
  if (outstanding(council).length > 0)
    return {
      action: secret ? 'return-ballot' : 'cast-vote',
      from: council.on > dayOf(state.since) ? council.on : null,
    };
  if (secret && council.counted === null) return now('count-ballots');
  return openComments(state).length > 0 ? null : now('close-vote');
}

function inAppraisal(state: OpenNomination, progress: Appraisal, pack: PolicyPack | null): NextStep | null {
  switch (progress.substate) {
    case 'sent':
      return now('receive');
    case 'completeness':
      // the check, which ends in a confirmation or in a request for a supplement
      return now('confirm-complete');
    case 'supplement':
      return now('resubmit');
    case 'content':
      return progress.contentAssessed ? beforeCouncil(state, progress, pack) : now('assess-content');
    case 'voted':
      return beforePassing(state, progress, pack);
  }
}

const missing = (state: OpenNomination, pack: PolicyPack): boolean =>
  missingPapers(state, { policy: { pack } }, 'appraisal').length > 0;

/**
 * After the assessment of the content: objections are answered and public comment ends before the council votes, if it
 * votes.
 */
function beforeCouncil(state: OpenNomination, progress: Appraisal, pack: PolicyPack | null): NextStep | null {
  const { sitting } = progress;
  if (sitting !== null && sitting.result === null) return inSitting(state, sitting);
  if (pack === null) return now('record-vote');
  const vote = voteRule(pack, { council: 'provincial', award: state.award, track: voteTrack(state) });
  if (vote === null) return beforePassing(state, progress, pack);
  if (openObjections(state).length > 0) return null;
  return afterComment(state, progress, 'record-vote', publicationLack(state, pack, 'council'));
}

/** The council has voted, or none is foreseen: whatever else the procedure wants before the conclusion. */
function beforePassing(state: OpenNomination, progress: Appraisal, pack: PolicyPack | null): NextStep | null {
  if (pack === null) return now('pass');
  if (lost(state, pack, 'provincial')) return now('reject-with-notice');
  if (progress.substate === 'content' && missing(state, pack)) return now('request-supplement');
  const consultations = Object.values(consultationsOf(state));
  // a successor answers for an agency that has ended, so that the number tells and not the name
  if (consultations.length < wantedAgencies(state, pack).length) return now('request-consultation');
  if (consultations.some(({ status }) => status === 'asked') || openObjections(state).length > 0) return null;
  return afterComment(state, progress, 'pass', publicationLack(state, pack, 'pass'));
}

/** Public comment comes first; an act that waits for its end says from which day it is possible. */
function afterComment(
  state: OpenNomination,
  { publication }: Appraisal,
  action: WorkAsk,
  lack: 'missing' | 'open' | null,
): NextStep | null {
  if (lack === 'missing') return now('publish');
  if (openComments(state).length > 0) return null;
  return { action, from: lack === 'open' ? afterClock(state, publication) : null };
}

/** What the province may not decide goes up; what came back refused falls back to an award of its own. */
function inSubmission(state: OpenNomination, progress: Submission, pack: PolicyPack | null): WorkAsk {
  switch (progress.substate) {
    case 'drafting':
      return 'submit-to-chair';
    case 'before-chair':
      return beforeChair(state, pack);
    case 'escalated':
      return progress.central.refused ? 'fall-back' : 'record-central-receipt';
    case 'received-centrally':
      return progress.central.refused ? 'fall-back' : 'record-outcome';
  }
}

function beforeChair(state: OpenNomination, pack: PolicyPack | null): WorkAsk {
  if (state.revote !== null) return 'send-back';
  const [rule] = pack === null ? [] : authoritiesFor(pack, state.award, dayOf(state.since));
  if (rule === undefined || (rule.provincial && rule.role === 'chair')) return 'sign';
  return rule.provincial ? 'send-back' : 'escalate';
}

/** The day after a term that is still open; null = it has ended, or there was none. */
function afterClock(
  state: OpenNomination,
  of: { readonly deadline: string; readonly closed: boolean } | null,
): Day | null {
  if (of === null || of.closed) return null;
  const clock = state.deadlines.find(({ deadline }) => deadline === of.deadline);
  return clock === undefined ? null : addDays(clock.due, 1);
}
