import type { SameShape } from '../same-shape.js';
import type { frame as vi } from '../vi/frame.js';

export const frame: SameShape<typeof vi> = {
  product: 'Vinh Danh',
  skip: 'Skip to the main content',
  nav: {
    label: 'Pages',
    work: 'My work',
    cases: 'Cases',
    refer: 'Referrals',
    councils: 'Councils',
    unitYear: 'Quotas',
    audit: 'Audit',
    administration: 'Administration',
    open: 'Open the list of pages',
    close: 'Close the list of pages',
  },
  search: 'Find case numbers, people, units, actions…',
  live: { live: 'Live', reconnecting: 'Reconnecting', readOnly: 'Read only' },
  acting: { label: 'Acting as', register: 'Register', unit: 'Unit', role: 'Role', none: 'No role in this register yet' },
  language: { label: 'Language', other: 'Tiếng Việt' },
  scheme: { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'As the machine' },
  account: { label: 'Account', signOut: 'Sign out', signOutEverywhere: 'Sign out everywhere', changePassword: 'Change password' },
  training: {
    band: 'TRAINING REGISTER: not real cases',
    now: 'Register clock: {{now}}',
    held: 'held',
    running: 'running',
    hold: 'Hold',
    run: 'Run',
    step: 'One day on',
  },
  problem: { remedy: 'What to do', retry: 'Try again', unknown: 'Something went wrong; the cause is not known.', fields: 'To be mended:' },
  notFound: { title: 'There is no such page', body: 'The address is wrong, or you may not see it.', home: 'To my work' },
  loading: 'Loading',
};
