import type { Rejection } from '@vinhdanh/contracts';
import type { Context } from '../context.js';
import { refuse } from '../rejection.js';

/** A claim that another case holds: the loser of a race learns the same words from the append (G2). */
export function claimHeld(key: string, holder: string): Rejection {
  const [kind] = key.split(':');
  const words =
    kind === 'open'
      ? { vi: 'Đã có hồ sơ đang mở cho đối tượng, hình thức và thời gian này.', en: 'An open case exists for this subject, award and period.' }
      : kind === 'rewarded'
        ? { vi: 'Thành tích này đã được khen thưởng: một thành tích, một hình thức.', en: 'This achievement has been rewarded: one achievement, one award.' }
        : { vi: 'Số quyết định này đã được dùng.', en: 'This decision number has been used.' };
  return refuse(
    kind === 'open' ? 'duplicate-case' : kind === 'rewarded' ? 'achievement-rewarded' : 'decision-number-taken',
    words,
    { claim: key, holder },
    kind === 'decision' ? { vi: 'Chọn số khác.', en: 'Take another number.' } : { vi: `Xem hồ sơ ${holder}.`, en: `See case ${holder}.` },
  );
}

export function unclaimed(context: Context, key: string): Rejection | null {
  const holder = context.claims.get(key);
  return holder === undefined || holder === `nomination:${context.caseId}` ? null : claimHeld(key, holder);
}
