import { useEffect, useState } from 'react';

/** Returns the focus to the element that had it before a dialog opened, once the dialog closes. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const now = document.activeElement;
      if (before instanceof HTMLElement && before.isConnected && (now === null || now === document.body))
        before.focus({ preventScroll: true });
    },
    [before],
  );
}
