import type { ConcernedSubject } from '../../subject/index.js';
import type {
  Interest,
  Moment,
  Entry,
  HeldGrant,
  PublishedPolicy,
  StreamId,
  UnitRegister,
  WorkingCalendar,
} from '@vinhdanh/contracts';

import type { Reference } from '../../register/reference.js';

/** The person who acts, with the grants that they hold on the day; under historical entry, the person of the paper. */
export interface ActingPerson {
  readonly kind: 'person';
  /** The account that signed in. */
  readonly account: string;
  readonly person: string;
  readonly grants: readonly HeldGrant[];
  /** The grant under which the person does this act; set once the act is known. */
  readonly by?: HeldGrant;
  /** Under historical entry: grants of the account that enters. */
  readonly enteredBy: { readonly person: string; readonly grants: readonly HeldGrant[] } | null;
}

export type Acting = ActingPerson | { readonly kind: 'system' };

/** A member of a unit's council or of the provincial council, for the days of their grant. */
export interface Councillor {
  readonly person: string;
  readonly grant: HeldGrant;
}

/** Everything outside the case that a decision may use; read in the same snapshot as the case. */
export interface Context {
  readonly caseId: string;
  /** Moment of the act: the present business time, or under historical entry the moment of the paper. */
  readonly at: Moment;
  /** Present business time: no act may occur after it. */
  readonly now: Moment;
  readonly actor: Acting;
  readonly entry: Entry;
  /** The procedure that the case pins; at creation, the one in force. */
  readonly policy: PublishedPolicy;
  /** Authority and money follow the pack in force at the business date of the act, whatever procedure is pinned. */
  readonly inForce: PublishedPolicy;
  readonly units: UnitRegister;
  readonly calendar: WorkingCalendar;
  /** Holders of the claims that this act would take. */
  readonly claims: ReadonlyMap<string, StreamId>;
  /** The members of each council and their days: the roster is read as of the day of the sitting. */
  readonly councillors: readonly Councillor[];
  /** The persons of the register with their grants. */
  readonly people: Reference['persons'];
  /** Persons confirmed to be concerned in cases of the subject, or of a subject confirmed to be the same. */
  readonly interests: readonly Interest[];
  /** All packs that the register knows: proceedings pin one of their own. */
  readonly policies: readonly PublishedPolicy[];
  /** Id that a case opened, or a bar raised, by this act would have. */
  readonly linkedCase: string;
  /** Stream id of the achievement that this act names; null = it names none. */
  readonly achievement: string | null;
  /** Other subjects that look like the case's own: those not yet answered, and those confirmed to be the same. */
  readonly lookAlikes: { readonly open: readonly string[]; readonly same: readonly string[] };
  /**
   * When a case is merged: the subject of the other case, and whether that case has ended without an award; null = the
   * register has no such case.
   */
  readonly mergedInto: { readonly subject: string; readonly ended: boolean } | null;
  /** At creation: the number of the case. */
  readonly caseNumber: string;
  /** At creation: the kind of the subject, from its stream; null = no such subject. */
  readonly subjectKind: string | null;
  /** Name of the case's subject as a decision of this day prints it; null = erased, or not needed for this act. */
  readonly subjectName: string | null;
  /** At creation: the unit that the subject represents; null = it represents none. */
  readonly subjectUnit: string | null;
  /**
   * The subject of the case and those who are one with it, where the act rests on them; its append names them at these
   * versions.
   */
  readonly concerned: readonly ConcernedSubject[];
  /** Subjects that the act names and the register does not know. */
  readonly strangers: readonly string[];
}
