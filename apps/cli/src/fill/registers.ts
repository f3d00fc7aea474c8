import { fileURLToPath } from 'node:url';
import { momentAt } from '../story/day.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The two registers of a first start, and the stories that fill them. */
export const demo = {
  id: 'ninh-thuan-demo',
  name: 'Ninh Thuận (demo)',
  clock: { kind: 'system' },
  training: false,
  /** Cases of the last weeks, one waiting in each stage; its people have the demo accounts. */
  waiting: here('../../demo/waiting.story.yaml'),
  /** Many more, in the states that an office has before it on any day. */
  province: here('../../demo/province.yaml'),
  /** Who enters the papers, and who looks on. */
  desk: {
    'entry-clerk': { name: 'Đàng Thị Nhập Liệu', role: 'entry-clerk' },
    auditor: { name: 'Lê Thị Kiểm Toán', role: 'auditor' },
  },
  /** Of the waiting cases' people: who puts into force what the clerk has entered. */
  reviewer: 'appraiser',
  /** Told whole, from referral to retirement. */
  told: [here('../../../../test/stories/01-straight-path.story.yaml')],
} as const;

export const training = {
  id: 'training',
  name: 'Đào tạo / Training',
  /** The day of plan 1068/KH-UBND. */
  clock: { kind: 'simulated', from: momentAt('2023-03-22', 0) },
  training: true,
  /** Begins the names of its accounts: an account belongs to one register here. */
  prefix: 'training.',
  story: here('../../demo/training.story.yaml'),
} as const;
