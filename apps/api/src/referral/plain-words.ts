import type { Bilingual, Stage } from '@vinhdanh/contracts';
import type { CaseState, ReferralItem } from '@vinhdanh/projections';

const words = (vi: string, en: string): Bilingual => ({ vi, en });

const underWay: Readonly<Record<Stage, Bilingual>> = {
  discovery: words('Đơn vị đang xác minh gương được giới thiệu.', 'The unit is verifying what you referred.'),
  cultivation: words('Đã tiếp nhận; đơn vị đang bồi dưỡng.', 'Accepted; the unit is cultivating it.'),
  recognition: words('Đơn vị đang xét công nhận.', 'The unit is considering recognition.'),
  appraisal: words('Cơ quan thi đua, khen thưởng đang thẩm định.', 'The emulation authority is appraising it.'),
  submission: words(
    'Đã thẩm định xong; đang trình cấp có thẩm quyền quyết định.',
    'Appraised; the competent level is deciding.',
  ),
  commendation: words(
    'Đã có quyết định khen thưởng; đang trao và lưu hồ sơ.',
    'Commended; presentation and filing are under way.',
  ),
  followUp: words('Đã khen thưởng; đang theo dõi, nhân rộng.', 'Commended; follow-up and replication are under way.'),
};

const ended: Readonly<Record<Exclude<CaseState, 'open' | 'suspended'>, Bilingual>> = {
  declined: words('Không tiếp nhận.', 'Not accepted.'),
  withdrawn: words('Đã rút.', 'Withdrawn.'),
  merged: words('Đã nhập vào một hồ sơ khác về cùng đối tượng.', 'Merged into another case about the same subject.'),
  'dropped-out': words('Không tiếp tục bồi dưỡng.', 'No longer cultivated.'),
  'closed-not-passed': words('Không được công nhận; hồ sơ đã kết thúc.', 'Not recognised; the case is closed.'),
  'recognised-only': words(
    'Đã được công nhận tại đơn vị; không trình lên trên.',
    'Recognised at the unit; not proposed to a higher level.',
  ),
  ineligible: words('Không đủ điều kiện.', 'Not eligible.'),
  'centrally-refused': words('Cấp trung ương không chấp thuận.', 'The central level refused it.'),
  terminated: words('Đã dừng xử lý.', 'Terminated.'),
  revoked: words('Quyết định khen thưởng đã bị hủy.', 'The commendation was revoked.'),
  retired: words('Đã khen thưởng; đã kết thúc theo dõi.', 'Commended; follow-up has ended.'),
};

/**
 * The result of a referral, in words for the referrer: no votes, no names of officers, no reasons that concern others.
 */
export function plainWords({ stage, state }: Pick<ReferralItem, 'stage' | 'state'>): Bilingual {
  if (state === 'suspended') return words('Đang tạm dừng để làm rõ.', 'Suspended for clarification.');
  if (state !== 'open') return ended[state];
  return stage === null ? words('Đã kết thúc.', 'Closed.') : underWay[stage];
}
