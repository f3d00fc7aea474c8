import { comparableNumber } from '@vinhdanh/contracts';

/**
 * A decision number as offices write it: `1068/QĐ-UBND`, or in the Party's and the mass organisations' style
 * `03-QĐ/HBT`.
 */
export interface NumberParts {
  /** Null: the number has no ordinal. */
  readonly ordinal: number | null;
  /** The common part of a sequence: `QĐ-UBND`. */
  readonly symbol: string;
}

/** Symbols are compared in the comparable form of numbers, in capitals; `Đ` is kept. */
export function numberParts(number: string): NumberParts {
  const text = comparableNumber(number).toLocaleUpperCase('vi');
  const match = /^(\d{1,9})(?:[A-Z]?)[/-](.+)$/u.exec(text);
  return match?.[1] === undefined || match[2] === undefined
    ? { ordinal: null, symbol: text }
    : { ordinal: Number(match[1]), symbol: match[2] };
}
