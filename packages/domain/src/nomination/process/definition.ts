import type {
  Guard,
  NominationCommand,
  NominationCommandName,
  RestReason,
  Role,
  Stage,
  Substate,
} from '@vinhdanh/contracts';
import type { OpenNomination } from '../model/state.js';
import type { Context } from './context.js';
import type { Accepted, Refusal } from './rejection.js';

export type CommandOf<N extends NominationCommandName> = Extract<NominationCommand, { type: N }>;

/** A command on a case that exists; `refer` opens one. */
export type OpenCommandName = Exclude<NominationCommandName, 'refer'>;

/** A stage, with the substates in which a command is possible. */
export interface Place {
  readonly stage: Stage;
  readonly substates: readonly Substate[] | 'any';
}

/** Who may issue a command. */
export interface Access {
  readonly roles: readonly Role[];
  /**
   * `unit`: a grant that reaches the unit of the case; `province`: a grant held at the province or at a provincial body
   * over that unit; `anywhere`: any grant of the role.
   */
  readonly scope: 'unit' | 'province' | 'anywhere';
}

/** A condition on case and context. It is known before any input, so `explain` reports it too. */
export interface NamedGuard<C extends Guard = Guard> {
  readonly codes: readonly C[];
  readonly check: (state: OpenNomination, context: Context) => Refusal<C> | null;
}

/** A condition on the input. Only `decide` can report it. */
export interface InputCheck<N extends OpenCommandName, C extends Guard = Guard> {
  readonly codes: readonly C[];
  readonly check: (state: OpenNomination, command: CommandOf<N>, context: Context) => Refusal<C> | null;
}

/** Everything about one command: where it belongs, who may issue it, its conditions and its outcome. */
export interface Definition<N extends OpenCommandName> extends Access {
  /** Empty for a command that only wakes a case at rest. */
  readonly during: readonly Place[];
  /** Reasons of rest from which the command wakes the case. */
  readonly wakes?: readonly RestReason[];
  /** Whether the command is possible on a case at rest, which it leaves at rest; default: no. */
  readonly atRest?: boolean;
  /** Whether the command is possible while the case is suspended (G8); default: no. */
  readonly whileSuspended?: boolean;
  /** In the order in which an officer checks them. */
  readonly guards?: readonly NamedGuard[];
  /** Evaluated in this order after all guards hold. */
  readonly checks?: readonly InputCheck<N>[];
  /** Events, claims and outbox commands. Called only when every guard and check holds. */
  readonly outcome: (state: OpenNomination, command: CommandOf<N>, context: Context) => Accepted;
}

/** A condition on the input of the command that opens a case; there is no state yet. */
export interface OpeningCheck<C extends Guard = Guard> {
  readonly codes: readonly C[];
  readonly check: (command: CommandOf<'refer'>, context: Context) => Refusal<C> | null;
}

/** The command that opens a case. */
export interface OpeningDefinition extends Access {
  readonly checks: readonly OpeningCheck[];
  readonly outcome: (command: CommandOf<'refer'>, context: Context) => Accepted;
}

/** The definitions of several commands, by name. */
export type Definitions<N extends OpenCommandName> = { readonly [K in N]: Definition<K> };

const listOf = <C extends Guard>(codes: C | readonly C[]): readonly C[] =>
  typeof codes === 'string' ? [codes] : codes;

/** A guard with the codes with which it may refuse; returning another code does not compile. */
export const guard = <const C extends Guard>(
  codes: C | readonly C[],
  check: (state: OpenNomination, context: Context) => Refusal<NoInfer<C>> | null,
): NamedGuard<C> => ({ codes: listOf(codes), check });

/** A check of the input with the codes with which it may refuse; returning another code does not compile. */
export const check = <N extends OpenCommandName, const C extends Guard>(
  codes: C | readonly C[],
  asked: (state: OpenNomination, command: CommandOf<N>, context: Context) => Refusal<NoInfer<C>> | null,
): InputCheck<N, C> => ({ codes: listOf(codes), check: asked });

/** Some substates of a stage. */
export const at = (stage: Stage, ...substates: Substate[]): Place => ({ stage, substates });

/** Every substate of a stage. */
export const all = (stage: Stage): Place => ({ stage, substates: 'any' });

/** Every stage up to and including the commendation. */
export const beforeFollowUp: readonly Place[] = (
  ['discovery', 'cultivation', 'recognition', 'appraisal', 'submission', 'commendation'] as const
).map(all);

/** Every stage, including the follow-up. */
export const everyStage: readonly Place[] = [...beforeFollowUp, all('followUp')];

/** As `check`, for the command that opens a case. */
export const checkOpening = <const C extends Guard>(
  codes: C | readonly C[],
  asked: (command: CommandOf<'refer'>, context: Context) => Refusal<NoInfer<C>> | null,
): OpeningCheck<C> => ({ codes: listOf(codes), check: asked });
