import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** Vietnamese sentences: recognition and votes. */
export const council = {
  'unknown-criterion': {
    says: ({ criterion }) => `Không có tiêu chuẩn ${criterion}.`,
    remedy: 'Chọn tiêu chuẩn của kế hoạch.',
  },
  'criteria-not-met': {
    says: ({ criteria }) => `Chưa đạt tiêu chuẩn: ${criteria.map(({ id }) => id).join(', ')}.`,
    remedy: 'Người đánh giá ghi kết quả từng tiêu chuẩn kèm minh chứng.',
  },
  'dossier-incomplete': {
    says: ({ missing }) => `Hồ sơ thiếu: ${missing.map(({ name }) => name.vi).join('; ')}.`,
    remedy: `Bổ sung các giấy tờ trên ("${glossary.command['attach-paper'].vi}").`,
  },
  'posting-open': {
    says: ({ due }) => `Còn niêm yết lấy ý kiến đến hết ngày ${due ?? ''}.`,
    remedy: 'Chờ hết hạn niêm yết.',
  },
  'member-twice': { says: 'Một thành viên được ghi hai lần.', remedy: 'Ghi mỗi thành viên một lần.' },
  'recused-stranger': {
    says: 'Chỉ thành viên được triệu tập mới có thể không tham gia biểu quyết, và phải còn người biểu quyết.',
    remedy: 'Sửa danh sách.',
  },
  recused: { says: 'Thành viên này không tham gia biểu quyết hồ sơ này.', remedy: 'Không ghi phiếu của người này.' },
  'not-a-member': {
    says: 'Người này không phải thành viên Hội đồng của phiên họp.',
    remedy: 'Chỉ thành viên được triệu tập mới bỏ phiếu.',
  },
  'all-voted': {
    says: 'Mọi thành viên được biểu quyết đã bỏ phiếu.',
    remedy: 'Kết thúc biểu quyết, lập biên bản.',
  },
  'voted-already': { says: 'Thành viên này đã bỏ phiếu.', remedy: 'Mỗi thành viên một phiếu.' },
  'not-voted-yet': { says: 'Thành viên này chưa có phiếu.', remedy: 'Ghi phiếu của thành viên này.' },
  'count-minutes-missing': {
    says: ({ minutes, attached }) =>
      attached === null
        ? 'Hồ sơ chưa có biên bản kiểm phiếu ghi số.'
        : `Biên bản kiểm phiếu trong hồ sơ mang số ${attached}, không phải ${minutes}.`,
    remedy: 'Đính kèm biên bản kiểm phiếu có chữ ký của thư ký và người kiểm phiếu, ghi rõ số, rồi đính chính.',
  },
  'named-votes-differ': {
    says: ({ named, given }) =>
      named === null
        ? 'Kết quả này được ghi không kèm tên.'
        : `Cộng theo tên: đồng ý ${named.yes}, không đồng ý ${named.no}, không có ý kiến ${named.abstain}; ` +
          `số đính chính là ${given.yes}, ${given.no}, ${given.abstain}. ` +
          'Biểu quyết công khai không có phiếu không hợp lệ.',
    remedy: ({ named }) =>
      named === null ? 'Chỉ đính chính các con số.' : 'Nêu tên thành viên bị ghi nhầm để số phiếu khớp với tên.',
  },
  'open-vote': { says: 'Phiên này biểu quyết công khai.', remedy: 'Ghi phiếu từng thành viên.' },
  'secret-vote': {
    says: 'Phiên này bỏ phiếu kín: không ghi nội dung phiếu của từng người.',
    remedy: 'Ghi "phiếu đã nộp", rồi kiểm phiếu.',
  },
  'no-votes': { says: 'Chưa có phiếu nào được kiểm.', remedy: 'Ghi phiếu của các thành viên trước.' },
  'ballots-outstanding': {
    says: ({ outstanding }) => `Còn ${outstanding.length} phiếu chưa nộp.`,
    remedy: 'Lấy ý kiến bằng văn bản thành viên vắng mặt, ghi phiếu rồi kết thúc.',
  },
  'no-count-proposed': {
    says: 'Không có đề nghị đính chính kết quả kiểm phiếu đang chờ, hoặc kết quả đã thay đổi sau khi đề nghị.',
    remedy: 'Thư ký đề nghị kết quả đính chính.',
  },
  'not-the-teller': {
    says: 'Chỉ người kiểm phiếu được thư ký nêu mới xác nhận kết quả đính chính, bằng tài khoản của mình.',
    remedy: 'Người kiểm phiếu xác nhận, hoặc đưa vào hồ sơ biên bản kiểm phiếu có đủ hai chữ ký.',
  },
  'same-teller': { says: 'Thư ký và người kiểm phiếu phải là hai người.', remedy: 'Nêu người kiểm phiếu khác.' },
  'impossible-count': {
    says: ({ ballots, present, written, members }) =>
      `Số phiếu không khớp: ${ballots} phiếu, ${present} người có mặt, ` +
      `${written} phiếu bằng văn bản, ${members} thành viên.`,
    remedy: 'Kiểm tra lại biên bản kiểm phiếu: số phiếu phải bằng số người có mặt và không quá số thành viên.',
  },
  'vote-closed': { says: 'Biểu quyết đã kết thúc.', remedy: 'Nếu kết quả ghi sai thì đính chính.' },
  'vote-missing': {
    says: ({ toCorrect }) => (toCorrect ? 'Chưa có kết quả để đính chính.' : 'Hội đồng chưa biểu quyết.'),
    remedy: ({ toCorrect }) =>
      toCorrect ? 'Kết thúc biểu quyết trước.' : 'Ghi kết quả biểu quyết của Hội đồng trước.',
  },
  'vote-not-carried': {
    says: ({ result }) => `Hội đồng không thông qua: ${result.sentence}`,
    remedy: 'Hồ sơ chỉ được xử lý tiếp sau khi biểu quyết đạt tỷ lệ.',
  },
  'no-sitting': { says: 'Hội đồng chưa được triệu tập.', remedy: 'Triệu tập Hội đồng trước.' },
  'sitting-open': {
    says: ({ on }) => `Phiên họp ngày ${on} chưa kết thúc biểu quyết.`,
    remedy: 'Kết thúc biểu quyết của phiên đó trước.',
  },
  'another-member': { says: 'Thành viên chỉ bỏ phiếu của chính mình.', remedy: 'Thư ký ghi phiếu của người khác.' },
  'nominee-not-recused': {
    says: ({ members }) =>
      `${members.length} thành viên là đối tượng được xét, người thân của đối tượng ` +
      'hoặc người đứng đầu tập thể được xét.',
    remedy: ({ when }) => {
      switch (when) {
        case 'convening':
          return 'Triệu tập đủ và ghi rõ những người này không tham gia biểu quyết.';
        case 'sitting':
          return `Ghi "${glossary.command['recuse-member'].vi}" cho những người này trước.`;
        case 'minutes':
          return 'Ghi số thành viên không biểu quyết; nếu biên bản có phiếu của người liên quan thì biểu quyết lại.';
      }
    },
  },
  'nobody-to-recuse': {
    says: 'Chỉ người được xác nhận có liên quan mới bị loại khỏi phiên đang biểu quyết.',
    remedy: 'Xác nhận người liên quan của hồ sơ trước; người khác được ghi khi triệu tập Hội đồng.',
  },
  'not-on-roster': {
    says: ({ on }) => `Có người không phải thành viên Hội đồng vào ngày ${on}.`,
    remedy: 'Triệu tập đúng các thành viên Hội đồng của ngày đó.',
  },
  'roster-incomplete': {
    says: ({ missing }) => `Còn ${missing.length} thành viên Hội đồng chưa được triệu tập.`,
    remedy: 'Ghi đủ thành viên; người vắng mặt được lấy ý kiến bằng văn bản.',
  },
  'roster-differs': {
    says: ({ day, roster, members }) => `Hội đồng tỉnh ngày ${day} có ${roster} thành viên, không phải ${members}.`,
    remedy: 'Kiểm tra lại biên bản, hoặc triệu tập phiên họp rồi ghi phiếu.',
  },
  'no-vote-foreseen': {
    says: 'Quy trình của hồ sơ không yêu cầu Hội đồng tỉnh biểu quyết.',
    remedy: 'Kết luận mà không cần biểu quyết.',
  },
  'not-recognised': {
    says: 'Hồ sơ theo thủ tục đơn giản chưa được đơn vị công nhận.',
    remedy: 'Trình lại hoặc rút hồ sơ.',
  },
} satisfies Partial<RefusalCatalogue>;
