import type { Moment, Day } from './text.js';
import type { DeadlineFacts } from './deadline.js';
import type { WorkAsk } from './glossary/asks.js';
import type { Guard } from './glossary/guards.js';
import type { Entry } from './envelope.js';
import type { StagePassage } from './workflow.js';
import type { RestReason, Stage, Substate } from './nomination/stage.js';
import type { VoteResult } from './nomination/events.js';
import type { Award, Procedure, SubjectKind, Track } from './policy.js';
import type { Cited } from './subject.js';

export type DeadlineStatus = 'running' | 'paused' | 'met' | 'cancelled' | 'ended';

export interface DeadlineView extends DeadlineFacts {
  /** The deadline reaches into a year whose official calendar was unknown: the day may still move. */
  readonly provisional: boolean;
  readonly status: DeadlineStatus;
  readonly warned: readonly (50 | 80)[];
  readonly fellDue: boolean;
  readonly overdue: boolean;
  readonly escalatedTo: 'head' | null;
  readonly pauses: readonly {
    readonly from: Moment;
    readonly to: Moment | null;
    readonly used: number;
    readonly remaining: number;
  }[];
}

/** One act that somebody must do. */
export interface WorkItem {
  /** Unique in the case: the requested act. */
  readonly key: string;
  /** The command that answers it. */
  readonly action: WorkAsk;
  readonly role: string;
  readonly unit: string;
  /** First day on which the act is possible; null = at once. */
  readonly from: Day | null;
  readonly deadline: string | null;
  readonly due: Day | null;
  readonly since: Moment;
}

/** The lines above the name, on whose behalf the signer signed, and by which paper. */
export interface SignatureView {
  readonly line: string;
  readonly standsFor: string | null;
  readonly basis: string | null;
}

/** The case as every reader with the right sees it; folded from the log, so always current. */
export interface CaseView {
  readonly id: string;
  readonly register: string;
  readonly version: number;
  readonly caseNumber: string;
  readonly entry: Entry;
  readonly released: boolean;
  readonly subject: { readonly id: string; readonly kind: SubjectKind; readonly name: string | null };
  readonly track: Track;
  readonly award: Award;
  readonly fields: readonly number[];
  readonly unit: string;
  readonly procedure: { readonly pack: string; readonly hash: string };
  /** The procedure that proceedings pin: the one in force when they opened. */
  readonly proceedings: { readonly [P in 'suspension' | 'revocation' | 'followUp']: Procedure | null };
  /** Another procedure is proposed and waits for a second person. */
  readonly repin: { readonly to: Procedure; readonly basis: string; readonly proposer: string } | null;
  /** The unit of the case has ended: the case must move to one of the successors. */
  readonly succession: {
    readonly unit: string;
    readonly endedOn: Day;
    readonly successors: readonly string[];
  } | null;
  /** Councils that have ended, with a vote that no decision used: the vote is repeated, or a paper confirms it. */
  readonly revote: { readonly councils: readonly ('unit' | 'provincial')[]; readonly since: Moment } | null;
  /** A corrected count that the secretary proposes; the teller confirms it. */
  readonly countProposal: {
    readonly council: 'unit' | 'provincial';
    readonly yes: number;
    readonly no: number;
    readonly abstain: number;
    readonly invalid: number;
    readonly secretary: string;
    readonly teller: string;
    readonly proposedOn: Day;
  } | null;
  /** Related cases: the case whose award this case cites, and those proposed from here. */
  readonly links: {
    readonly cites: Cited | null;
    readonly higher: readonly {
      readonly case: string;
      readonly award: Award;
      readonly proposedOn: Day;
      readonly refused: string | null;
    }[];
  };
  /** An outbox command of the case that was refused. */
  readonly refusedElsewhere: readonly {
    readonly command: string;
    readonly target: string;
    readonly guard: string;
    readonly on: Day;
  }[];
  readonly stage: Stage | null;
  readonly substate: Substate | null;
  readonly rest: { readonly reason: RestReason; readonly from: Stage } | null;
  /** `bar`: the bar of the subject, and who raised it; null where an older event does not say. */
  readonly suspended: {
    readonly reason: string;
    readonly document: string;
    readonly since: Moment;
    readonly bar: { readonly id: string; readonly level: 'unit' | 'province'; readonly unit: string } | null;
  } | null;
  /** By deadline kind: due day of the latest of that kind. */
  readonly due: Readonly<Record<string, string>>;
  readonly deadlines: readonly DeadlineView[];
  readonly overdue: readonly string[];
  readonly escalatedTo: 'head' | null;
  readonly papers: readonly { readonly paper: string; readonly number: string | null; readonly date: Day | null }[];
  readonly missingPapers: readonly string[];
  readonly criteria: readonly { readonly criterion: number; readonly met: boolean; readonly assessor: string }[];
  /** The latest sitting of a council; of a secret vote, who returned a ballot and never the choice. */
  readonly council: {
    readonly of: 'unit' | 'provincial';
    readonly on: Day;
    readonly ballot: 'open' | 'secret';
    readonly members: readonly string[];
    readonly recused: readonly string[];
    /** Polled in writing. */
    readonly written: readonly string[];
    /** Members whose ballot is missing, which keeps the vote open. */
    readonly outstanding: readonly string[];
    readonly closed: boolean;
  } | null;
  readonly votes: readonly VoteResult[];
  /** Agencies in the order in which they were asked; `lapsed` records that no reply came, and is not consent. */
  readonly consultations: readonly {
    readonly agency: string;
    readonly status: 'asked' | 'replied' | 'lapsed';
    readonly objection: boolean | null;
    /** Whether an objection has been answered; until then no council votes on the case. */
    readonly answered: boolean;
    readonly due: Day;
  }[];
  /** Public comment: `hidden` while the case is suspended. */
  readonly publication: { readonly status: 'open' | 'hidden' | 'closed'; readonly due: Day } | null;
  readonly comments: readonly {
    readonly comment: number;
    readonly from: 'citizen' | 'front' | 'member';
    readonly answered: boolean;
  }[];
  readonly central: {
    readonly number: string | null;
    readonly partyAgrees: boolean | null;
    readonly received: string | null;
  } | null;
  readonly revocation: {
    readonly ground: string;
    readonly document: string;
    readonly since: Moment;
    readonly reported: boolean;
  } | null;
  readonly posthumous: boolean;
  /** Whether the nominee agrees to be shown in public; null = not stated. */
  readonly consent: boolean | null;
  readonly decision: {
    readonly number: string;
    readonly money: number | null;
    readonly signedOn: Day;
    /**
     * The signature block above the name: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", on whose behalf and by which paper; null =
     * signed elsewhere.
     */
    readonly signature: SignatureView | null;
    /** Name as the decision printed it; null = not kept, or erased. */
    readonly printedName: string | null;
    /** Correcting decisions, oldest first. */
    readonly corrections: readonly {
      readonly number: string;
      readonly signedOn: Day;
      readonly document: string;
      readonly signature: SignatureView;
      readonly printedName: string | null;
    }[];
  } | null;
  readonly passages: readonly StagePassage[];
  readonly waitingFor: readonly WorkItem[];
  readonly counts: {
    readonly supports: number;
    readonly weaknessActions: number;
    readonly stories: number;
    readonly replications: number;
    readonly reviews: number;
  };
}

/** One action of `/actions`: allowed with its input schema, or blocked with the reason. */
export type ActionView =
  | {
      readonly name: string;
      readonly label: { vi: string; en: string };
      readonly allowed: true;
      /** The act that advances the case; at most one of all actions. */
      readonly primary: boolean;
      readonly schema: unknown;
    }
  | {
      readonly name: string;
      readonly label: { vi: string; en: string };
      readonly allowed: false;
      readonly guard: Guard;
      readonly says: { vi: string; en: string };
      readonly fact: Readonly<Record<string, unknown>>;
      readonly remedy: { vi: string; en: string };
      /** The case waits for this act; at most one of all actions, and none when an allowed one is primary. */
      readonly primary: boolean;
      readonly links: readonly ActionLink[];
    };

/** Where on the page of a case the remedy of a guard is. */
export interface ActionLink {
  readonly tab:
    | 'dossier'
    | 'criteria'
    | 'votes'
    | 'consultations'
    | 'public-comments'
    | 'deadlines'
    | 'timeline'
    | 'linked';
  /** Paper, criterion, agency, comment or deadline within it. */
  readonly anchor: string | null;
  /** Act that satisfies the guard. */
  readonly action: string | null;
  /** Another case that blocks the act. */
  readonly caseId: string | null;
}
