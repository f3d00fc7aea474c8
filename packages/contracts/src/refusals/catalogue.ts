import type { Guard } from '../glossary/guards.js';
import type { RefusalFacts } from './facts.js';

/**
 * A fixed sentence, or one made from the fact. Days and moments stay as in the fact; `inWords` writes them in the
 * Vietnamese form.
 */
export type Sentence<Fact> = string | ((fact: Fact) => string);

/** A refusal in one language: what is wrong, and the remedy. */
export interface RefusalEntry<G extends Guard> {
  readonly says: Sentence<RefusalFacts[G]>;
  readonly remedy: Sentence<RefusalFacts[G]>;
}

/** The sentences of every guard in one language. */
export type RefusalCatalogue = { readonly [G in Guard]: RefusalEntry<G> };

/** The sentence for this fact. */
export const sentence = <Fact>(of: Sentence<Fact>, fact: Fact): string => (typeof of === 'function' ? of(fact) : of);
