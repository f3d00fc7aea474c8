import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command line is wrong; the message explains the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `parseArgs`, with its errors as UsageError followed by the help. @throws UsageError */
export function readArguments<T extends ParseArgsConfig>(config: T, help: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}
