import { streamKey, type Rejection, type StreamId } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';

const citizen = 'citizen:';

/** @param alias keyed hash of the citizen number, never the number */
export const citizenClaim = (alias: string): string => `${citizen}${alias}`;

export const accountClaim = (account: string): string => `account:${account}`;

/** Why an append was refused for a claim: another request came first. The citizen number itself is not repeated. */
export const registerClaimHeld = (key: string, holder: StreamId): Rejection =>
  key.startsWith(citizen)
    ? refuse(
        'subject-known',
        {
          vi: 'Số định danh này đã ghi cho một đối tượng của sổ.',
          en: 'A subject of the register has this citizen number already.',
        },
        { subject: streamKey(holder) },
        {
          vi: 'Giới thiệu đối tượng đã có; nếu số sai thì sửa số.',
          en: 'Refer the subject that exists; correct the number if it is wrong.',
        },
      )
    : accountLinked({});

/** One account is one person of a register. */
export const accountLinked = (fact: Rejection['fact']): Rejection =>
  refuse(
    'account-linked',
    { vi: 'Tài khoản đã thuộc về một người của sổ.', en: 'The account belongs to a person of the register already.' },
    fact,
    { vi: 'Chọn người khác hoặc tài khoản khác.', en: 'Choose another person or account.' },
  );
