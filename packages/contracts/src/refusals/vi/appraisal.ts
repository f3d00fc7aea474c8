import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** Vietnamese sentences: the appraisal. */
export const appraisal = {
  'content-not-assessed': { says: 'Chưa thẩm định nội dung.', remedy: 'Ghi "Thẩm định nội dung" trước.' },
  'consultation-missing': {
    says: ({ names }) => `Chưa lấy ý kiến hiệp y của: ${names.join(', ')}.`,
    remedy: 'Lấy ý kiến các cơ quan này.',
  },
  'consultation-open': {
    says: ({ awaited }) =>
      `Chưa có trả lời hiệp y: ${awaited.map(({ name, due }) => `${name} (hạn ${due ?? ''})`).join(', ')}.`,
    remedy: 'Chờ trả lời hoặc hết hạn.',
  },
  'asked-already': {
    says: ({ names }) => `Đang chờ trả lời của: ${names.join(', ')}.`,
    remedy: 'Chờ trả lời hoặc hết hạn rồi lấy ý kiến lại.',
  },
  'not-asked': {
    says: ({ agency }) =>
      agency === null ? 'Chưa lấy ý kiến hiệp y của cơ quan nào.' : 'Cơ quan này chưa được lấy ý kiến.',
    remedy: ({ agency }) => (agency === null ? 'Lấy ý kiến trước.' : 'Chọn cơ quan đang được lấy ý kiến.'),
  },
  'replied-already': { says: 'Cơ quan này đã trả lời.', remedy: 'Chọn cơ quan đang được lấy ý kiến.' },
  'no-objection': {
    says: 'Không có ý kiến phản đối nào chờ trả lời.',
    remedy: 'Chọn cơ quan có ý kiến phản đối chưa được trả lời.',
  },
  'objection-open': {
    says: ({ names }) => `Chưa trả lời ý kiến phản đối của: ${names.join(', ')}.`,
    remedy: 'Ghi nội dung trả lời, hoặc lấy ý kiến lại.',
  },
  'no-revote': { says: 'Hồ sơ không phải biểu quyết lại.', remedy: 'Không cần ghi.' },
  'revote-open': {
    says: ({ councils }) =>
      `Hội đồng ${councils.map((council) => (council === 'unit' ? 'đơn vị' : 'tỉnh')).join(', ')} ` +
      'đã chấm dứt hoạt động trước khi có quyết định: phải biểu quyết lại.',
    remedy: 'Đưa ra Hội đồng kế thừa, hoặc ghi văn bản cho phép giữ kết quả biểu quyết cũ.',
  },
  'publication-missing': { says: 'Chưa lấy ý kiến nhân dân.', remedy: 'Mở lấy ý kiến nhân dân.' },
  'publication-open': {
    says: ({ due }) => `Đang lấy ý kiến nhân dân đến hết ngày ${due ?? ''}.`,
    remedy: 'Chờ hết hạn.',
  },
  'published-already': { says: 'Đang lấy ý kiến nhân dân.', remedy: 'Gia hạn nếu cần.' },
  'not-published': { says: 'Hồ sơ không trong thời gian lấy ý kiến nhân dân.', remedy: 'Mở lấy ý kiến trước.' },
  'comment-open': {
    says: ({ comments }) => `Còn góp ý chưa trả lời: số ${comments.map(({ comment }) => comment).join(', ')}.`,
    remedy: 'Trả lời góp ý trước.',
  },
  'front-comment-open': {
    says: ({ comments }) => `Còn góp ý chưa trả lời: số ${comments.map(({ comment }) => comment).join(', ')}.`,
    remedy: 'Trả lời góp ý trước.',
  },
  'no-open-comment': {
    says: ({ comment }) =>
      comment === null ? 'Không có góp ý nào chờ trả lời.' : `Không có góp ý số ${comment} chờ trả lời.`,
    remedy: 'Chọn góp ý chưa trả lời.',
  },
  'no-such-deadline': {
    says: ({ deadline }) =>
      deadline === null ? 'Không có thời hạn nào đang chạy.' : `Không có thời hạn ${deadline} đang chạy.`,
    remedy: 'Chọn thời hạn đang chạy.',
  },
  'extension-limit': {
    says: ({ kind, exceeds, level, most, times }) =>
      ({
        rule: `Thời hạn “${glossary.deadline[kind].vi}” không được gia hạn.`,
        level: `Thời hạn “${glossary.deadline[kind].vi}” chỉ do ${level === 'unit' ? 'đơn vị' : 'cấp tỉnh'} gia hạn.`,
        most: `Mỗi lần chỉ gia hạn thời hạn “${glossary.deadline[kind].vi}” thêm tối đa ${most}.`,
        times: `Thời hạn “${glossary.deadline[kind].vi}” chỉ được gia hạn ${times} lần và đã gia hạn đủ.`,
      })[exceeds],
    remedy: ({ exceeds, level }) =>
      ({
        rule: 'Thực hiện trong thời hạn.',
        level:
          level === 'unit'
            ? 'Đề nghị thủ trưởng đơn vị gia hạn.'
            : 'Đề nghị cơ quan thẩm định hoặc Chủ tịch UBND tỉnh gia hạn.',
        most: 'Gia hạn ít hơn.',
        times: 'Thực hiện ngay; muốn gia hạn nữa phải sửa bộ quy tắc.',
      })[exceeds],
  },
  'extends-into-past': {
    says: ({ due }) => `Gia hạn đến ${due} vẫn là ngày đã qua.`,
    remedy: 'Chọn thời gian gia hạn dài hơn.',
  },
} satisfies Partial<RefusalCatalogue>;
