import type { OptionsFilter } from '@mantine/core';
import { matches } from '../words/fold.js';

/** Options whose label contains every typed word, with or without diacritics. */
export const byWords: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'label' in option && matches(option.label, search));
