import type { ReactNode } from 'react';
import type { Case } from '../../types.js';

interface MadeFieldsProps {
  readonly command: string;
  readonly shown: Case;
  /** The fields as the schema gives them. */
  readonly children: ReactNode;
}

/** Fields made by hand where it matters; everything else as the schema gives it. */
export function MadeFields({ children }: MadeFieldsProps) {
  return <>{children}</>;
}
