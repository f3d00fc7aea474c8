import type { SameShape } from '../same-shape.js';
import type { signIn as vi } from '../vi/sign-in.js';

export const signIn: SameShape<typeof vi> = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  demo: 'Demo accounts',
  demoTraining: 'training register, a clock of its own',
  demoHint: 'Click to enter at once. On a demo machine only.',
  expired: 'The session has ended. Sign in again to go on; what you typed is kept.',
};
