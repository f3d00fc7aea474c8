import type { SameShape } from '../same-shape.js';
import type { provider as vi } from '../vi/provider.js';

/** English texts about signing in by the identity provider of the province. */
export const provider: SameShape<typeof vi> = {
  title: 'Account of the province',
  why: 'Link your account of the province, to sign in with it from now on. Your roles here stay as they are.',
  linked: 'Linked since {{at}}. You may sign in with your account of the province.',
  link: 'Link my account of the province',
  unlink: 'Remove the link',
  unlinked: 'The link is removed.',
  close: 'Close',
  back: {
    title: 'Signing in',
    wait: 'Checking the answer of the identity provider…',
    toSignIn: 'Back to the sign-in page',
    toWork: 'Back to my work',
  },
  acts: {
    linked: 'linked to an account of the province',
    subject: 'Id of the person (sub) at the identity provider',
    link: 'Link an account of the province',
    linkAsk:
      'Whoever is “{{subject}}” at the identity provider will sign in as {{username}}. ' +
      'Two administrators must name the same person.',
    unlink: 'Remove the link to the province',
    unlinkAsk: '{{username}} can no longer sign in with the account of the province; the password still works.',
  },
};
