import type { SameShape } from '../same-shape.js';
import type { passkey as vi } from '../vi/passkey.js';

/** English texts about passkeys as second factor. */
export const passkey: SameShape<typeof vi> = {
  title: 'Passkeys',
  why: 'A USB key or the key of this machine, in place of a code of the authenticator app. Two at least are wise.',
  name: 'Name of the passkey',
  nameHint: 'For you to know it by, as “USB key” or “Desk machine”.',
  add: 'Add a passkey',
  added: 'added {{day}}, not used yet',
  used: 'added {{added}}, last used {{day}}',
  remove: 'Remove',
  removeOf: 'Remove the passkey {{name}}',
  needsName: 'This page is opened by an IP address; passkeys work only where it is opened by a host name.',
  give: 'Use a passkey',
  or: 'Or enter a code:',
  stopped: 'The browser or you have stopped. Try again; plug in the key or unlock the machine when the browser asks.',
};
