import threads from 'node:worker_threads';

/** Has every thread that is started from now on load `unwatched.js` first (docs/decisions/0012). To be called once, before the SDK makes its threads. */
export function startThreadsUnwatched(): void {
  const module = new URL('./unwatched.js', import.meta.url).href;
  threads.Worker = class extends threads.Worker {
    constructor(file: string | URL, options: threads.WorkerOptions = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? process.execArgv), '--import', module] });
    }
  };
}
