import type { Rejection } from '@vinhdanh/contracts';
import type { Acting } from '../context.js';
import { refuse } from '../rejection.js';
import type { OpenNomination } from '../state.js';

type Part = 'assessor' | 'decider';

const parts = {
  author: { vi: 'người lập hồ sơ', en: 'author' },
  assessor: { vi: 'người thẩm định', en: 'assessor' },
  decider: { vi: 'người quyết định', en: 'decider' },
} as const;

/** Author, assessor and decider are three different persons (G1; KH1068 IV.3: objective, no inflated achievements). */
export function threePersons(state: OpenNomination, actor: Acting, part: Part): Rejection | null {
  if (actor.kind === 'system') return null;
  const taken: readonly { readonly other: keyof typeof parts; readonly persons: readonly string[] }[] = [
    { other: 'author', persons: state.authors },
    part === 'assessor' ? { other: 'decider', persons: state.deciders } : { other: 'assessor', persons: state.assessors },
  ];
  for (const { other, persons } of taken) {
    if (!persons.includes(actor.person)) continue;
    const words = parts[other];
    const own = parts[part];
    return refuse(
      'same-person',
      { vi: `Người này đã là ${words.vi} của hồ sơ, không thể là ${own.vi}.`, en: `This person is the ${words.en} of the case and cannot be its ${own.en}.` },
      { person: actor.person, is: other, wouldBe: part },
      { vi: 'Giao cho người khác cùng vai trò.', en: 'Let another person of the same role do it.' },
    );
  }
  return null;
}
