import type { SameShape } from '../same-shape.js';
import type { accountActs as vi } from '../vi/account-acts.js';

export const accountActs: SameShape<typeof vi> = {
  label: 'Account…',
  of: 'Acts on the account {{username}}',
  hasFactor: 'two-step sign-in',
  handedOver: 'temporary password',
  disabled: 'disabled',
  handed: 'Temporary password of {{username}}, shown once, valid for three days and only to set a new one:',
  waits: 'Recorded. A second administrator must do the same within three days.',
  asked: {
    'reset-password': 'waits for a second person: reset of the password',
    'reset-second-factor': 'waits for a second person: removal of the two-step sign-in',
    'link-provider': 'waits for a second person: link to an account of the province',
  },
  sessions: { label: 'End sessions', ask: '{{username}} will be signed out everywhere.' },
  disable: { label: 'Disable account', ask: '{{username}} is signed out and can no longer sign in.' },
  enable: { label: 'Enable account', ask: '{{username}} can sign in again.' },
  reset: {
    label: 'Reset password',
    ask:
      'The old password of {{username}} is void and every session ends. ' +
      'Roles that administer, decide or audit need two administrators.',
  },
  factor: {
    label: 'Remove two-step sign-in',
    ask: '{{username}} must set it up again at the next sign-in. Two administrators are needed.',
  },
};
