import { guard } from '../process/definition.js';
import { interestsOf } from '../conflict/interest.js';
import type { OpenNomination } from '../model/state.js';
import type { Acting, Context } from '../process/context.js';
import { refuse } from '../process/rejection.js';

type Part = 'assessor' | 'decider';

/**
 * The persons for whom the act counts: the person who acts, and the absent person whom they stand for. A deputy of a
 * person who is concerned in the case acts only for themselves.
 */
function actsAs(
  state: OpenNomination,
  actor: Exclude<Acting, { kind: 'system' }>,
  context: Context,
): readonly string[] {
  const absent = actor.by?.standsFor?.person;
  return absent === undefined || interestsOf(state, context).some(({ person }) => person === absent)
    ? [actor.person]
    : [actor.person, absent];
}

/** Author, assessor and decider are three different persons (G1; KH1068 IV.3: objective, no inflated achievements). */
export const threePersons = (part: Part) =>
  guard('same-person', (state, context) => {
    const { actor } = context;
    if (actor.kind === 'system') return null;
    const taken: readonly { readonly other: Part | 'author'; readonly persons: readonly string[] }[] = [
      { other: 'author', persons: state.authors },
      part === 'assessor'
        ? { other: 'decider', persons: state.deciders }
        : { other: 'assessor', persons: state.assessors },
    ];
    for (const { other, persons } of taken) {
      const person = actsAs(state, actor, context).find((each) => persons.includes(each));
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
