import { both } from './both.js';

export const terms = {
  deadline: {
    verification: both('Hạn xác minh', 'Verification'),
    'cultivation-review': both('Hạn rà soát bồi dưỡng', 'Review of the cultivation'),
    'unit-posting': both('Niêm yết tại đơn vị', 'Posting at the unit'),
    completeness: both('Hạn kiểm tra thành phần hồ sơ', 'Check of completeness'),
    supplement: both('Hạn bổ sung hồ sơ', 'Supplement'),
    appraisal: both('Hạn thẩm định', 'Appraisal'),
    notification: both('Hạn thông báo', 'Notification'),
    'annual-review': both('Rà soát hằng năm', 'Annual review'),
    'suspension-review': both('Hạn xem lại việc tạm dừng', 'Review of the suspension'),
    consultation: both('Hạn trả lời hiệp y', 'Consultation'),
    'public-comment': both('Lấy ý kiến nhân dân', 'Public comment'),
    'sudden-path': both('Hạn khen thưởng đột xuất', 'Sudden commendation'),
    'revocation-report': both('Hạn báo cáo đề nghị hủy bỏ', 'Report on the revocation'),
    'revocation-decision': both('Hạn quyết định hủy bỏ', 'Decision on the revocation'),
  },
  deadlineStatus: {
    running: both('Đang chạy', 'Running'),
    paused: both('Tạm dừng', 'Paused'),
    met: both('Đã hoàn thành', 'Met'),
    cancelled: both('Đã hủy', 'Cancelled'),
    ended: both('Đã kết thúc', 'Ended'),
  },
  deadlineUnit: {
    'working-day': both('ngày làm việc', 'working days'),
    day: both('ngày', 'days'),
    month: both('tháng', 'months'),
  },
  whileSuspended: {
    stops: both('Ngừng tính khi hồ sơ tạm dừng', 'Stops while the case is suspended'),
    runs: both('Vẫn tính khi hồ sơ tạm dừng', 'Runs on while the case is suspended'),
  },
  atEnd: {
    escalate: both('Báo thủ trưởng', 'Tells the head'),
    'close-posting': both('Kết thúc niêm yết', 'Closes the posting'),
    return: both('Trả hồ sơ', 'Returns the dossier'),
    lapse: both('Ghi nhận không trả lời', 'Records that nothing came'),
    'close-publication': both('Kết thúc lấy ý kiến', 'Closes the publication'),
  },
  dayKind: {
    'public-holiday': both('Ngày nghỉ lễ', 'Public holiday'),
    'substitute-day-off': both('Ngày nghỉ bù, hoán đổi', 'Substitute day off'),
    'makeup-workday': both('Ngày làm bù', 'Make-up working day'),
  },
  council: {
    unit: both('Hội đồng của đơn vị', 'Council of the unit'),
    provincial: both('Hội đồng Thi đua - Khen thưởng tỉnh', 'Provincial council'),
  },
  ballot: {
    open: both('Biểu quyết công khai', 'Open vote'),
    secret: both('Bỏ phiếu kín', 'Secret ballot'),
  },
  choice: {
    yes: both('Đồng ý', 'Yes'),
    no: both('Không đồng ý', 'No'),
    abstain: both('Ý kiến khác', 'Abstains'),
  },
  denominator: {
    all: both('tổng số thành viên', 'all members'),
    entitled: both('thành viên có quyền biểu quyết', 'members entitled to vote'),
    present: both('thành viên có mặt', 'members present'),
  },
  consultationStatus: {
    asked: both('Đang chờ trả lời', 'Asked'),
    replied: both('Đã trả lời', 'Replied'),
    lapsed: both('Quá hạn không trả lời', 'Lapsed'),
  },
  publicationStatus: {
    open: both('Đang lấy ý kiến', 'Open'),
    hidden: both('Tạm ẩn', 'Hidden'),
    closed: both('Đã kết thúc', 'Closed'),
  },
  certainty: {
    quoted: both('trích nguyên văn', 'quoted'),
    reported: both('theo nguồn tin', 'reported'),
    assumed: both('giả định', 'assumed'),
    remembered: both('chưa kiểm chứng', 'remembered'),
  },
};
