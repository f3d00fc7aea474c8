import type { SameShape } from '../same-shape.js';
import type { frame as vi } from '../vi/frame.js';

export const frame: SameShape<typeof vi> = {
  product: 'Vinh Danh',
  skip: 'Skip to the main content',
  nav: {
    label: 'Pages',
    work: 'My work',
    cases: 'Cases',
    overview: 'Overview',
    refer: 'Referrals',
    councils: 'Councils',
    unitYear: 'Quotas',
    audit: 'Audit',
    administration: 'Administration',
    open: 'Open the list of pages',
    close: 'Close the list of pages',
    waiting: '{{count}} waiting',
  },
  search: 'Find case numbers, people, units, actions…',
  searchShort: 'Find',
  live: { live: 'Live', reconnecting: 'Reconnecting', readOnly: 'Read only' },
  liveWhy: {
    live: 'Changes by others appear at once.',
    reconnecting: 'The connection was lost and is being restored. The page may be out of date.',
    readOnly:
      'Nothing can be recorded now, because the server does not answer or the session has ended. Your input is kept.',
  },
  acting: {
    label: 'Acting as',
    register: 'Register',
    unit: 'Unit',
    role: 'Role',
    none: 'No role in this register yet',
    training: 'training',
  },
  language: { label: 'Language', other: 'Tiếng Việt' },
  account: 'Account',
  problem: {
    remedy: 'What to do',
    retry: 'Try again',
    unknown: 'The page cannot be shown because of an error.',
    unknownRemedy: 'Reload the page; your input is kept. If the error remains, tell the administrator.',
    fields: 'To correct:',
  },
  notFound: {
    title: 'This page does not exist',
    body: 'The address is wrong, or you may not see the page.',
    home: 'To my work',
  },
  awaits: 'awaiting: {{document}}',
  loading: 'Loading',
};
