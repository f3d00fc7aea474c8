import { useState } from 'react';

/** The value given first as long as those that follow say the same: one identity for one meaning. */
export function useKept<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
