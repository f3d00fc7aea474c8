import type { Accepted } from '../nomination/process/rejection.js';
import type { Subject } from '../subject/index.js';
import type { Alone, Day, HeldGrant, Moment, NewEvent, PolicyPack, Refusal, StreamId } from '@vinhdanh/contracts';
import type { Reference } from './reference.js';

/** Everything outside its input that a command on a register may use. */
export interface RegisterContext {
  /** Id of the register. */
  readonly register: string;
  readonly reference: Reference;
  /** Person who acts; an installation administrator without a person in the register acts as their account. */
  readonly by: string;
  /** Account that signed in. */
  readonly account: string;
  /** The account administers the installation. */
  readonly installationAdministrator: boolean;
  /** Business day of the register; null = it does not exist yet. */
  readonly day: Day | null;
  /** Present business time; null = the register does not exist yet. */
  readonly now: Moment | null;
  /** Subjects that the command changes, by id. */
  readonly subjects: ReadonlyMap<string, Extract<Subject, { kind: 'subject' }>>;
  /** Why one administrator is enough for every change of this register; null = weighty ones need a second person. */
  readonly alone: Alone | null;
  /** Id of what the command creates, if anything; every retry of a request has the same id. */
  readonly newId: string;
  /** The grant under which the account acts; null = none. */
  readonly grant: HeldGrant | null;
  /** Keyed hash that stands for the citizen number of a subject or person; null = none was given. */
  readonly alias: string | null;
  /** The evidence that subject and person of a linking command are the same; null = there is none, or no link. */
  readonly agrees: 'citizen-number' | 'name-and-year' | null;
  /** Content hash of a pack, hex. */
  readonly hashOf: (pack: PolicyPack) => string;
}

/** A command on a register is written to one stream. */
export interface RegisterAccepted {
  readonly kind: 'accepted';
  /** What the command created or changed. */
  readonly id: string;
  readonly stream: StreamId;
  /** In order, at least one. */
  readonly events: readonly NewEvent[];
  /** Whether the event changes data that all cases of the register read. */
  readonly touchesReference: boolean;
  /** Claims that only one stream of the register may hold. */
  readonly take: readonly string[];
  /** Outbox commands to other streams. */
  readonly owes: Accepted['owes'];
}

export interface RegisterRefused {
  readonly kind: 'refused';
  readonly rejection: Refusal;
  /** Where an earlier try of the same request may have caused the refusal: what that try created. */
  readonly mayHaveMade: { readonly id: string; readonly stream: StreamId } | null;
}

export type RegisterDecision = RegisterAccepted | RegisterRefused;

/** An event that changes the reference data of the register. */
export const acceptReference = (
  id: string,
  stream: StreamId,
  event: NewEvent,
  take: readonly string[] = [],
): RegisterAccepted => ({ kind: 'accepted', id, stream, events: [event], touchesReference: true, take, owes: [] });

/** An event on the stream of a subject, which cases read on demand. */
export const acceptSubject = (
  id: string,
  stream: StreamId,
  events: NewEvent | readonly NewEvent[],
  { take = [], owes = [] }: Partial<Pick<RegisterAccepted, 'take' | 'owes'>> = {},
): RegisterAccepted => ({
  kind: 'accepted',
  id,
  stream,
  events: 'type' in events ? [events] : events,
  touchesReference: false,
  take,
  owes,
});

export const refuseRegister = (
  rejection: Refusal,
  mayHaveMade: RegisterRefused['mayHaveMade'] = null,
): RegisterRefused => ({ kind: 'refused', rejection, mayHaveMade });
