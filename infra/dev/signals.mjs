/** A terminal and npm may each pass on the same Ctrl-C; a later one means: hurry. */
const sameMs = 1_500;

/**
 * Runs `stop` once on Ctrl-C, SIGTERM or a closed terminal. A second signal some time later leaves at once; the keeper then ends the parts.
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
