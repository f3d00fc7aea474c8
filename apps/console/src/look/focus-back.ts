import { useEffect, useState } from 'react';

/** Gives the focus back to what had it when a dialog came, once the dialog is taken away. */
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
