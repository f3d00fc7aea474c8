import { momentAt } from '@vinhdanh/contracts';
import { dayOf } from './moment.js';

const stamps = /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?\b/gu;

/** Days and moments within a text as people here write them: 30/11/2026, the day of a moment being that of Asia/Ho_Chi_Minh. What only looks like a day stays. */
export const writtenDays = (text: string): string =>
  text.replaceAll(stamps, (stamp) =>
    Number.isNaN(Date.parse(stamp))
      ? stamp
      : (stamp.length > 10 ? dayOf(momentAt(Date.parse(stamp))) : stamp).split('-').toReversed().join('/'),
  );
