import { registerCommands } from '@vinhdanh/contracts';
import { z } from 'zod';
import { strictly } from '../nomination/strictly.js';

const says = {
  'register-units': 'Register units, with parents, dates and successors / Đăng ký đơn vị',
  'publish-calendar': 'Publish the official calendar of a year / Công bố lịch nghỉ',
  'publish-policy': 'Publish a policy pack / Công bố bộ quy định',
  'register-person': 'Register a person / Ghi một người vào sổ',
  'grant-role': 'Grant a role for a unit and all below it / Cấp vai trò',
  'delegate-role': 'Delegate a role in absence, by a paper and for a time / Giao quyền khi vắng mặt (ký thay, thừa lệnh, thừa ủy quyền)',
  'revoke-role': 'Revoke a role, or end a delegation / Thu hồi vai trò',
} as const;

const body = <N extends keyof typeof says>(type: N) =>
  z.strictObject({ type: z.literal(type), input: strictly(registerCommands[type]) }).meta({ title: type, description: says[type] });

/** Body of `POST /api/registers/{register}/commands`. */
export const RegisterCommandBody = z.discriminatedUnion('type', [
  body('register-units'),
  body('publish-calendar'),
  body('publish-policy'),
  body('register-person'),
  body('grant-role'),
  body('delegate-role'),
  body('revoke-role'),
]);
