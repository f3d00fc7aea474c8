import { useState } from 'react';

/** Returns the first value as long as later ones are equal, so that equal values keep one identity. */
export function useKept<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
