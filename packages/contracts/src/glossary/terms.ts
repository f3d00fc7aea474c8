import { z } from 'zod';
import { Bilingual } from '../text.js';

const Term = Bilingual.extend({ code: z.array(z.string().min(1)) });
const term = (vi: string, en: string, ...code: readonly string[]) => Term.parse({ vi, en, code });

/** One term per concept that no enumeration names, with its names in the code. */
export const terms = [
  term('sổ', 'register', 'register'),
  term('hồ sơ đề nghị', 'nomination, case', 'nomination'),
  term('gương mới, nhân tố mới', 'new factor', 'accept-new-factor'),
  term('nhân rộng', 'replication', 'log-replication'),
  term('xác minh', 'verification', 'start-verify'),
  term('niêm yết công khai', 'posting', 'PostingOpened'),
  term('hội đồng', 'council', 'convene', 'record-vote'),
  term('tờ trình', 'submission letter', 'propose-up', 'submit-to-chair'),
  term('bổ sung hồ sơ', 'supplement', 'request-supplement', 'resubmit'),
  term('thời hạn, quá hạn', 'deadline, overdue', 'DeadlineSet', 'go-overdue'),
  term('quyết định khen thưởng', 'decision', 'sign', 'register-decision'),
  term('người ký, thẩm quyền', 'authority', 'AuthorityRule'),
  term('hiệp y', 'consultation', 'request-consultation', 'reply-consultation'),
  term('thay mặt', 'on behalf of', 'onBehalfOf'),
  term('ngày xảy ra, ngày ghi', 'occurred, recorded', 'occurredAt', 'recordedAt'),
  term('bộ quy tắc', 'policy pack', 'PolicyPack', 'procedure'),
  term('lịch hạn', 'calendar of load', 'deadlineLoad', 'GET /api/deadlines/calendar'),
  term('sổ quyết định, số còn thiếu', 'register of decisions, gap', 'decision', 'NumberGap'),
  term('chỉ tiêu hằng năm', 'quota of a year', 'QuotaRule', 'unit_year'),
  term('mâu thuẫn chỉ tiêu', 'contradiction of quotas', 'contradicts', 'contradictions'),
  term('trùng thời gian thành tích', 'overlapping achievement periods', 'listOverlaps'),
  term('đối tượng trùng tên', 'look-alike subjects', 'listLookAlikes'),
] as const;
