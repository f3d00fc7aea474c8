import threads from 'node:worker_threads';

/**
 * Makes every thread that starts from now on load `unwatched.js` first (docs/decisions/0012). To be called once, before
 * the SDK creates its threads.
 */
export function startThreadsUnwatched(): void {
  const module = new URL('./unwatched.js', import.meta.url).href;
  threads.Worker = class extends threads.Worker {
    constructor(file: string | URL, options: threads.WorkerOptions = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? process.execArgv), '--import', module] });
    }
  };
}
