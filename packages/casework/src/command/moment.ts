import { momentAt, type Day, type Moment, type Refusal } from '@vinhdanh/contracts';
import { isMoment, dayOf, momentOf, refuse, type Nomination, type OpenNomination } from '@vinhdanh/domain';

/** The stated time of a request, under historical entry. */
export interface Paper {
  readonly occurredAt?: Day | Moment | undefined;
  readonly paper?: string | undefined;
  readonly onBehalfOf?: string | undefined;
}

/** Whose act a clerk is about to enter, and its date: `yyyy-MM-dd`; absent = the date of the latest act. */
export interface Entering {
  readonly onBehalfOf: string;
  readonly occurring?: Day | undefined;
}

/**
 * When the act occurred: now, or under historical entry the moment of the paper. A day alone means 12:00; papers of one
 * day keep their order.
 */
export function momentOfAct(
  state: Nomination,
  historical: boolean,
  paper: Paper,
  now: Moment,
): { readonly at: Moment } | { readonly rejection: Refusal } {
  if (!historical) {
    if (paper.occurredAt === undefined && paper.paper === undefined && paper.onBehalfOf === undefined)
      return { at: now };
    return {
      rejection: refuse('historical-entry-on-live-case', {
        occurredAt: paper.occurredAt ?? null,
        onBehalfOf: paper.onBehalfOf ?? null,
      }),
    };
  }
  if (paper.occurredAt === undefined || paper.paper === undefined || paper.onBehalfOf === undefined) {
    return {
      rejection: refuse('paper-missing', {
        occurredAt: paper.occurredAt ?? null,
        paper: paper.paper ?? null,
        onBehalfOf: paper.onBehalfOf ?? null,
      }),
    };
  }
  if (isMoment(paper.occurredAt)) return { at: paper.occurredAt };
  return { at: state.kind === 'absent' ? momentOf(paper.occurredAt, 'noon') : momentOfPaper(state, paper.occurredAt) };
}

/**
 * Noon of the paper's day, or the latest act of the case when that was later on the same day. Without a day: the latest
 * act.
 */
export function momentOfPaper({ lastOccurredAt }: OpenNomination, day: Day | undefined): Moment {
  if (day === undefined) return lastOccurredAt;
  const noon = momentOf(day, 'noon');
  return lastOccurredAt > noon && dayOf(lastOccurredAt) === day ? lastOccurredAt : noon;
}

/** The last moment of a day, Asia/Ho_Chi_Minh: what is due by the end of the day before has fallen by then. */
export const lastMomentOf = (day: Day): Moment => momentAt(Date.parse(momentOf(day, 'end')) - 1);
