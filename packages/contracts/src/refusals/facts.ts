import type { StandsFor } from '../actor.js';
import type { Consent } from '../register.js';
import type { InterestKind, JudgingAct } from '../interest.js';
import type { Role } from '../role.js';
import type { Bilingual, Certainty } from '../text.js';
import type { NominationCommandName } from '../nomination/commands.js';
import type { VoteResult } from '../nomination/events.js';
import type { Stage, Substate } from '../nomination/stage.js';
import type { Award, DeadlineKind, FastTrackTrigger, Procedure, SubjectKind, Track } from '../policy.js';
import type { Guard } from '../glossary/guards.js';
import type {
  Nothing,
  Level,
  RoleAtUnit,
  Entered,
  HeldClaim,
  Rested,
  OpenRevocation,
  Dated,
  Instead,
  Tally,
  GrantsHeld,
  Delegated,
  OpenComments,
} from './fact-parts.js';

/**
 * The facts of each guard: machine-readable values, including every value that its sentences show. Days are
 * `yyyy-MM-dd`, moments ISO 8601. Names of units and papers accompany their codes when a sentence names them.
 */
export interface RefusalFacts {
  // where the case stands
  'no-such-case': { readonly case: string };
  'wrong-stage': {
    readonly command: NominationCommandName;
    /** Null = at rest. */
    readonly stage: Stage | null;
    readonly substate: Substate | null;
    readonly wanted: readonly Stage[];
  };
  'wrong-step': {
    readonly command: NominationCommandName;
    readonly stage: Stage | null;
    readonly substate: Substate;
    readonly wanted: readonly Substate[];
  };
  suspended: {
    /** These are null for a person who may not learn why the subject is barred. */
    readonly reason: string | null;
    readonly document: string | null;
    readonly since: string | null;
    /** Who raised the bar, and so ends it; null where an older event does not say. */
    readonly by: { readonly level: 'unit' | 'province'; readonly unit: string } | null;
  };
  'raised-above': { readonly level: 'unit' | 'province'; readonly unit: string; readonly document: string };
  'no-such-bar': { readonly bar: string };
  'not-suspended': Nothing;
  'already-live': { readonly entry: string; readonly live: boolean };
  // who may do it
  'another-author': { readonly remark: number };
  'withdrawn-already': { readonly remark: number; readonly withdrawnAt: string };
  onlooker: Nothing;
  'wrong-role':
    | {
        readonly asked: 'case';
        readonly command: NominationCommandName;
        readonly needed: readonly Role[];
        readonly held: readonly Role[];
      }
    | { readonly asked: 'historical-entry'; readonly needed: readonly ['entry-clerk'] }
    | { readonly asked: 'provincial-decision'; readonly needed: readonly Role[]; readonly held: readonly Role[] }
    | { readonly asked: 'register'; readonly needed: readonly (Role | 'any')[] };
  'wrong-unit': GrantsHeld;
  'grant-not-in-force': GrantsHeld;
  'same-person': {
    readonly person: string;
    readonly is: 'author' | 'assessor' | 'decider';
    readonly wouldBe: 'assessor' | 'decider';
    /** The deputy who acts for that person; null = the person themselves. */
    readonly inPlaceOf: string | null;
  };
  'own-case': {
    readonly person: string;
    readonly as: InterestKind;
    readonly command: JudgingAct;
    readonly instead: Instead;
  };
  'province-only': { readonly needed: readonly Role[]; readonly held: readonly RoleAtUnit[] };
  'another-decider': { readonly level: string; readonly held: readonly RoleAtUnit[] };
  'another-agency': { readonly agency: string; readonly name: string; readonly held: readonly string[] };
  'another-voice': { readonly from: string; readonly document: string | null };
  'entered-by-same-account': { readonly account: string };
  'no-person': Nothing;
  'unknown-person':
    | { readonly onBehalfOf: string | null }
    | { readonly person: string }
    | { readonly person: string; readonly account: string }
    | Delegated;
  // when it occurred
  'occurs-before-last': Dated & { readonly last: string };
  'occurs-in-future': { readonly day: string; readonly today: string } | (Dated & { readonly now: string });
  /** The date of a paper of this case that precedes the opening of the case. */
  'dated-before-case': { readonly day: string; readonly openedOn: string };
  'sitting-not-held': { readonly on: string; readonly today: string };
  'historical-entry-on-live-case': Entered;
  'paper-missing': Entered & { readonly paper: string | null };
  'simulated-register': { readonly clock: 'simulated' };
  'no-policy': { readonly day: string };
  // what is referred
  'unknown-subject':
    | { readonly subject: string; readonly kind: SubjectKind; readonly registered: string | null }
    | { readonly subjects: readonly string[] };
  'no-such-unit':
    | {
        readonly unit: string;
        readonly day: string;
        readonly command: 'refer' | 'propose-higher' | 'transfer-custody';
      }
    | { readonly unit: string }
    | { readonly units: readonly { readonly unit: string; readonly parent: string | null }[] };
  'award-not-open': {
    readonly award: Award;
    readonly subject: SubjectKind;
    readonly track: Track;
    /** Awards that are open to this kind of subject on this track. */
    readonly open: readonly Award[];
    readonly rules: readonly (Rested & {
      readonly subjects: readonly SubjectKind[] | 'all';
      readonly tracks: readonly Track[] | 'all';
    })[];
  };
  'unknown-field': { readonly unknown: readonly number[]; readonly known: readonly number[] };
  'achievement-period': { readonly from: string; readonly to: string; readonly day: string };
  'look-alikes-open': { readonly subjects: readonly string[] };
  /** `subject`: null where the caller may not see it. `unit`: the unit to ask in that case, null = the province. */
  'subject-known': { readonly subject: string | null; readonly unit: string | null };
  'same-subject': { readonly subject: string };
  'person-known': { readonly person: string };
  'person-unlike': { readonly subject: string; readonly person: string };
  'own-interest': { readonly subject: string; readonly person: string };
  'duplicate-case': HeldClaim;
  'achievement-rewarded': HeldClaim;
  'overlapping-award': {
    readonly holder: string;
    readonly award: Award;
    readonly decisionNumber: string;
    readonly from: string;
    readonly to: string;
  };
  'no-overlap': Nothing;
  'achieved-before-sanction': { readonly terminated: string; readonly from: string | null };
  'same-case': { readonly into: string };
  'other-case-ended': { readonly into: string };
  'another-subject': { readonly into: string };
  'not-simplified': { readonly track: Track };
  'trigger-not-in-force': {
    /** Null: no ground at all is in force for the track. */
    readonly trigger: FastTrackTrigger | null;
    readonly track: Track;
    readonly day: string;
    readonly inForce: readonly (Rested & { readonly trigger: FastTrackTrigger })[];
  };
  'not-higher': { readonly award: Award; readonly given: Award; readonly above: readonly Award[] };
  'proposed-already': { readonly case: string; readonly award: Award };
  'no-such-pack': { readonly pack: string; readonly published: readonly string[] };
  'same-procedure': {
    readonly procedure: Procedure;
    /** Whether no other pack is in effect. */
    readonly only: boolean;
  };
  'no-repin': Nothing;
  'proposer-confirms': { readonly proposers: readonly string[] };
  // recognition and votes
  'unknown-criterion': { readonly criterion: number; readonly known: readonly number[] };
  'criteria-not-met': { readonly criteria: readonly { readonly id: number; readonly assessed: boolean }[] };
  'dossier-incomplete': {
    readonly missing: readonly (Rested & { readonly paper: string; readonly name: Bilingual })[];
  };
  'posting-open': { readonly deadline: string; readonly due: string | null };
  'member-twice': { readonly members: readonly string[] };
  'recused-stranger': {
    readonly strangers: readonly string[];
    readonly members: readonly string[];
    readonly recused: readonly string[];
  };
  recused: { readonly member: string };
  'not-a-member': { readonly member: string; readonly members: readonly string[] };
  'all-voted': { readonly council: 'unit' | 'provincial' };
  'voted-already': { readonly member: string };
  'not-voted-yet': { readonly member: string };
  'open-vote': { readonly ballot: 'open' | 'secret' | null };
  'secret-vote': Nothing;
  'no-votes': { readonly votes: number };
  'ballots-outstanding': { readonly outstanding: readonly string[] };
  'no-count-proposed': { readonly council: Level };
  'not-the-teller': { readonly teller: string | null };
  'same-teller': { readonly teller: string };
  'impossible-count': {
    readonly members: number;
    readonly present: number;
    readonly yes: number;
    readonly no: number;
    readonly abstain: number;
    readonly invalid: number;
    readonly recused: number;
    readonly written: number;
    readonly ballots: number;
  };
  'count-minutes-missing': {
    /** The number that was given; null = none has been asked for yet. */
    readonly minutes: string | null;
    /** Number of the count minutes that the case has; null = none. */
    readonly attached: string | null;
  };
  'named-votes-differ': {
    /** The totals of the votes by name; null = this vote has no names. */
    readonly named: Tally | null;
    readonly given: Tally;
  };
  'vote-closed': { readonly result: string };
  'vote-missing': { readonly council: Level; readonly result: null; readonly toCorrect: boolean };
  'vote-not-carried': { readonly council: Level; readonly result: VoteResult };
  'no-sitting': { readonly council: Level };
  'sitting-open': { readonly on: string };
  'another-member': { readonly member: string; readonly person: string };
  'nominee-not-recused': {
    readonly members: readonly string[];
    /** Where they are excluded: when the council is called, in its open sitting, or in minutes that are entered. */
    readonly when: 'convening' | 'sitting' | 'minutes';
  };
  'nobody-to-recuse': { readonly members: readonly string[] };
  'not-on-roster': { readonly strangers: readonly string[]; readonly roster: readonly string[]; readonly on: string };
  'roster-incomplete': { readonly missing: readonly string[]; readonly roster: readonly string[]; readonly on: string };
  'roster-differs': { readonly roster: number; readonly members: number; readonly day: string };
  'no-vote-foreseen': { readonly award: Award; readonly track: Track };
  'not-recognised': { readonly fastTrack: true };
  // appraisal
  'content-not-assessed': Nothing;
  'consultation-missing': {
    readonly unasked: readonly string[];
    readonly open: readonly string[];
    /** Names of the agencies that were not asked. */
    readonly names: readonly string[];
  };
  'consultation-open': {
    readonly unasked: readonly never[];
    readonly open: readonly string[];
    readonly awaited: readonly { readonly name: string; readonly due: string | null }[];
  };
  'asked-already': { readonly agencies: readonly string[]; readonly names: readonly string[] };
  'not-asked': {
    /** Null = no agency was asked at all. */
    readonly agency: string | null;
    readonly asked: readonly string[];
  };
  'replied-already': { readonly agency: string; readonly asked: readonly string[] };
  'no-objection': { readonly open: readonly string[] };
  'objection-open': { readonly agencies: readonly string[]; readonly names: readonly string[] };
  'achievement-not-named': { readonly case: string };
  'decision-stands': { readonly decision: string };
  'no-decision': { readonly case: string };
  'central-decision': { readonly decision: string };
  'decision-revoked': { readonly decision: string };
  /** `paper` null = the dossier has none at all. */
  'paper-not-attached': { readonly paper: string | null; readonly attached: readonly string[] };
  'no-revote': Nothing;
  'revote-open': { readonly councils: readonly Level[]; readonly since: string };
  'publication-missing': {
    readonly due: null;
    readonly source: string | null;
    readonly certainty: Certainty | null;
  };
  'publication-open': {
    readonly deadline: string;
    readonly due: string | null;
    readonly source: string | null;
    readonly certainty: Certainty | null;
  };
  'published-already': { readonly deadline: string };
  'not-published': Nothing;
  'comment-open': OpenComments;
  'front-comment-open': OpenComments;
  'no-open-comment': { readonly comment: number | null; readonly open: readonly number[] };
  'no-such-deadline': { readonly deadline: string | null; readonly running: readonly string[] };
  'extension-limit': Partial<Rested> & {
    readonly deadline: string;
    readonly kind: DeadlineKind;
    /** What exceeds the rule: any extension, this level, the number of days, or the number of extensions. */
    readonly exceeds: 'rule' | 'level' | 'most' | 'times';
    readonly level: 'unit' | 'province' | null;
    readonly most: number | null;
    readonly times: number | null;
  };
  'extends-into-past': { readonly deadline: string; readonly due: string; readonly today: string };
  // decision
  'unit-authority': { readonly award: Award; readonly own: boolean; readonly deciders: readonly string[] };
  'no-authority':
    | { readonly decider: 'unit-head'; readonly award: Award; readonly unit: string; readonly day: string }
    | {
        readonly decider: 'chair';
        readonly award: Award;
        readonly day: string;
        readonly rule: (Rested & { readonly role: Role; readonly unitKind: string }) | null;
      }
    | { readonly decider: 'chair-instead'; readonly award: Award };
  'provincial-authority': { readonly award: Award };
  'decision-number-missing': Nothing;
  'decision-date-missing': Nothing;
  'decision-number-taken': HeldClaim;
  'decision-before-vote': { readonly date: string; readonly votedOn: string };
  'another-decision': { readonly signed: string | null; readonly given: string };
  'presented-before-decision': { readonly on: string; readonly signedOn: string };
  /** `due`: the mark that follows from the signer's post; null = the signer has no power to sign an award. */
  'signature-form': { readonly mark: string; readonly due: string | null };
  'subject-dissolved': {
    readonly source: string;
    readonly certainty: Certainty;
    readonly unit: string;
    readonly name: string;
    readonly endedOn: string;
    /** Names of the units that took over. */
    readonly successors: readonly string[];
  };
  'another-date': { readonly signedOn: string; readonly date: string };
  decided: { readonly decision: string };
  'not-refused': { readonly central: string | null };
  'consent-refused': { readonly consent: boolean | null };
  // revocation and custody
  'no-revocation': Nothing;
  'revocation-open': OpenRevocation;
  'not-reported': { readonly revocation: OpenRevocation | null };
  'reported-already': Nothing;
  'recovers-too-much': { readonly recovered: number; readonly paid: number };
  /** The achievement that a revocation found forged, by its first and last day. */
  'achievement-forged': { readonly from: string; readonly to: string };
  'not-a-successor': {
    readonly from: string;
    readonly fromName: string;
    readonly to: string;
    readonly toName: string;
    readonly successors: readonly string[];
  };
  'same-unit': { readonly unit: string };
  'marked-already': { readonly kind: SubjectKind };
  'not-an-individual': { readonly kind: SubjectKind };
  // registers, people and packs
  'register-exists': { readonly register: string };
  'policy-faulty': {
    readonly faults: readonly { readonly path: readonly (string | number)[]; readonly message: Bilingual }[];
  };
  'policy-published': { readonly hash: string };
  /** `unit`: a unit that no grant reaches; null = the whole register. */
  'beyond-unit': { readonly unit: string | null; readonly held: readonly string[] };
  'no-such-change': { readonly change: string };
  'consent-of-another': { readonly change: string; readonly needs: readonly (readonly Consent[])[] };
  'account-linked': { readonly person?: string; readonly account?: string };
  'grant-to-oneself': { readonly person: string };
  'delegation-to-oneself': { readonly from: string; readonly to: string; readonly by: string };
  'no-acting-head': { readonly role: Role };
  'not-delegable': { readonly role: Role; readonly standsFor: StandsFor | null };
  'incompatible-roles': { readonly asked: 'grant' | 'delegation'; readonly role: Role; readonly held: Role };
  'calendar-year': {
    readonly fault: 'another-year' | 'twice';
    readonly year: number;
    readonly days: readonly string[];
  };
  period:
    | { readonly of: 'grant'; readonly from: string; readonly to: string }
    | { readonly of: 'revoking'; readonly to: string; readonly on: string }
    | {
        readonly of: 'delegation';
        readonly first: string;
        readonly last: string;
        readonly from: string;
        readonly to: string | null;
      }
    | {
        readonly of: 'unit';
        readonly unit: string;
        readonly validFrom: string | null;
        readonly validTo: string | null;
      };
  'unknown-grant': { readonly person: string; readonly grant: string } | Delegated;
}

/** One refusal: its guard and the failing fact. */
export interface RefusalOf<G extends Guard> {
  readonly guard: G;
  readonly fact: RefusalFacts[G];
}

/** A refusal by one of the guards `G`, without words: `inWords` gives the sentences. */
export type Refusal<G extends Guard = Guard> = { readonly [K in G]: RefusalOf<K> }[G];
