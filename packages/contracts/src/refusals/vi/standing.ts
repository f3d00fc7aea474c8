import { within, wordsOf } from '../../glossary/lookup.js';
import type { Stage } from '../../nomination/stage.js';
import type { BarLevel } from '../../subject.js';
import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

const stages = (wanted: readonly Stage[]): string => wanted.map((stage) => within(glossary.stage[stage]).vi).join(', ');

/** Who raised a bar. */
const raisedBy = (by: { readonly level: BarLevel; readonly unit: string }): string =>
  by.level === 'province' ? `cấp tỉnh (${by.unit})` : `thủ trưởng đơn vị ${by.unit}`;

/** Vietnamese sentences: where the case stands, who may do it, and when it occurred. */
export const standing = {
  // where the case stands
  'no-such-case': { says: 'Không có hồ sơ này.', remedy: 'Kiểm tra lại số hồ sơ.' },
  'wrong-stage': {
    says: ({ command, stage }) =>
      command === 'refer'
        ? 'Hồ sơ đã được mở.'
        : `Không thể "${glossary.command[command].vi}": ` +
          `hồ sơ ${stage === null ? 'đã kết thúc' : `đang ở bước ${within(glossary.stage[stage]).vi}`}.`,
    remedy: ({ command, wanted }) =>
      command === 'refer'
        ? 'Mở hồ sơ mới nếu giới thiệu lần khác.'
        : wanted.length === 0
          ? 'Chỉ thực hiện được khi hồ sơ đã kết thúc.'
          : `Chỉ thực hiện được ở bước ${stages(wanted)}.`,
  },
  'wrong-step': {
    says: ({ command, substate }) =>
      `Chưa thể thực hiện "${glossary.command[command].vi}": hồ sơ đang ở khâu "${glossary.substate[substate].vi}".`,
    remedy: ({ wanted }) =>
      `Chỉ thực hiện được khi hồ sơ ở khâu: ${wanted.map((step) => glossary.substate[step].vi).join(', ')}.`,
  },
  suspended: {
    says: ({ document, reason }) =>
      document === null || reason === null
        ? 'Chưa xem xét khen thưởng đối tượng này: cơ quan có thẩm quyền chưa kết luận.'
        : `Đang tạm dừng xét khen thưởng đối tượng theo ${document} ` +
          `(${(wordsOf('suspension', reason)?.vi ?? reason).toLocaleLowerCase('vi')}).`,
    remedy: ({ by, document }) =>
      document === null
        ? 'Liên hệ cơ quan tiếp nhận; giới thiệu lại khi có kết luận.'
        : by === null
          ? `Ghi "${glossary.command.resume.vi}" kèm kết luận của cơ quan có thẩm quyền trước.`
          : `Chờ kết luận của cơ quan có thẩm quyền; ${raisedBy(by)} ` +
            `hoặc cấp trên ghi "${glossary.command.resume.vi}".`,
  },
  'raised-above': {
    says: (by) => `Việc tạm dừng theo ${by.document} do ${raisedBy(by)} ghi: chỉ cấp đó hoặc cấp trên kết thúc.`,
    remedy: (by) => `Gửi kết luận cho ${raisedBy(by)} để ghi "${glossary.command.resume.vi}".`,
  },
  'no-such-bar': {
    says: 'Đối tượng không có việc tạm dừng này, hoặc việc đó đã kết thúc.',
    remedy: 'Xem lại các việc tạm dừng của đối tượng.',
  },
  'not-suspended': { says: 'Hồ sơ không bị tạm dừng.', remedy: `Không cần "${glossary.command.resume.vi}".` },
  'already-live': {
    says: 'Hồ sơ đang vận hành, không còn nhập hồ sơ cũ.',
    remedy: 'Thời gian của hồ sơ đang vận hành do đồng hồ của sổ quyết định.',
  },
  // who may do it
  'another-author': {
    says: 'Chỉ người viết mới rút được ý kiến của mình.',
    remedy: 'Đề nghị người viết rút, hoặc viết ý kiến trả lời.',
  },
  'withdrawn-already': { says: 'Ý kiến này đã được rút.', remedy: 'Không cần làm gì.' },
  onlooker: {
    says: 'Người kiểm toán và quản trị viên chỉ được xem, không ghi ý kiến vào hồ sơ.',
    remedy: 'Trao đổi với người phụ trách hồ sơ.',
  },
  'wrong-role': {
    says: (fact) => {
      switch (fact.asked) {
        case 'case':
          return `Việc "${glossary.command[fact.command].vi}" không thuộc vai trò của người thực hiện.`;
        case 'historical-entry':
          return 'Tài khoản này không được giao nhập hồ sơ cũ.';
        case 'provincial-decision':
          return 'Quyết định này do cấp tỉnh ban hành; đơn vị không vào sổ, thông báo hoặc trao tặng thay.';
        case 'register':
          return fact.needed.includes('administrator') && fact.needed.length === 1
            ? 'Việc này do quản trị viên thực hiện.'
            : 'Việc này không thuộc vai trò của bạn trong sổ.';
      }
    },
    remedy: (fact) => {
      switch (fact.asked) {
        case 'case':
          return `Cần một trong các vai trò: ${fact.needed.map((role) => glossary.role[role].vi).join(', ')}.`;
        case 'historical-entry':
          return `Đề nghị quản trị viên cấp vai trò "${glossary.role['entry-clerk'].vi}".`;
        case 'provincial-decision':
          return 'Đề nghị Sở Nội vụ thực hiện.';
        case 'register':
          return fact.needed.length > 1
            ? 'Đề nghị người có một trong các vai trò sau thực hiện: ' +
                `${fact.needed.map((role) => (role === 'any' ? '' : glossary.role[role].vi)).join(', ')}.`
            : 'Đề nghị quản trị viên của sổ thực hiện.';
      }
    },
  },
  'wrong-unit': { says: 'Hồ sơ này thuộc đơn vị khác.', remedy: 'Chuyển cho người giữ vai trò này tại đơn vị.' },
  'grant-not-in-force': {
    says: ({ day }) => `Vai trò không có hiệu lực vào ngày ${day}.`,
    remedy: 'Chuyển cho người giữ vai trò này tại đơn vị.',
  },
  'same-person': {
    says: ({ is, wouldBe }) =>
      `Người này đã là ${glossary.part[is].vi} của hồ sơ, không thể là ${glossary.part[wouldBe].vi}.`,
    remedy: 'Giao cho người khác cùng vai trò.',
  },
  'own-case': {
    says: ({ as, command }) =>
      `Người thực hiện là ${glossary.interest[as].vi} của hồ sơ này nên không được "${glossary.command[command].vi}".`,
    remedy: ({ instead }) => {
      switch (instead.by) {
        case 'role':
          return `Để người khác có vai trò ${glossary.role[instead.role].vi} thực hiện; cấp phó ký thay (KT.).`;
        case 'above':
          return `Trình cấp trên thực hiện: ${glossary.role[instead.role].vi}.`;
        case 'nobody':
          return (
            `Sổ chưa có ai khác có vai trò ${glossary.role[instead.role].vi}: ` +
            'giao quyền cho cấp phó (KT.), hoặc đề nghị quản trị sổ cấp vai trò cho người khác.'
          );
      }
    },
  },
  'province-only': {
    says: 'Hồ sơ đã trình cấp tỉnh: việc này do cấp tỉnh thực hiện.',
    remedy: 'Đề nghị Sở Nội vụ thực hiện.',
  },
  'another-decider': {
    says: 'Quyết định này do thủ trưởng đơn vị ký; chính cấp đó hủy bỏ hoặc giữ nguyên.',
    remedy: 'Trình thủ trưởng đơn vị đã ký.',
  },
  'another-agency': {
    says: ({ name }) => `Ý kiến của ${name} do chính cơ quan đó trả lời.`,
    remedy: 'Cơ quan được lấy ý kiến trả lời, hoặc chuyên viên thẩm định ghi lại văn bản của cơ quan đó.',
  },
  'another-voice': {
    says: 'Người này không được góp ý thay Mặt trận hoặc thành viên Hội đồng, trừ khi ghi lại văn bản của họ.',
    remedy: 'Ghi số văn bản, hoặc để người đó tự góp ý.',
  },
  'entered-by-same-account': {
    says: 'Tài khoản đã nhập hồ sơ không được tự đưa vào vận hành.',
    remedy: 'Đề nghị người khác kiểm tra và đưa vào vận hành.',
  },
  'no-person': {
    says: 'Tài khoản này không có vai trò nào trong sổ.',
    remedy: 'Đề nghị quản trị viên của sổ cấp vai trò.',
  },
  'unknown-person': {
    says: (fact) =>
      'onBehalfOf' in fact
        ? 'Trong sổ không có người được nêu.'
        : 'grant' in fact
          ? 'Không có người nhận ủy quyền trong sổ.'
          : 'Không có người này trong sổ.',
    remedy: (fact) =>
      'account' in fact
        ? 'Chọn người khác hoặc tài khoản khác.'
        : 'grant' in fact
          ? 'Xem danh sách người và vai trò.'
          : 'Ghi người này vào sổ trước.',
  },
  // when it occurred
  'occurs-before-last': {
    says: ({ occurredAt, last }) => `Việc này ghi ngày ${occurredAt}, trước việc gần nhất của hồ sơ (${last}).`,
    remedy: 'Nhập các giấy tờ theo thứ tự thời gian.',
  },
  'occurs-in-future': {
    says: (fact) =>
      'day' in fact
        ? `Chưa đến ngày ${fact.day} (hôm nay là ${fact.today}).`
        : `Chưa đến ngày ghi trên giấy tờ (${fact.occurredAt}).`,
    remedy: 'Kiểm tra lại ngày trên giấy tờ.',
  },
  'dated-before-case': {
    says: ({ day, openedOn }) => `Ngày ${day} sớm hơn ngày mở hồ sơ (${openedOn}).`,
    remedy:
      'Kiểm tra lại ngày. Phiên họp, biên bản, tờ trình, quyết định của hồ sơ phải sau ngày mở hồ sơ; ' +
      'giấy tờ chứng minh thành tích có thể có trước.',
  },
  'sitting-not-held': { says: ({ on }) => `Phiên họp được triệu tập ngày ${on}.`, remedy: 'Ghi phiếu từ ngày họp.' },
  'historical-entry-on-live-case': {
    says: 'Hồ sơ đang vận hành: không ghi lùi ngày, không ghi thay người khác.',
    remedy: 'Bỏ "occurredAt", "paper" và "onBehalfOf".',
  },
  'paper-missing': {
    says: 'Nhập hồ sơ cũ phải nêu giấy tờ, ngày ghi trên giấy tờ và người thực hiện.',
    remedy: 'Thêm "occurredAt", "paper" và "onBehalfOf".',
  },
  'simulated-register': {
    says: 'Trên hệ thống chính thức, sổ có đồng hồ mô phỏng chỉ để xem.',
    remedy: 'Dùng sổ theo giờ hệ thống, hoặc một bản cài đặt thử nghiệm.',
  },
  'no-policy': {
    says: ({ day }) => `Chưa có bộ quy tắc nào có hiệu lực vào ngày ${day}.`,
    remedy: 'Đề nghị quản trị viên công bố bộ quy tắc.',
  },
} satisfies Partial<RefusalCatalogue>;
