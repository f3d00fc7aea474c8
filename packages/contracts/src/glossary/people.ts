import { InterestBasis, InterestKind } from '../interest.js';
import { nominationCommands, SignatureMark } from '../nomination/commands.js';
import { SubjectKind } from '../policy.js';
import { DelegationKind } from '../register.js';
import { Role } from '../role.js';
import { both, words } from './words.js';

/** Roles of a person in a register. */
export const roleWords = words(Role.options, {
  referrer: both('Người giới thiệu', 'Referrer'),
  'unit-officer': both('Cán bộ đơn vị', 'Unit officer'),
  'unit-head': both('Thủ trưởng đơn vị', 'Head of the unit'),
  assessor: both('Người đánh giá', 'Assessor'),
  appraiser: both('Chuyên viên thẩm định', 'Appraiser'),
  'council-secretary': both('Thư ký Hội đồng', 'Council secretary'),
  'council-member': both('Thành viên Hội đồng', 'Member of the council'),
  chair: both('Chủ tịch UBND tỉnh', 'Chairman of the province'),
  'chair-office': both('Văn phòng UBND tỉnh', 'Office of the Chairman'),
  agency: both('Cơ quan được hiệp y', 'Consulted agency'),
  'front-observer': both('Giám sát của Mặt trận', 'Observer of the Front'),
  'media-partner': both('Cơ quan báo chí', 'Media partner'),
  'entry-clerk': both('Người nhập hồ sơ cũ', 'Clerk of historical entry'),
  administrator: both('Quản trị sổ', 'Administrator'),
  auditor: both('Kiểm toán', 'Auditor'),
});

/** The part of a person in a case; three different persons (G1). */
export const partWords = words(['author', 'assessor', 'decider'], {
  author: both('người lập hồ sơ', 'author'),
  assessor: both('người thẩm định', 'assessor'),
  decider: both('người quyết định', 'decider'),
});

/** How a person is concerned in a case. */
export const interestWords = words(InterestKind.options, {
  nominee: both('người được đề nghị', 'nominee'),
  spouse: both('vợ hoặc chồng của người được đề nghị', 'spouse of the nominee'),
  household: both('người trong hộ của người được đề nghị', 'of the nominee’s household'),
  head: both('người đứng đầu tập thể được đề nghị', 'head of the nominated collective'),
});

/** The evidence that somebody is concerned. */
export const interestBasisWords = words(InterestBasis.options, {
  'citizen-number': both('trùng số căn cước', 'citizen numbers agree'),
  'name-and-year': both('trùng họ tên và năm sinh', 'name and birth year agree'),
  'own-word': both('người đó tự xác nhận', 'their own word'),
  officer: both('cán bộ phụ trách xác nhận', 'word of whoever handles the case'),
});

export const subjectKindWords = words(SubjectKind.options, {
  individual: both('Cá nhân', 'Individual'),
  collective: both('Tập thể', 'Collective'),
  household: both('Hộ gia đình', 'Household'),
});

/** The source of a referral. */
export const sourceWords = words(nominationCommands.refer.shape.source.options, {
  mttq: both('Mặt trận Tổ quốc', 'Fatherland Front'),
  press: both('Báo chí', 'Press'),
  citizen: both('Người dân', 'Citizen'),
  unit: both('Đơn vị phát hiện', 'Unit'),
  self: both('Tự giới thiệu', 'Self'),
});

/** Who comments. */
export const voiceWords = words(nominationCommands.comment.shape.from.options, {
  citizen: both('Người dân', 'Citizen'),
  front: both('Mặt trận Tổ quốc', 'Fatherland Front'),
  member: both('Thành viên Hội đồng', 'Member of the council'),
});

/** How a person signs for another (decree 30/2020, signature block). */
export const delegationWords = words(DelegationKind.options, {
  deputy: both('Ký thay (KT.)', 'Signs for the head'),
  'by-order': both('Thừa lệnh (TL.)', 'By order'),
  'by-authority': both('Thừa ủy quyền (TUQ.)', 'By authority'),
});

/** The mark before the signer's post (decree 30/2020, annex I). */
export const signatureMarkWords = words(SignatureMark.options, {
  own: both('Cấp trưởng ký (không ghi thể thức)', 'The head signs (no mark)'),
  deputy: both('Ký thay (KT.)', 'For the head (KT.)'),
  acting: both('Quyền cấp trưởng (Q.)', 'Acting head (Q.)'),
  collective: both('Thay mặt tập thể (TM.)', 'For the body (TM.)'),
  'by-order': both('Thừa lệnh (TL.)', 'By order (TL.)'),
  'by-authority': both('Thừa ủy quyền (TUQ.)', 'By authority (TUQ.)'),
});
