import { glossary, type NominationCommandName, type Rejection } from '@vinhdanh/contracts';
import { nominationActNames } from './names.js';
import type { Context } from './context.js';
import { blocked } from './decide.js';
import type { OpenNomination } from '../model/state.js';

export type Explained =
  | {
      readonly name: NominationCommandName;
      readonly label: { readonly vi: string; readonly en: string };
      readonly allowed: true;
    }
  | {
      readonly name: NominationCommandName;
      readonly label: { readonly vi: string; readonly en: string };
      readonly allowed: false;
      readonly rejection: Rejection;
    };

/** Every act on this case for this person: what may be done, and of the rest why not and what would satisfy it. */
export function explain(state: OpenNomination, context: Context): readonly Explained[] {
  return nominationActNames
    .filter((name) => name !== 'refer')
    .map((name) => {
      const rejection = blocked(state, name, context);
      const label = glossary.command[name];
      return rejection === null ? { name, label, allowed: true } : { name, label, allowed: false, rejection };
    });
}
