import { guard } from '../process/definition.js';
import { glossary } from '@vinhdanh/contracts';
import type { Acting } from '../process/context.js';
import { refuse } from '../process/rejection.js';

type Part = 'assessor' | 'decider';

/** Whom the act counts for: the person himself, and whoever he acts in the place of. A deputy's word is the absent one's too. */
const actsAs = (actor: Exclude<Acting, { kind: 'system' }>): readonly string[] =>
  actor.by?.standsFor === undefined ? [actor.person] : [actor.person, actor.by.standsFor.person];

/** Author, assessor and decider are three different persons (G1; KH1068 IV.3: objective, no inflated achievements). */
export const threePersons = (part: Part) =>
  guard('same-person', (state, { actor }) => {
    if (actor.kind === 'system') return null;
    const taken: readonly { readonly other: keyof typeof glossary.part; readonly persons: readonly string[] }[] = [
      { other: 'author', persons: state.authors },
      part === 'assessor'
        ? { other: 'decider', persons: state.deciders }
        : { other: 'assessor', persons: state.assessors },
    ];
    for (const { other, persons } of taken) {
      const person = actsAs(actor).find((each) => persons.includes(each));
      if (person === undefined) continue;
      const words = glossary.part[other];
      const own = glossary.part[part];
      return refuse(
        'same-person',
        {
          vi: `Người này đã là ${words.vi} của hồ sơ, không thể là ${own.vi}.`,
          en: `This person is the ${words.en} of the case and cannot be its ${own.en}.`,
        },
        { person, is: other, wouldBe: part, inPlaceOf: person === actor.person ? null : person },
        { vi: 'Giao cho người khác cùng vai trò.', en: 'Let another person of the same role do it.' },
      );
    }
    return null;
  });
