import { momentAt } from '@vinhdanh/contracts';
import { dayOf } from './moment.js';

const stamps = /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?\b/gu;

/**
 * Replaces days and moments within a text by the Vietnamese form: 30/11/2026. A moment becomes its day in
 * Asia/Ho_Chi_Minh. Text that only resembles a day stays.
 */
export const writtenDays = (text: string): string =>
  text.replaceAll(stamps, (stamp) =>
    Number.isNaN(Date.parse(stamp))
      ? stamp
      : (stamp.length > 10 ? dayOf(momentAt(Date.parse(stamp))) : stamp).split('-').toReversed().join('/'),
  );
