import { nominationCommands } from '../nomination/commands.js';
import { VoteRule } from '../policy.js';
import { both, words } from './words.js';

export const ballotWords = words(VoteRule.shape.ballot.options, {
  open: both('Biểu quyết công khai', 'Open vote'),
  secret: both('Bỏ phiếu kín', 'Secret ballot'),
});

export const councilWords = words(VoteRule.shape.council.options, {
  unit: both('Hội đồng của đơn vị', 'Council of the unit'),
  provincial: both('Hội đồng Thi đua - Khen thưởng tỉnh', 'Provincial council'),
});

export const choiceWords = words(nominationCommands['cast-vote'].shape.choice.options, {
  yes: both('Đồng ý', 'Yes'),
  no: both('Không đồng ý', 'No'),
  abstain: both('Ý kiến khác', 'Abstains'),
});

/** The group of which the threshold is a share. */
export const denominatorWords = words(VoteRule.shape.denominator.options, {
  all: both('tổng số thành viên', 'all members'),
  entitled: both('thành viên có quyền biểu quyết', 'members entitled to vote'),
  present: both('thành viên có mặt', 'members present'),
});

/** The effect of a failed vote. */
export const failedVoteWords = words(VoteRule.shape.failed.unwrap().options, {
  stops: both('Không thông qua thì dừng', 'A failed vote stops the case'),
  advises: both('Không thông qua chỉ để tham khảo', 'A failed vote advises'),
});
