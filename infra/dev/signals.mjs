/** The terminal and npm may both pass on the same Ctrl-C; a signal after this delay (ms) counts as a second one. */
const sameMs = 1_500;

/**
 * Runs `stop` once on Ctrl-C, SIGTERM or a closed terminal. A second signal some time later exits at once; the keeper
 * then stops the parts.
 * @param {() => Promise<void>} stop
 */
export function onStop(stop) {
  let first = 0;
  const handle = (/** @type {NodeJS.Signals} */ signal) => {
    if (first === 0) {
      first = Date.now();
      void stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129));
    } else if (Date.now() - first > sameMs) {
      process.exit(1);
    }
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, handle);
}
