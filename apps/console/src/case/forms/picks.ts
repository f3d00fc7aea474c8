import type { Bilingual } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import type { Names } from '../names/names.js';
import type { Meaning } from './form-model.js';
import type { Option } from './schema.js';

export interface Pick {
  readonly value: string;
  readonly label: string;
}

/** Options for a code, by name: persons and units of the register on its day. */
export function picksFor(meaning: Meaning, names: Names, say: (words: Bilingual) => string): readonly Pick[] {
  switch (meaning) {
    case 'person':
      return names.people.map(({ id, name, grants }) => {
        const [grant] = grants;
        const office = grant === undefined ? '' : ` · ${say(wordsOf('role', grant.role))}, ${names.unit(grant.unit)}`;
        return { value: id, label: `${name ?? id}${office}` };
      });
    case 'unit':
      return names.standing.map(({ code, name }) => ({ value: code, label: name }));
    case 'agency':
      return names.standing
        .filter(({ kind }) => kind === 'department' || kind === 'agency')
        .map(({ code, name }) => ({ value: code, label: name }));
    case 'case':
      return [];
  }
}

/** Label of an option; ids of persons and codes of units are shown by name. */
export const sayOption = ({ value, label }: Option, names: Names, say: (words: Bilingual) => string): string =>
  label.vi === value && typeof value === 'string' ? (names.person(value) ?? names.unit(value)) : say(label);
