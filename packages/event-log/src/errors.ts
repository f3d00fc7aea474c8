import pg from 'pg';

/** PostgreSQL refused an operation because the log was misused; never an expected outcome of a command. */
export class EventLogError extends Error {
  override readonly name: string = 'EventLogError';
}

/** The stream or the clock names a register that does not exist, or another register than its own. */
export class UnknownRegister extends EventLogError {
  override readonly name = 'UnknownRegister';
}

/** `occurredAt` would decrease within a stream. */
export class OccurredBackwards extends EventLogError {
  override readonly name = 'OccurredBackwards';
}

/** The register has the system clock, which cannot be held, run or stepped. */
export class SystemClockFixed extends EventLogError {
  override readonly name = 'SystemClockFixed';
  constructor(register: string) {
    super(
      `Đồng hồ của sổ ${register} là đồng hồ hệ thống, không thể chỉnh. / ` +
        `The clock of register ${register} is the system's and cannot be set.`,
    );
  }
}

/** A released migration differs from what this database was made with. */
export class MigrationChanged extends EventLogError {
  override readonly name = 'MigrationChanged';
  constructor(file: string) {
    super(
      `Tệp di trú ${file} đã bị sửa sau khi áp dụng; hãy khôi phục tệp cũ và viết tệp mới. / ` +
        `Migration ${file} was changed after it had been applied: restore it and write a new one.`,
    );
  }
}

/** Converts the log's own SQLSTATEs to named errors; returns any other error unchanged. */
export function named(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  if (error.code === 'VD002') return new OccurredBackwards(error.message, { cause: error });
  if (error.code === 'VD003') return new UnknownRegister(error.message, { cause: error });
  return error;
}
