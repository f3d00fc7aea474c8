import type { SameShape } from '../same-shape.js';
import type { secondStep as vi } from '../vi/second-step.js';

/** English texts of the second step of signing in, and of what a session must do first. */
export const secondStep: SameShape<typeof vi> = {
  factor: {
    why: 'Besides the password, each sign-in requires a code from an authenticator app on your telephone.',
    kept:
      'The account has a two-step sign-in. {{count}} printed codes are left. ' +
      'If the telephone is lost and no code is left, ask two administrators to remove it.',
    scan: 'Open the authenticator app on your telephone and scan this picture.',
    picture: 'QR code for the authenticator app',
    byHand: 'If you cannot scan it, type the key:',
    firstCode: 'The six digits that the app shows.',
    code: 'Code',
    codeHint: 'The six digits of the app, or a printed code.',
    submit: 'Confirm',
    addApp: 'Add an authenticator app',
    codes: 'Recovery codes',
    print:
      'Print these recovery codes and keep them in a safe place. ' +
      'Each works once, when you do not have your telephone. They are not shown again.',
    printNow: 'Print',
    printed: 'Kept, go on',
  },
  pending: {
    password: {
      title: 'Set your password',
      why: 'An administrator gave you the password that you used. Set your own password to continue.',
    },
    factor: { title: 'Second step', why: 'Enter a code to complete the sign-in.' },
    enrol: { title: 'Set up the two-step sign-in', why: 'Your roles need a two-step sign-in.' },
    leave: 'Sign out {{name}}',
  },
};
