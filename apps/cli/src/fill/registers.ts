import { fileURLToPath } from 'node:url';
import { momentAt } from '../story/day.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The two registers of a first start, with the stories that fill them. */
export const demo = {
  id: 'ninh-thuan-demo',
  name: 'Ninh Thuận (demo)',
  clock: { kind: 'system' },
  training: false,
  /** Cases of the last weeks, one in each stage; its persons have the demo accounts. */
  waiting: here('../../demo/waiting.story.yaml'),
  /** Many more cases, in the states that an office has on a normal day. */
  province: here('../../demo/province.yaml'),
  /** The clerk who enters the papers, and the observer. */
  desk: {
    'entry-clerk': { name: 'Đàng Thị Nhập Liệu', role: 'entry-clerk' },
    auditor: { name: 'Lê Thị Kiểm Toán', role: 'auditor' },
  },
  /** The person of the waiting cases who releases what the clerk has entered. */
  reviewer: 'appraiser',
  /** Played from referral to retirement. */
  finished: [here('../../../../test/stories/01-straight-path.story.yaml')],
} as const;

export const training = {
  id: 'training',
  name: 'Đào tạo / Training',
  /** The date of plan 1068/KH-UBND. */
  clock: { kind: 'simulated', from: momentAt('2023-03-22', 0) },
  training: true,
  /** Prefix of its account names, because an account belongs to one register here. */
  prefix: 'training.',
  story: here('../../demo/training.story.yaml'),
} as const;
