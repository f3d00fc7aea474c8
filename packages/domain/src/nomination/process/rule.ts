import type { NominationCommand, NominationCommandName, Rejection } from '@vinhdanh/contracts';
import type { Context } from './context.js';
import type { Decision } from './rejection.js';
import type { OpenNomination } from '../model/state.js';

export type CommandOf<N extends NominationCommandName> = Extract<NominationCommand, { type: N }>;

/** One act: what must hold whatever is typed (so that `explain` can say it beforehand), and what then happens. */
export interface Rule<N extends NominationCommandName> {
  readonly holds?: (state: OpenNomination, context: Context) => Rejection | null;
  readonly happens: (state: OpenNomination, command: CommandOf<N>, context: Context) => Decision;
}

export type Rules<N extends NominationCommandName> = { readonly [K in N]: Rule<K> };

/** Whom the person of the act stands for, as facts keep it; nothing where he acts in his own right. */
export function inPlaceOf({ actor }: Context): { readonly standsFor?: string } {
  return actor.kind === 'system' || actor.by?.standsFor === undefined ? {} : { standsFor: actor.by.standsFor.person };
}

/** The person of the act. @throws where the engine is asked to act as a person: a fault of the caller. */
export function personOf(context: Context): string {
  if (context.actor.kind === 'system') throw new Error('the engine cannot do a person’s act');
  return context.actor.person;
}
