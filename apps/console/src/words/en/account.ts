import type { SameShape } from '../same-shape.js';
import type { account as vi } from '../vi/account.js';

/** English texts of the account's menu and its dialogs. */
export const account: SameShape<typeof vi> = {
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereAsk: 'Every session of this account on every machine will end, including this one.',
  consents: 'Waiting for your consent',
  changePassword: 'Change password',
  current: 'Current password',
  next: 'New password',
  again: 'Repeat the new password',
  rule: 'At least {{count}} characters.',
  differ: 'The two passwords differ.',
  changed: 'The password has been changed. The other sessions of this account have ended.',
  cancel: 'Cancel',
  close: 'Close',
  provider: 'Account of the province',
  secondFactor: 'Two-step sign-in',
  scheme: { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'System setting' },
  expired: {
    title: 'The session has ended',
    body: 'Enter your password to continue. The page is as you left it, with your input.',
    as: 'Account',
    submit: 'Continue',
    other: 'Sign in with another account (discards your input)',
  },
};
