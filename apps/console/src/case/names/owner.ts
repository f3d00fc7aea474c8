import type { Bilingual } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import type { Screen } from '../types.js';
import type { Names } from './names.js';

/** Roles held at the unit of the case; the others are held at the province or at an agency. */
const atTheUnit = new Set(['referrer', 'unit-officer', 'unit-head', 'assessor', 'council-secretary']);

/** The owner of the next step in words: an agency by its name, a role of the unit with the unit. */
export function ownerOf(
  { role, unit, action }: Screen['standing'],
  names: Names,
  say: (words: Bilingual) => string,
): string {
  if (role === null) return '';
  if (role === 'agency' && unit !== null) return names.unit(unit);
  const called = say(wordsOf('role', role));
  // The provincial council has a secretary of its own.
  return unit !== null && atTheUnit.has(role) && action !== 'record-vote' ? `${called}, ${names.unit(unit)}` : called;
}
