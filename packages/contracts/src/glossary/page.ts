import type { Bilingual } from '../text.js';
import { codeWords } from './code-words.js';
import { glossary } from './glossary.js';
import type { GlossarySection } from './lookup.js';
import { terms } from './terms.js';

const headings: Readonly<Record<GlossarySection, string>> = {
  stage: 'Giai đoạn · Stages',
  substate: 'Khâu trong giai đoạn · Steps within a stage',
  rest: 'Vì sao hồ sơ dừng · Why a case rests',
  exit: 'Rời giai đoạn · How a stage is left',
  command: 'Việc làm trên hồ sơ · Acts on a case',
  ask: 'Việc cần làm · What is asked',
  engineCommand: 'Việc hệ thống tự làm · What the engine does by itself',
  registerCommand: 'Việc làm trên sổ · Acts on a register',
  event: 'Diễn biến hồ sơ · What happens to a case',
  otherEvent: 'Diễn biến khác · What happens elsewhere',
  guard: 'Vì sao chưa làm được · Why an act is refused',
  role: 'Vai trò · Roles',
  part: 'Phần việc của người · Parts in a case',
  interest: 'Người liên quan · Who is concerned in a case',
  interestBasis: 'Căn cứ xác nhận người liên quan · Why somebody counts as concerned',
  delegation: 'Ký thay · In whose place one signs',
  signatureMark: 'Thể thức ký · Marks of a signature',
  subjectKind: 'Loại đối tượng · Kinds of subject',
  source: 'Nguồn phát hiện · Where a referral comes from',
  voice: 'Người góp ý · Who comments',
  form: 'Hình thức khen thưởng · Forms of commendation',
  title: 'Danh hiệu thi đua · Emulation titles',
  track: 'Loại hình khen thưởng · Tracks',
  trigger: 'Trường hợp thủ tục đơn giản · What opens the simplified procedure',
  suspension: 'Lý do tạm dừng · Why a case is suspended',
  barLevel: 'Cấp tạm dừng đối tượng · Who suspends a subject',
  barEnd: 'Kết thúc tạm dừng đối tượng · How a suspension of a subject ends',
  revocation: 'Căn cứ hủy bỏ · Grounds of a revocation',
  paper: 'Giấy tờ · Papers',
  quotaCount: 'Chỉ tiêu tính gì · What a quota counts',
  deadline: 'Thời hạn · Deadlines',
  deadlineStatus: 'Trạng thái thời hạn · State of a deadline',
  deadlineUnit: 'Đơn vị tính hạn · Units of a deadline',
  whileSuspended: 'Thời hạn khi tạm dừng · Deadlines under suspension',
  extendedBy: 'Cấp gia hạn · Who extends a deadline',
  atEnd: 'Khi hết hạn · At the end of a deadline',
  dayKind: 'Ngày trong lịch · Days of a calendar',
  council: 'Hội đồng · Councils',
  ballot: 'Cách biểu quyết · Ballots',
  choice: 'Ý kiến biểu quyết · Choices',
  denominator: 'Tỷ lệ tính trên · Of whom a threshold is a share',
  failedVote: 'Biểu quyết không thông qua · What a failed vote does',
  consultationStatus: 'Trạng thái hiệp y · State of a consultation',
  publicationStatus: 'Trạng thái lấy ý kiến nhân dân · State of a publication',
  entry: 'Cách vào sổ · How a case came in',
  clock: 'Đồng hồ · Clocks',
  consent: 'Ai đồng ý thay đổi người, vai trò · Who consents to a change of people and roles',
  alone: 'Vì sao một quản trị là đủ · Why one administrator is enough',
  certainty: 'Độ chắc chắn · Certainty',
  effect: 'Thư, thông báo gửi đi · Effects',
  effectOutcome: 'Kết quả gửi · Outcome of an effect',
  paperStatus: 'Tình trạng giấy tờ · How a paper stands',
  criterionStatus: 'Kết quả tiêu chuẩn · How a criterion stands',
  ballotStatus: 'Tình trạng phiếu · What became of a ballot',
  overlay: 'Phủ lên hồ sơ · What lies over a case',
  railStatus: 'Chặng đường · How a stage of the path stands',
  standing: 'Tình trạng chờ · How a case waits',
  dayRole: 'Ngày trong thời hạn · A day in a term',
  audience: 'Ai xem được ý kiến · Who sees a comment',
  unitKind: 'Loại đơn vị · Kinds of unit',
  stream: 'Dòng sự kiện · Streams',
  transition: 'Quy định chuyển tiếp · Transitions of a pack',
  simplified: 'Giấy tờ theo thủ tục đơn giản · Papers of the simplified procedure',
  personalClass: 'Loại dữ liệu cá nhân · Classes of personal data',
  field: 'Ô nhập · Fields',
};

const row = ({ vi, en }: Bilingual, code: string): string => `| ${vi} | ${en} | ${code} |`;
const table = (rows: readonly string[]): readonly string[] => [
  '| Tiếng Việt | English | In code |',
  '|---|---|---|',
  ...rows,
];

/** `docs/glossary.md`. */
export function page(): string {
  const named = terms.map((term) => row(term, term.code.map((name) => `\`${name}\``).join(', ')));
  const sections = Object.entries(glossary).flatMap(([section, words]) => [
    '',
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of the glossary are its sections
    `## ${headings[section as GlossarySection]}`,
    '',
    ...table(Object.entries(words).map(([key, word]) => row(word, `\`${key}\``))),
  ]);
  return [
    '# Words',
    '',
    'One term per concept, in texts for people and in code. This page is made from `packages/contracts/src/glossary`,',
    'which the console and the API read too. Sources and rules of each term are in the policy packs under',
    '`packages/policy`. The vocabulary of the code itself is at the end.',
    '',
    ...table(named),
    ...sections,
    '',
    '## Vocabulary of the code',
    '',
    '| Word | Names | Where | Not to be called so |',
    '|---|---|---|---|',
    ...codeWords.map(({ word, meaning, where, not }) => `| ${word} | ${meaning} | ${where} | ${not} |`),
    '',
  ].join('\n');
}
