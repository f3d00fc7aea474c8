import type { Rejection } from '@vinhdanh/contracts';
import { refuse, type Reference } from '@vinhdanh/domain';

/** A register of exercises does nothing in production: what is decided there would look like a decision. */
export function notSimulated(reference: Reference): Rejection | null {
  if (reference.register?.clock !== 'simulated') return null;
  return refuse(
    'simulated-register',
    {
      vi: 'Chế độ production chỉ cho xem sổ có đồng hồ mô phỏng, không nhận việc mới.',
      en: 'In production a register with a simulated clock can be read and takes no commands.',
    },
    { clock: 'simulated' },
    {
      vi: 'Làm việc ở sổ theo giờ hệ thống, hoặc dùng một bản cài đặt để thử.',
      en: 'Work in a register on the clock of the system, or use an installation for trials.',
    },
  );
}
