import { inStage } from '../model/in-stage.js';
import { withPersons } from '../model/persons.js';
import { decisionOf } from '../model/record.js';
import { dayOf } from '../../calendar/index.js';
import { numberMark } from '../claims/claims.js';
import type { Happened, OpenNomination } from '../model/state.js';
import { isForgery } from './forgery.js';
import { repinned } from './repinning.js';

type ProceedingsEvent = Extract<
  Happened,
  {
    type:
      | 'CaseSuspended'
      | 'CaseResumed'
      | 'RevocationOpened'
      | 'RevocationReported'
      | 'AwardUpheld'
      | 'AwardRevoked'
      | 'NominationReReferred'
      | 'DuplicateMerged'
      | 'MarkedPosthumous'
      | 'ConsentRecorded'
      | 'CustodyTransferred'
      | 'RepinProposed'
      | 'ProcedureRepinned'
      | 'ProcedureKept'
      | 'PaperAttached'
      | 'CommentReceived'
      | 'CommentAnswered'
      | 'ExemplarIntroduced'
      | 'OverlapAdmitted';
  }
>;

/** The case after an event that may happen in several stages. */
export function evolveProceedings(state: OpenNomination, event: ProceedingsEvent): OpenNomination {
  switch (event.type) {
    case 'CaseSuspended': {
      const { reason, document, procedure, bar = null } = event.facts;
      return {
        ...state,
        proceedings: { ...state.proceedings, suspension: procedure ?? null },
        suspension: { reason, document, since: event.occurredAt, bar },
      };
    }
    case 'CaseResumed':
      return { ...state, suspension: null, proceedings: { ...state.proceedings, suspension: null } };
    case 'RevocationOpened': {
      const awarded = inStage(state, event, 'commendation', 'followUp');
      const { ground, document, procedure } = event.facts;
      return {
        ...awarded,
        proceedings: { ...awarded.proceedings, revocation: procedure ?? null },
        revocation: {
          ground,
          document,
          since: event.occurredAt,
          reported: false,
          fromRest: awarded.passages.at(-1)?.exit === 'looked-at-again',
        },
      };
    }
    case 'RevocationReported':
      return { ...state, revocation: state.revocation === null ? null : { ...state.revocation, reported: true } };
    case 'AwardUpheld':
      return { ...state, revocation: null, proceedings: { ...state.proceedings, revocation: null } };
    case 'AwardRevoked': {
      // the revoked decision stays with the case; the revoking decision has its own number
      const level = decisionOf(state)?.level ?? 'province';
      return {
        ...state,
        numbers: [...state.numbers, numberMark(level, dayOf(event.occurredAt), event.facts.decisionNumber)],
        // dissemination and replication of a revoked award no longer count
        counts: { ...state.counts, stories: 0, replications: 0 },
        forged: isForgery(state) && state.achievement !== null ? [...state.forged, state.achievement.id] : state.forged,
      };
    }
    case 'NominationReReferred': {
      const { author, standsFor, achievement } = event.facts;
      return {
        ...state,
        authors: withPersons(state.authors, author, standsFor),
        achievement: achievement ?? state.achievement,
        mergedInto: null,
      };
    }
    case 'DuplicateMerged':
      return { ...state, mergedInto: event.facts.into };
    case 'MarkedPosthumous':
      return { ...state, posthumous: true };
    case 'ConsentRecorded':
      // a story published against the family's will is withdrawn and no longer counts
      return {
        ...state,
        consent: event.facts.granted,
        counts: event.facts.granted ? state.counts : { ...state.counts, stories: 0 },
      };
    case 'CustodyTransferred': {
      const { to } = event.facts;
      return {
        ...state,
        unit: to,
        custody: [...state.custody, { unit: to, since: event.occurredAt }],
        succession: null,
      };
    }
    case 'RepinProposed':
    case 'ProcedureRepinned':
    case 'ProcedureKept':
      return repinned(state, event);
    case 'PaperAttached': {
      const { paper, number, date } = event.facts;
      const others = state.papers.filter((other) => other.paper !== paper);
      return { ...state, papers: [...others, { paper, number, date, version: event.version }] };
    }
    case 'CommentReceived': {
      const { comment, from } = event.facts;
      return { ...state, comments: [...state.comments, { comment, from, answered: false }] };
    }
    case 'CommentAnswered':
      return {
        ...state,
        comments: state.comments.map((comment) =>
          comment.comment === event.facts.comment ? { ...comment, answered: true } : comment,
        ),
      };
    case 'OverlapAdmitted':
      return { ...state, overlaps: [...state.overlaps, ...event.facts.honours] };
    case 'ExemplarIntroduced':
      return { ...state, introduced: true };
  }
}
