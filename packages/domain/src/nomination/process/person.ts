import type { Context } from './context.js';

/** The person whom the acting person stands for, as facts record it; empty when they act in their own right. */
export function inPlaceOf({ actor }: Context): { readonly standsFor?: string } {
  return actor.kind === 'system' || actor.by?.standsFor === undefined ? {} : { standsFor: actor.by.standsFor.person };
}

/** The acting person. @throws Error when the engine acts as a person, which is a bug of the caller */
export function personOf(context: Context): string {
  if (context.actor.kind === 'system') throw new Error('the engine cannot issue a command of a person');
  return context.actor.person;
}
