import type {
  Moment,
  Day,
  Award,
  BarLevel,
  Cited,
  DeadlineFacts,
  DeadlineStatus,
  Entry,
  NominationEvent,
  Procedure,
  RestReason,
  Stage,
  StagePassage,
  SubjectKind,
  SuspensionReason,
  Track,
  VoteResult,
} from '@vinhdanh/contracts';
import type { CountProposal } from './count-proposal.js';
import type { Decision } from './decision.js';

export type { CountProposal, Decision };

/** An event as `evolve` reads it: type, facts, time, and place in the case. */
export type Happened = NominationEvent & {
  readonly version: number;
  readonly eventId: string;
  readonly occurredAt: Moment;
  readonly entry: Entry;
  /** Account, or `system`. */
  readonly actor: string;
};

/** An achievement as a case holds it. `id` identifies it in claims; `stream` is the stream that lists who cites it. */
export type CitedAchievement = NonNullable<
  Extract<NominationEvent, { type: 'NominationReferred' }>['facts']['achievement']
>;

export interface Deadline extends DeadlineFacts {
  readonly status: DeadlineStatus;
  readonly setAt: Moment;
  /**
   * Version of the event that set, resumed, extended or recomputed the clock last. It makes the id of each falling
   * unique.
   */
  readonly armed: number;
  readonly warned: readonly (50 | 80)[];
  readonly fellDue: boolean;
  readonly overdue: boolean;
  readonly escalatedTo: 'head' | null;
  /** How many times it has been extended. */
  readonly extensions: number;
  readonly extendedAt: Moment | null;
  readonly recomputedAt: Moment | null;
  readonly pauses: readonly {
    readonly from: Moment;
    readonly to: Moment | null;
    readonly used: number;
    readonly remaining: number;
    readonly count: number;
  }[];
}

export interface Paper {
  readonly paper: string;
  readonly number: string | null;
  readonly date: Day | null;
  readonly version: number;
}

export interface Council {
  /** Whose sitting: the unit's council, or the province's. */
  readonly of: 'unit' | 'provincial';
  readonly on: Day;
  readonly members: readonly string[];
  /** By member. */
  readonly votes: Readonly<Record<string, 'yes' | 'no' | 'abstain'>>;
  /** Open vote: members who voted from their own account. */
  readonly own: readonly string[];
  readonly ballot: 'open' | 'secret';
  /** Members who take no part in this vote: the nominee, and whoever has an interest. */
  readonly recused: readonly string[];
  /** Secret vote: members who returned a ballot. The choice is never stored. */
  readonly returned: readonly string[];
  /** Of these, members polled in writing, who were not present at the sitting. */
  readonly written: readonly string[];
  readonly counted: {
    readonly yes: number;
    readonly no: number;
    readonly abstain: number;
    readonly invalid: number;
  } | null;
  readonly result: VoteResult | null;
}

export interface Consultation {
  readonly agency: string;
  readonly deadline: string;
  /** A lapse is not consent: it records that no reply came. */
  readonly status: 'asked' | 'replied' | 'lapsed';
  readonly objection: boolean | null;
  /** An objection has been answered. */
  readonly answered: boolean;
}

export interface Comment {
  readonly comment: number;
  readonly from: 'citizen' | 'front' | 'member';
  readonly answered: boolean;
}

/** A submission to the central level, recorded from its papers. */
export interface Central {
  readonly number: string;
  /** The paper that confirms receipt; null = none yet. */
  readonly received: string | null;
  /** The central level has refused: the case closes, or falls back to a provincial award. */
  readonly refused: boolean;
}

/** A period during which people may comment. */
export interface CommentPeriod {
  readonly deadline: string;
  readonly closed: boolean;
}

export interface Discovery {
  readonly stage: 'discovery';
  readonly substate: 'referred' | 'verifying';
}

export interface Cultivation {
  readonly stage: 'cultivation';
  readonly substate: 'accepted' | 'planned' | 'active' | 'paused';
}

/** What the unit establishes and decides about its nominee. */
export interface RecognitionRecord {
  /** By number of the criterion. */
  readonly criteria: Readonly<Record<string, { readonly met: boolean; readonly assessor: string }>>;
  /** Posting at the unit; null = none has been opened. */
  readonly posting: CommentPeriod | null;
  /** The latest sitting of the unit's council; null = none was convened. */
  readonly sitting: Council | null;
  /** The latest result of its vote. */
  readonly vote: VoteResult | null;
}

export interface Recognition extends RecognitionRecord {
  readonly stage: 'recognition';
  readonly substate: 'dossier' | 'council' | 'recognised';
  /** The unit's own decision, between its signature and the transition in the same append. */
  readonly signed: Decision | null;
}

/** What the Department of Home Affairs establishes about the case. */
export interface AppraisalRecord {
  readonly contentAssessed: boolean;
  /** By agency. */
  readonly consultations: Readonly<Record<string, Consultation>>;
  /** Public comment; null = the case has not been published. */
  readonly publication: CommentPeriod | null;
  /** The latest sitting of the provincial council; null = none was convened. */
  readonly sitting: Council | null;
  readonly vote: VoteResult | null;
}

export interface Appraisal extends AppraisalRecord {
  readonly stage: 'appraisal';
  readonly substate: 'sent' | 'completeness' | 'supplement' | 'content' | 'voted';
}

/** What the Chairman and the central level have decided. */
export interface SubmissionRecord {
  /** Opinion of the Party Committee; null = none recorded. */
  readonly partyAgrees: boolean | null;
  /** Null = the case was not submitted to the central level. */
  readonly central: Central | null;
}

export type Submission = Pick<SubmissionRecord, 'partyAgrees'> & {
  readonly stage: 'submission';
  /** The decision, between its signature and the transition in the same append. */
  readonly signed: Decision | null;
} & (
    | { readonly substate: 'drafting' | 'before-chair'; readonly central: null }
    | { readonly substate: 'escalated' | 'received-centrally'; readonly central: Central }
  );

export interface Commendation {
  readonly stage: 'commendation';
  readonly substate: 'decided' | 'registered' | 'notified' | 'issued' | 'awarded';
  readonly decision: Decision;
}

export interface FollowUp {
  readonly stage: 'followUp';
  readonly substate: 'tracking';
  readonly decision: Decision;
}

/** Data of one stage exists only in that stage. */
export type StageState = Discovery | Cultivation | Recognition | Appraisal | Submission | Commendation | FollowUp;

/** A case at rest keeps the stage that it left, so that a later event can resume it. */
export interface AtRest {
  readonly stage: null;
  readonly substate: null;
  readonly reason: RestReason;
  readonly from: Stage;
  readonly left: StageState;
}

/** What earlier stages of this round have concluded; a stage takes its own part back when the case returns to it. */
export interface Concluded {
  readonly recognition: RecognitionRecord | null;
  readonly appraisal: AppraisalRecord | null;
  readonly submission: SubmissionRecord | null;
}

export interface Counts {
  readonly supports: number;
  readonly weaknessActions: number;
  readonly stories: number;
  readonly replications: number;
  readonly reviews: number;
}

/** Data that a case has in every stage. */
export interface CaseBase {
  readonly kind: 'nomination';
  readonly version: number;
  readonly lastEventId: string;
  readonly lastOccurredAt: Moment;
  readonly caseNumber: string;
  readonly entry: Entry;
  /** Live from birth, or released from historical entry. Only later events owe effects. */
  readonly live: boolean;
  /** Accounts that entered papers of a historical case; none of them may release it. */
  readonly enterers: readonly string[];
  readonly subject: { readonly id: string; readonly kind: SubjectKind; readonly represents?: string | undefined };
  readonly track: Track;
  readonly award: Award;
  readonly fields: readonly number[];
  readonly unit: string;
  /** The provincial body that received the dossier last; null = none has. */
  readonly department: string | null;
  /** Units that had the case, each from a moment on; the last is `unit`. */
  readonly custody: readonly { readonly unit: string; readonly since: Moment }[];
  readonly source: 'mttq' | 'press' | 'citizen' | 'unit' | 'self';
  /** Ids of achievements that a revocation found forged: never rewarded again. */
  readonly forged: readonly string[];
  /** `shared`: other subjects of the same deed. */
  readonly achievement: CitedAchievement | null;
  readonly procedure: Procedure;
  /** The pack that proceedings pin; null = no proceedings are open, or they use the pack of the case. */
  readonly proceedings: {
    readonly suspension: Procedure | null;
    readonly revocation: Procedure | null;
    readonly followUp: Procedure | null;
  };
  /** Hashes of packs whose transition has been applied or has left the case with its pack. */
  readonly transitions: readonly string[];
  /** Another procedure, proposed by one person and not yet confirmed by a second. */
  readonly repin: {
    readonly from: Procedure;
    readonly to: Procedure;
    readonly basis: string;
    readonly proposers: readonly string[];
  } | null;
  /** Units whose end the case has recorded. */
  readonly unitsNoted: readonly string[];
  readonly succession: {
    readonly unit: string;
    readonly endedOn: Day;
    readonly successors: readonly string[];
  } | null;
  /** A correction of a count that the secretary proposes and the teller has not confirmed; null = none. */
  readonly countProposal: CountProposal | null;
  readonly revote: { readonly councils: readonly ('unit' | 'provincial')[]; readonly since: Moment } | null;
  readonly cites: Cited | null;
  /** The case that this case was merged into; null = not merged. */
  readonly mergedInto: string | null;
  /** Linked cases proposed from this case; `refused`: the guard that refused to open one. */
  readonly higher: readonly {
    readonly case: string;
    readonly award: Award;
    readonly at: Moment;
    readonly refused: string | null;
  }[];
  readonly refusedElsewhere: readonly {
    readonly command: string;
    readonly target: string;
    readonly guard: string;
    readonly at: Moment;
  }[];
  /** Persons who wrote the case: the referrer and whoever declared it ready (G1). */
  readonly authors: readonly string[];
  /** Persons who assessed criteria or content (G1). */
  readonly assessors: readonly string[];
  /** Persons who decided: the head who recognised, the one who signed (G1). */
  readonly deciders: readonly string[];
  /** When the present step began. */
  readonly since: Moment;
  /** `bar`: the bar of the subject, and who raised it; null in cases that older events suspended. */
  readonly suspension: {
    readonly reason: SuspensionReason;
    readonly document: string;
    readonly since: Moment;
    readonly bar: { readonly id: string; readonly level: BarLevel; readonly unit: string } | null;
  } | null;
  readonly deadlines: readonly Deadline[];
  readonly papers: readonly Paper[];
  /** Day of the latest vote of either council. */
  readonly votedOn: Day | null;
  readonly comments: readonly Comment[];
  /** Whether the case asks for a lesser award after a central refusal. */
  readonly fellBack: boolean;
  /** Awards for an overlapping period that the appraiser has found to be for another deed. */
  readonly overlaps: readonly { readonly case: string; readonly decisionNumber: string }[];
  /** The case takes the simplified procedure. */
  readonly fastTrack: boolean;
  /** What earlier stages of this round have concluded. */
  readonly concluded: Concluded;
  readonly revocation: {
    readonly ground: string;
    readonly document: string;
    readonly since: Moment;
    readonly reported: boolean;
    readonly fromRest: boolean;
  } | null;
  readonly posthumous: boolean;
  /** Introduced for publicity, apart from any award (KH1068 V.1đ-3). */
  readonly introduced: boolean;
  /** Whether the nominee agrees to be shown in public; null = not stated. */
  readonly consent: boolean | null;
  /**
   * Numbers that decisions of this case have had, including a revoked decision and its revocation, as `numberMark`
   * writes them.
   */
  readonly numbers: readonly string[];
  readonly passages: readonly StagePassage[];
  readonly entered: readonly { readonly stage: Stage; readonly at: Moment; readonly version: number }[];
  readonly counts: Counts;
  /** Live events that owe an effect, oldest first. */
  readonly effects: readonly {
    readonly event: string;
    readonly type: NominationEvent['type'];
    readonly version: number;
    readonly detail: string;
    /** Recipient at the time of the event, whoever the case waits for now; role null = the event's own recipient. */
    readonly to: { readonly role: string | null; readonly unit: string };
  }[];
}

/** The stage of the case and the data of that stage. */
export type Progress = StageState | AtRest;

/** A case whose progress is `P`. Data of a stage is reached through `progress` only. */
export interface Case<P extends Progress> extends CaseBase {
  readonly progress: P;
}

/** The progress of a case in one of these stages. */
export type ProgressIn<S extends Stage> = Extract<Progress, { stage: S }>;

/** A case in one of these stages. */
export type CaseIn<S extends Stage> = Case<ProgressIn<S>>;

/** A case after its first event. */
export type OpenNomination = Case<Progress>;

export type Nomination = { readonly kind: 'absent' } | OpenNomination;

/** The state before the first event. */
export const initial: Nomination = { kind: 'absent' };
