import {
  submissionOf,
  appraisalOf,
  criteriaOf,
  latestSitting,
  votesOf,
  consultationsOf,
  countProposalOf,
  decisionOf,
} from './record.js';
import type { Day, CaseView, DeadlineFacts, DeadlineView } from '@vinhdanh/contracts';
import type { Context } from '../process/context.js';
import { missingPapers } from '../stages/recognition/dossier-guards.js';
import type { OpenNomination } from './state.js';
import { dayOf, yearOf } from '../../calendar/index.js';
import { editionIn } from '../../register/reference.js';
import { waiting } from '../due/clock.js';
import { outstanding } from '../council/outstanding.js';
import { workOf } from '../process/work.js';

/** The case as it is shown. `name` is personal and comes from the subject's stream; null = hidden or erased. */
export function caseView(
  state: OpenNomination,
  about: {
    readonly id: string;
    readonly register: string;
    readonly name: string | null;
    readonly policy: Context['policy'];
    /** Names as decisions printed them, by the version of the event. */
    readonly printed?: ReadonlyMap<number, string>;
  },
): CaseView {
  const { progress } = state;
  const deadlines: readonly DeadlineView[] = state.deadlines.map(
    ({ setAt: _s, armed: _a, extensions: _n, extendedAt: _e, recomputedAt: _r, ...deadline }) => ({
      ...deadline,
      pauses: deadline.pauses.map(({ count: _, ...pause }) => pause),
      provisional: isProvisional(deadline),
    }),
  );
  const open = waiting(state);
  const votes = votesOf(state);
  const decision = decisionOf(state);
  const publication = appraisalOf(state)?.publication ?? null;
  return {
    id: about.id,
    register: about.register,
    version: state.version,
    caseNumber: state.caseNumber,
    entry: state.entry,
    released: state.live,
    subject: { ...state.subject, name: about.name },
    track: state.track,
    award: state.award,
    fields: state.fields,
    unit: state.unit,
    procedure: state.procedure,
    proceedings: state.proceedings,
    repin:
      state.repin === null
        ? null
        : { to: state.repin.to, basis: state.repin.basis, proposer: state.repin.proposers[0] ?? '' },
    succession: state.succession,
    revote: state.revote,
    countProposal: proposalView(state),
    links: { cites: state.cites, higher: state.higher.map(({ at, ...link }) => ({ ...link, proposedOn: dayOf(at) })) },
    refusedElsewhere: state.refusedElsewhere.map(({ at, ...refused }) => ({ ...refused, on: dayOf(at) })),
    stage: progress.stage,
    substate: progress.substate,
    rest: progress.stage === null ? { reason: progress.reason, from: progress.from } : null,
    suspended: state.suspension,
    due: Object.fromEntries(deadlines.map((deadline) => [deadline.kind, deadline.due])),
    deadlines,
    overdue: open.filter((deadline) => deadline.overdue).map((deadline) => deadline.kind),
    escalatedTo: open.find((deadline) => deadline.escalatedTo !== null)?.escalatedTo ?? null,
    papers: state.papers.map(({ paper, number, date }) => ({ paper, number, date })),
    missingPapers:
      progress.stage === 'recognition' || progress.stage === 'appraisal'
        ? missingPapers(state, about, progress.stage).map((rule) => rule.id)
        : [],
    criteria: Object.entries(criteriaOf(state)).map(([criterion, assessed]) => ({
      criterion: Number(criterion),
      ...assessed,
    })),
    council: sittingView(state),
    votes: [votes.unit, votes.provincial].filter((result) => result !== null),
    consultations: Object.values(consultationsOf(state)).map(({ agency, status, objection, answered, deadline }) => ({
      agency,
      status,
      objection,
      answered,
      due: dueOf(state, deadline),
    })),
    publication:
      publication === null
        ? null
        : {
            status: publication.closed ? 'closed' : state.suspension === null ? 'open' : 'hidden',
            due: dueOf(state, publication.deadline),
          },
    comments: state.comments,
    central: centralView(state),
    revocation: state.revocation,
    posthumous: state.posthumous,
    consent: state.consent,
    decision:
      decision === null
        ? null
        : {
            number: decision.number,
            money: decision.money,
            signedOn: dayOf(decision.signedAt),
            signature: decision.signature ?? null,
            printedName: about.printed?.get(decision.version) ?? null,
            corrections: (decision.corrections ?? []).map(({ number, signedAt, document, signature, version }) => ({
              number,
              signedOn: dayOf(signedAt),
              document,
              signature,
              printedName: about.printed?.get(version) ?? null,
            })),
          },
    passages: state.passages,
    waitingFor: workOf(state, about.policy.pack),
    counts: state.counts,
  };
}

/** The latest sitting: who was convened, and whose ballot is missing; never a choice of a secret vote. */
function sittingView(state: OpenNomination): CaseView['council'] {
  const council = latestSitting(state);
  if (council === null) return null;
  const { of, on, ballot, members, recused, written, result } = council;
  return {
    of,
    on,
    ballot,
    members,
    recused,
    written,
    outstanding: result === null ? outstanding(council) : [],
    closed: result !== null,
  };
}

function proposalView(state: OpenNomination): CaseView['countProposal'] {
  const proposal = countProposalOf(state);
  if (proposal === null) return null;
  const { at, votes: _votes, against: _against, ...proposed } = proposal;
  return { ...proposed, proposedOn: dayOf(at) };
}

/** What the central level, and the Party Committee before it, have stated; null = nothing. */
function centralView(state: OpenNomination): CaseView['central'] {
  const submission = submissionOf(state);
  if (submission === null || (submission.central === null && submission.partyAgrees === null)) return null;
  const { central, partyAgrees } = submission;
  return {
    number: central?.number ?? null,
    partyAgrees,
    received: central?.received ?? null,
  };
}

/** Due day of a clock that the case has set. @throws Error for a clock that it has not set */
function dueOf(state: OpenNomination, id: string): Day {
  const deadline = state.deadlines.find((candidate) => candidate.deadline === id);
  if (deadline === undefined) throw new Error(`the case has set no clock ${id}`);
  return deadline.due;
}

/** The clock reaches into a year whose calendar was unknown when its day was computed. */
function isProvisional({ start, due, calendar }: DeadlineFacts): boolean {
  const years = Array.from({ length: yearOf(due) - yearOf(start) + 1 }, (_, index) => yearOf(start) + index);
  return years.some((year) => editionIn(calendar, year) === 0);
}
