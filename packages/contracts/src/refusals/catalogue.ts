import type { Guard } from '../glossary/guards.js';
import type { RefusalFacts } from './facts.js';

/** A sentence that is always the same, or one that is made of the fact. Days and moments stand in it as in the fact; `inWords` writes them out. */
export type Sentence<Fact> = string | ((fact: Fact) => string);

/** What a refusal says in one language: what is wrong, and what would satisfy the guard. */
export interface RefusalEntry<G extends Guard> {
  readonly says: Sentence<RefusalFacts[G]>;
  readonly remedy: Sentence<RefusalFacts[G]>;
}

/** The sentences of every guard in one language. */
export type RefusalCatalogue = { readonly [G in Guard]: RefusalEntry<G> };

/** The sentence for this fact. */
export const sentence = <Fact>(of: Sentence<Fact>, fact: Fact): string => (typeof of === 'function' ? of(fact) : of);
