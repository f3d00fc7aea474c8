import { guard } from '../process/definition.js';
import type { Acting } from '../process/context.js';
import { refuse } from '../process/rejection.js';

type Part = 'assessor' | 'decider';

/** The persons for whom the act counts: the person who acts, and the absent person whom they stand for. */
const actsAs = (actor: Exclude<Acting, { kind: 'system' }>): readonly string[] =>
  actor.by?.standsFor === undefined ? [actor.person] : [actor.person, actor.by.standsFor.person];

/** Author, assessor and decider are three different persons (G1; KH1068 IV.3: objective, no inflated achievements). */
export const threePersons = (part: Part) =>
  guard('same-person', (state, { actor }) => {
    if (actor.kind === 'system') return null;
    const taken: readonly { readonly other: Part | 'author'; readonly persons: readonly string[] }[] = [
      { other: 'author', persons: state.authors },
      part === 'assessor'
        ? { other: 'decider', persons: state.deciders }
        : { other: 'assessor', persons: state.assessors },
    ];
    for (const { other, persons } of taken) {
      const person = actsAs(actor).find((each) => persons.includes(each));
      if (person === undefined) continue;
      return refuse('same-person', {
        person,
        is: other,
        wouldBe: part,
        inPlaceOf: person === actor.person ? null : person,
      });
    }
    return null;
  });
