import type { ValidRegisterCommand } from '@vinhdanh/contracts';
import type { EventLog } from '@vinhdanh/event-log';

/**
 * Replaces a citizen number by its keyed hash. The number is stored nowhere: neither in an event nor in the hash of the
 * request, from which it could be guessed.
 */
export async function withoutCitizenNumber(
  log: EventLog,
  register: string,
  command: ValidRegisterCommand,
): Promise<{ readonly command: ValidRegisterCommand; readonly alias: string | null }> {
  if (command.type === 'register-person') {
    const { citizenNumber, ...input } = command.input;
    return { command: { type: command.type, input }, alias: await aliasOf(log, register, citizenNumber) };
  }
  if (command.type !== 'register-subject' || command.input.kind !== 'individual') return { command, alias: null };
  const { citizenNumber, ...input } = command.input;
  return { command: { type: command.type, input }, alias: await aliasOf(log, register, citizenNumber) };
}

const aliasOf = async (log: EventLog, register: string, number: string | undefined): Promise<string | null> =>
  number === undefined ? null : log.citizenAlias(register, number);
