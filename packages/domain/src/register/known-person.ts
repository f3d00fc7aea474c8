import type { Rejection } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import type { Reference } from './reference.js';

/** The person stands in the register. */
export const knownPerson = (reference: Reference, person: string): Rejection | null =>
  reference.persons[person] !== undefined
    ? null
    : refuse(
        'unknown-person',
        { vi: 'Không có người này trong sổ.', en: 'The register has no such person.' },
        { person },
        { vi: 'Ghi người này vào sổ trước.', en: 'Register the person first.' },
      );
