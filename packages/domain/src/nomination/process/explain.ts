import { glossary, nominationCommandNames, type NominationCommandName, type Refusal } from '@vinhdanh/contracts';
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
      readonly rejection: Refusal;
    };

/** Every command on this case for this person: the possible ones, and for every other one the reason and the remedy. */
export function explain(state: OpenNomination, context: Context): readonly Explained[] {
  return nominationCommandNames
    .filter((name) => name !== 'refer')
    .map((name) => {
      const rejection = blocked(state, name, context);
      const label = glossary.command[name];
      return rejection === null ? { name, label, allowed: true } : { name, label, allowed: false, rejection };
    });
}
