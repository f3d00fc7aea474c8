import { createContext, useContext } from 'react';
import type { Case } from '../types.js';
import type { Path, Values } from './form-values.js';

export interface Form {
  readonly command: string;
  readonly shown: Case;
  readonly values: Values;
  readonly set: (path: Path, value: unknown) => void;
  /** Mistakes in words, by the field's path in dots. */
  readonly faults: ReadonlyMap<string, string>;
  /** Id of the element for a field's path; the summary of mistakes links to it. */
  readonly idOf: (path: string) => string;
}

const FormContext = createContext<Form | null>(null);
export const FormProvider = FormContext;

/** @throws Error outside a form */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error('useForm is used outside a form');
  return form;
}
