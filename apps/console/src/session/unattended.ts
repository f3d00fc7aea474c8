/** Without a key, a click or a touch for so long, ms, nobody is taken to be at the page. */
const patience = 60_000;

let last = performance.now();
for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  window.addEventListener(sign, () => (last = performance.now()), { passive: true, capture: true });

/** Whether the page asks by itself while nobody is there; such requests keep no session open. */
export const isUnattended = (): boolean => performance.now() - last > patience;
