import type { SameShape } from '../same-shape.js';
import type { consent as vi } from '../vi/consent.js';

export const consent: SameShape<typeof vi> = {
  title: 'Waiting for your consent',
  says: 'Accounts and roles change only with the consent of the person concerned or of another administrator.',
  none: 'This account belongs to nobody yet.',
  noneWhy:
    'If you have just confirmed it, somebody else has to consent. Otherwise ask the administrator who gave it to you.',
  account: 'Confirm the account in {{register}}',
  accountAsk: 'The account {{username}} was opened for {{name}} in {{register}}. Is that you?',
  mine: 'Yes, the account is mine',
  notMine: 'That is not me',
  waiting: 'Waiting for a second person ({{count}})',
  kind: {
    'link-account': 'Link account {{username}} to {{name}}',
    'grant-role': 'Grant {{name}} the role {{role}}, {{unit}}',
    'delegate-role': '{{name}} stands in for {{absent}}: {{role}}, {{unit}}',
  },
  from: 'from {{day}}',
  span: '{{from}} - {{to}}',
  by: 'proposed by {{name}}',
  installation: 'the administrator of the installation',
  needs: 'still needs {{who}}',
  or: ' or ',
  and: ', and ',
  confirm: 'Consent',
  decline: 'Decline',
  takeBack: 'Take back',
  nobody: 'name unknown',
};
