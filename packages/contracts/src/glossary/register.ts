import type { CaseView } from '../case-view.js';
import type { PersonalClass } from '../envelope.js';
import { effectEvents, EffectKind } from '../effects.js';
import { PaperRule, TransitionRule } from '../policy.js';
import { Alone, ClockKind, Consent } from '../register.js';
import { streamKinds } from '../stream.js';
import { Certainty } from '../text.js';
import { both, words, type Words } from './words.js';

export const entryWords = words(['live', 'historical'], {
  live: both('Đang vận hành', 'Live'),
  historical: both('Nhập hồ sơ cũ', 'Historical entry'),
});

export const clockWords = words(ClockKind.options, {
  system: both('Giờ thật', 'Clock of the world'),
  simulated: both('Đồng hồ mô phỏng', 'Simulated clock'),
});

/** Who agrees to a change of people and roles. */
export const consentWords = words(Consent.options, {
  'another-administrator': both('quản trị khác', 'another administrator'),
  'person-concerned': both('chính người liên quan', 'the person concerned'),
  'account-holder': both('người giữ tài khoản', 'the holder of the account'),
});

/** Why one administrator was enough. */
export const aloneWords = words(Alone.options, {
  simulated: both('sổ mô phỏng', 'simulated register'),
  training: both('sổ tập huấn', 'training register'),
  'before-first-case': both('trước hồ sơ vận hành đầu tiên', 'before the first live case'),
});

/** How sure a value of a policy pack is. */
export const certaintyWords = words(Certainty.options, {
  quoted: both('trích nguyên văn', 'quoted'),
  reported: both('theo nguồn tin', 'reported'),
  assumed: both('giá trị tạm dùng, chờ văn bản', 'provisional value, awaiting the document'),
  remembered: both('chưa đối chiếu văn bản', 'not checked against the document'),
});

export const effectWords = words(EffectKind.options, {
  notice: both('Thông báo trong hệ thống', 'Notice'),
  mail: both('Thư điện tử', 'E-mail'),
});

export const effectOutcomeWords = words(effectEvents.EffectPerformed.shape.outcome.options, {
  delivered: both('Đã gửi', 'Delivered'),
  skipped: both('Bỏ qua', 'Skipped'),
});

const consultations: Words<CaseView['consultations'][number]['status']> = {
  asked: both('Đang chờ trả lời', 'Asked'),
  replied: both('Đã trả lời', 'Replied'),
  lapsed: both('Quá hạn không trả lời', 'Lapsed'),
};
export const consultationStatusWords = words(['asked', 'replied', 'lapsed'], consultations);

const publications: Words<NonNullable<CaseView['publication']>['status']> = {
  open: both('Đang lấy ý kiến', 'Open'),
  hidden: both('Tạm ẩn', 'Hidden'),
  closed: both('Đã kết thúc', 'Closed'),
};
export const publicationStatusWords = words(['open', 'hidden', 'closed'], publications);

export const streamWords = words(streamKinds, {
  register: both('Sổ', 'Register'),
  units: both('Đơn vị', 'Units'),
  calendar: both('Lịch làm việc', 'Working calendar'),
  policy: both('Bộ quy tắc', 'Policy pack'),
  person: both('Người', 'Person'),
  account: both('Tài khoản', 'Account'),
  subject: both('Đối tượng', 'Subject'),
  achievement: both('Thành tích', 'Achievement'),
  nomination: both('Hồ sơ đề nghị', 'Nomination'),
  remarks: both('Ý kiến trao đổi', 'Comments'),
  effects: both('Việc gửi đi', 'Effects'),
});

const personal: Words<PersonalClass> = {
  identity: both('Danh tính', 'Identity'),
  contact: both('Liên hệ', 'Contact'),
  narrative: both('Nội dung', 'Narrative'),
  sealed: both('Niêm phong', 'Sealed'),
};
export const personalClassWords = words(['identity', 'contact', 'narrative', 'sealed'], personal);

/** Kinds of units, as the registers in use name them. */
export const unitKindWords = words(
  [
    'province',
    'department',
    'district',
    'commune',
    'ward',
    'township',
    'council',
    'front',
    'mass-org',
    'party-body',
    'media',
    'school',
    'enterprise-group',
  ],
  {
    province: both('Tỉnh', 'Province'),
    department: both('Sở, ban, ngành', 'Department'),
    district: both('Huyện, thành phố', 'District'),
    commune: both('Xã', 'Commune'),
    ward: both('Phường', 'Ward'),
    township: both('Thị trấn', 'Township'),
    council: both('Hội đồng Thi đua - Khen thưởng', 'Council'),
    front: both('Mặt trận Tổ quốc', 'Fatherland Front'),
    'mass-org': both('Tổ chức chính trị - xã hội', 'Mass organisation'),
    'party-body': both('Cơ quan Đảng', 'Party body'),
    media: both('Báo, đài', 'Media'),
    school: both('Trường', 'School'),
    'enterprise-group': both('Khối doanh nghiệp', 'Enterprise group'),
  },
);

/** What a pack that takes effect does with cases under an earlier one. */
export const transitionWords = words(TransitionRule.shape.how.options, {
  keep: both('Giữ bộ quy tắc cũ', 'Keep the earlier pack'),
  move: both('Chuyển sang bộ quy tắc mới', 'Move to the new pack'),
});

/** Whether the simplified procedure asks for a paper. */
export const simplifiedWords = words(PaperRule.shape.simplified.def.innerType.options, {
  also: both('Cả thủ tục đơn giản', 'Under the simplified procedure too'),
  never: both('Thủ tục đơn giản không cần', 'Not under the simplified procedure'),
  only: both('Chỉ thủ tục đơn giản', 'Under the simplified procedure only'),
});
