import { awardWords, trackWords } from '../../glossary/awards.js';
import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

const missingParents = (units: readonly { readonly unit: string; readonly parent: string | null }[]): string =>
  [...new Set(units.map(({ unit, parent }) => `${unit} → ${parent}`))].join(', ');

/** Vietnamese sentences: what is referred. */
export const referral = {
  'unknown-subject': {
    says: (fact) =>
      'subjects' in fact
        ? 'Có đối tượng cùng lập thành tích chưa được ghi vào sổ.'
        : 'Không có đối tượng này trong sổ, hoặc sai loại (cá nhân, tập thể, hộ gia đình).',
    remedy: 'Ghi đối tượng vào sổ trước.',
  },
  'no-such-unit': {
    says: (fact) =>
      'units' in fact
        ? `Đơn vị cấp trên không có trong sổ: ${missingParents(fact.units)}.`
        : 'day' in fact
          ? `Không có đơn vị ${fact.unit} vào ngày ${fact.day}.`
          : `Không có đơn vị ${fact.unit}.`,
    remedy: (fact) => {
      if ('units' in fact) return 'Ghi đơn vị cấp trên trước hoặc cùng lúc, hoặc sửa mã.';
      if (!('day' in fact)) return 'Chọn đơn vị trong sổ đơn vị.';
      switch (fact.command) {
        case 'refer':
          return 'Chọn đơn vị đang hoạt động vào ngày đó.';
        case 'propose-higher':
          return 'Chuyển hồ sơ cho đơn vị kế thừa trước.';
        case 'transfer-custody':
          return 'Chọn đơn vị kế thừa đang hoạt động.';
      }
    },
  },
  'unknown-field': {
    says: ({ unknown }) => `Lĩnh vực không có trong kế hoạch: ${unknown.join(', ')}.`,
    remedy: ({ known }) => `Chọn trong ${known.length} lĩnh vực của kế hoạch.`,
  },
  'award-not-open': {
    says: ({ award, subject, track }) =>
      `${awardWords[award].vi} không áp dụng cho đối tượng là ` +
      `${glossary.subjectKind[subject].vi.toLocaleLowerCase('vi')}, ` +
      `loại hình ${trackWords[track].vi.toLocaleLowerCase('vi')}.`,
    remedy: ({ open }) =>
      open.length === 0
        ? 'Kiểm tra lại loại đối tượng và loại hình khen thưởng.'
        : `Chọn trong: ${open.map((award) => awardWords[award].vi).join(', ')}; ` +
          'hoặc kiểm tra lại loại đối tượng, loại hình.',
  },
  'achievement-period': {
    says: 'Thời gian lập thành tích không hợp lệ.',
    remedy: 'Ngày đầu phải trước ngày cuối; cả hai không được sau hôm nay.',
  },
  'look-alikes-open': {
    says: ({ subjects }) => `Còn ${subjects.length} đối tượng trùng tên chưa kết luận.`,
    remedy: 'Kết luận từng đối tượng: cùng một người hay không, kèm lý do.',
  },
  'subject-known': {
    says: 'Số định danh này đã ghi cho một đối tượng của sổ.',
    remedy: ({ subject, unit }) =>
      subject === null
        ? `Liên hệ ${unit === null ? 'cấp tỉnh' : `đơn vị ${unit}`} đang quản lý đối tượng; nếu số sai thì sửa số.`
        : 'Giới thiệu đối tượng đã có; nếu số sai thì sửa số.',
  },
  'same-subject': { says: 'Hai đối tượng được nêu là một.', remedy: 'Chọn đối tượng còn lại.' },
  'person-known': {
    says: 'Sổ đã có người mang số căn cước này.',
    remedy: 'Dùng người đã có trong sổ; cấp thêm vai trò hoặc gắn tài khoản nếu cần.',
  },
  'person-unlike': {
    says: 'Số căn cước, hoặc họ tên và năm sinh, của hai bên không trùng nhau.',
    remedy: 'Kiểm tra lại người được nêu; chính người đó cũng tự xác nhận được.',
  },
  'own-interest': {
    says: 'Người liên quan không được tự rút kết luận về mình.',
    remedy: 'Đề nghị cán bộ phụ trách hồ sơ kết luận lại.',
  },
  'duplicate-case': {
    says: 'Đã có hồ sơ đang mở hoặc đã khen cho đối tượng, hình thức và thời gian này.',
    remedy: ({ unit }) => (unit === null ? 'Mở hồ sơ liên quan để xem.' : `Hồ sơ khác đang giữ; hỏi đơn vị ${unit}.`),
  },
  'achievement-rewarded': {
    says: 'Thành tích này đã được khen thưởng: một thành tích, một hình thức.',
    remedy: ({ unit }) => (unit === null ? 'Mở hồ sơ liên quan để xem.' : `Hồ sơ khác đang giữ; hỏi đơn vị ${unit}.`),
  },
  'overlapping-award': {
    says: ({ decisionNumber, from, to }) =>
      `Đối tượng đã được khen thưởng theo quyết định ${decisionNumber} cho thành tích từ ${from} đến ${to}, ` +
      'trùng thời gian với hồ sơ này.',
    remedy:
      'Một thành tích, một hình thức. Nếu là thành tích khác, người thẩm định ghi ' +
      `"${glossary.command['admit-overlap'].vi}" và nêu lý do.`,
  },
  'no-overlap': {
    says: 'Không có quyết định khen thưởng nào trùng thời gian thành tích.',
    remedy: 'Không cần xác nhận.',
  },
  'achieved-before-sanction': {
    says: ({ terminated }) =>
      `Vi phạm của đối tượng đã được kết luận ngày ${terminated}: chỉ xét thành tích lập sau ngày đó.`,
    remedy: 'Nêu thành tích mới, bắt đầu sau ngày đó.',
  },
  'same-case': { says: 'Không nhập một hồ sơ vào chính hồ sơ đó.', remedy: 'Chọn hồ sơ khác.' },
  'other-case-ended': {
    says: 'Hồ sơ được nêu đã kết thúc mà không được khen thưởng.',
    remedy: 'Chọn hồ sơ đang xử lý, hoặc giới thiệu lại hồ sơ đó trước.',
  },
  'another-subject': {
    says: 'Hồ sơ được nêu không có trong sổ này hoặc thuộc đối tượng khác.',
    remedy: 'Chọn hồ sơ của cùng đối tượng; nếu hai đối tượng là một người thì kết luận trùng tên trước.',
  },
  'not-simplified': {
    says: 'Thủ tục đơn giản chỉ dành cho khen thưởng đột xuất, cống hiến.',
    remedy: 'Thực hiện đầy đủ các bước.',
  },
  'trigger-not-in-force': {
    says: ({ day }) => `Ngày ${day} trường hợp này không được áp dụng thủ tục đơn giản.`,
    remedy: ({ inForce }) =>
      inForce.length === 0
        ? 'Thực hiện đầy đủ các bước.'
        : `Chọn trong: ${inForce.map(({ trigger }) => glossary.trigger[trigger].vi).join(', ')}.`,
  },
  'not-higher': {
    says: 'Hình thức, danh hiệu này không cao hơn.',
    remedy: ({ above }) =>
      above.length === 0
        ? 'Không còn hình thức nào cao hơn.'
        : `Chọn trong: ${above.map((award) => awardWords[award].vi).join(', ')}.`,
  },
  'proposed-already': {
    says: 'Hồ sơ này đã đề nghị hình thức này.',
    remedy: 'Mở hồ sơ đã đề nghị, ở thẻ Liên quan.',
  },
  'no-such-pack': {
    says: ({ pack }) => `Sổ chưa có bộ quy tắc ${pack} có hiệu lực vào ngày này.`,
    remedy: 'Chọn một bộ quy tắc đã công bố và đã có hiệu lực.',
  },
  'same-procedure': {
    says: ({ procedure, only }) =>
      only ? 'Hồ sơ đang theo bộ quy tắc duy nhất có hiệu lực.' : `Hồ sơ đang theo bộ quy tắc ${procedure.pack}.`,
    remedy: 'Không cần đổi.',
  },
  'no-repin': { says: 'Chưa có đề nghị đổi bộ quy tắc.', remedy: 'Đề nghị trước, kèm căn cứ.' },
  'proposer-confirms': { says: 'Người đề nghị không được tự xác nhận.', remedy: 'Đề nghị người khác xác nhận.' },
} satisfies Partial<RefusalCatalogue>;
