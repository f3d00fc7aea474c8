import type { SameShape } from '../same-shape.js';
import type { signIn as vi } from '../vi/sign-in.js';

export const signIn: SameShape<typeof vi> = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  provider: 'Sign in with your account of the province',
  demo: 'Demo accounts',
  demoTraining: 'training register with its own clock',
  demoHint: 'Click to sign in. On demo machines only.',
  expired: 'The session has ended. Sign in again to continue; your input is kept.',
};
