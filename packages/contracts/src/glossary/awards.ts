import { nominationCommands } from '../nomination/commands.js';
import { CommendationForm, EmulationTitle, QuotaRule, Track } from '../policy.js';
import { BarLevel, subjectEvents } from '../subject.js';
import { both, words } from './words.js';

/** Forms of commendation (hình thức khen thưởng). */
export const formWords = words(CommendationForm.options, {
  'unit-merit-paper': both('Giấy khen', 'Merit paper of the unit'),
  'provincial-certificate': both('Bằng khen của Chủ tịch UBND tỉnh', 'Provincial certificate of merit'),
  'prime-minister-certificate': both('Bằng khen của Thủ tướng Chính phủ', "Prime Minister's certificate of merit"),
  'labour-order': both('Huân chương Lao động', 'Labour Order'),
});

/** Emulation titles (danh hiệu thi đua). */
export const titleWords = words(EmulationTitle.options, {
  'advanced-worker': both('Lao động tiên tiến', 'Advanced worker'),
  'grassroots-emulation-fighter': both('Chiến sĩ thi đua cơ sở', 'Emulation fighter, grassroots'),
  'provincial-emulation-fighter': both('Chiến sĩ thi đua cấp tỉnh', 'Emulation fighter, province'),
  'national-emulation-fighter': both('Chiến sĩ thi đua toàn quốc', 'Emulation fighter, national'),
  'advanced-collective': both('Tập thể lao động tiên tiến', 'Advanced collective'),
  'excellent-collective': both('Tập thể lao động xuất sắc', 'Excellent collective'),
});

export const awardWords = { ...formWords, ...titleWords };

/** Kinds of commendation (loại hình khen thưởng). */
export const trackWords = words(Track.options, {
  regular: both('Thường xuyên (công trạng)', 'Regular (merit)'),
  thematic: both('Chuyên đề', 'Thematic'),
  sudden: both('Đột xuất', 'Sudden deed'),
  contribution: both('Cống hiến', 'Contribution'),
});

/** Grounds of the simplified procedure. */
export const triggerWords = words(nominationCommands['fast-track'].shape.trigger.options, {
  'political-task': both('Phục vụ nhiệm vụ chính trị', 'Political task'),
  'sudden-deed': both('Thành tích đột xuất, cứu người, cứu tài sản', 'Sudden outstanding deed or rescue'),
  'found-by-head': both('Người đứng đầu cơ quan phát hiện', 'Found by the head of the agency'),
  contribution: both('Quá trình cống hiến, niên hạn, đối ngoại', 'Contribution, length of service, foreign relations'),
  'state-secret': both('Thuộc bí mật nhà nước', 'State secret'),
});

export const suspensionWords = words(nominationCommands.suspend.shape.reason.options, {
  complaint: both('Khiếu nại', 'Complaint'),
  denunciation: both('Tố cáo', 'Denunciation'),
  inspection: both('Thanh tra, kiểm tra', 'Inspection'),
  discipline: both('Đang xem xét kỷ luật', 'Disciplinary proceeding'),
  'press-report': both('Báo chí nêu, đang xác minh', 'Press report being verified'),
});

/** Who suspended a subject. */
export const barLevelWords = words(BarLevel.options, {
  unit: both('Thủ trưởng đơn vị', 'Head of the unit'),
  province: both('Cấp tỉnh', 'The province'),
});

/** How the suspension of a subject ended. */
export const barEndWords = words(subjectEvents.BarLifted.shape.how.options, {
  resumed: both('Hồ sơ được tiếp tục', 'The case was resumed'),
  terminated: both('Hồ sơ bị chấm dứt', 'The case was terminated'),
  unfounded: both('Kết luận không vi phạm', 'No violation found'),
  confirmed: both('Kết luận có vi phạm', 'Violation confirmed'),
});

export const revocationWords = words(nominationCommands['open-revocation'].shape.ground.options, {
  'dishonest-declaration': both('Kê khai không trung thực', 'Dishonest declaration'),
  'false-papers': both('Giấy tờ giả, xác nhận sai', 'False papers'),
  'unlawful-appraisal': both('Thẩm định, xét duyệt trái quy định', 'Unlawful appraisal'),
  'standards-not-met': both('Kết luận không đạt tiêu chuẩn', 'Standards found not met'),
});

/** Papers of a dossier that the packs in use require; the packs print the same words, with their source. */
export const paperWords = words(
  [
    'submission-letter',
    'achievement-report',
    'council-minutes',
    'summary-report',
    'initiative-certificate',
    'summary-list',
  ],
  {
    'submission-letter': both('Tờ trình của đơn vị', 'Submission letter of the unit'),
    'achievement-report': both(
      'Báo cáo thành tích có xác nhận của đơn vị trình',
      'Achievement report, confirmed by the submitting unit',
    ),
    'council-minutes': both('Biên bản họp Hội đồng Thi đua - Khen thưởng của đơn vị', "Minutes of the unit's council"),
    'summary-report': both(
      'Báo cáo tóm tắt thành tích (thủ tục đơn giản)',
      'Summary report of the achievement (simplified procedure)',
    ),
    'initiative-certificate': both('Chứng nhận sáng kiến, đề tài', 'Certificate of initiative or research'),
    'summary-list': both('Danh sách trích ngang', 'One-line-per-nominee list'),
  },
);

/** What a quota of the year counts. */
export const quotaCountWords = words(QuotaRule.shape.counts.options, {
  recognised: both('Điển hình được công nhận', 'Exemplars recognised'),
  replicated: both('Điển hình được tuyên truyền, nhân rộng', 'Exemplars disseminated and replicated'),
  'honouring-event': both('Hoạt động tôn vinh', 'Honouring events'),
});
