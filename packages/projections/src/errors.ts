/**
 * The log holds an event type that this code does not know, in a stream that the projection reads: only this projection
 * stops before it, until newer code runs.
 */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
  constructor(
    readonly projection: string,
    readonly eventType: string,
    readonly at: string,
    readonly logIndex: number,
  ) {
    super(
      `Bảng đọc ${projection} dừng trước sự kiện lạ ${eventType} (${at}); hãy nâng cấp chương trình. / ` +
        `Projection ${projection} stopped before the unknown event type ${eventType} (${at}, ` +
        `log index ${logIndex}): upgrade the program.`,
    );
  }
}

/**
 * The read models in the database have another definition than this code's: older ones need a rebuild, newer ones newer
 * code.
 */
export class OtherDefinition extends Error {
  override readonly name = 'OtherDefinition';
  constructor(
    readonly projection: string,
    readonly found: number,
    readonly own: number,
  ) {
    super(
      found < own
        ? `Bảng đọc ${projection} theo định nghĩa cũ ${found}, cần dựng lại theo ${own}. / ` +
            `Projection ${projection} is of definition ${found}: rebuild it to ${own}.`
        : `Bảng đọc ${projection} theo định nghĩa mới hơn (${found} > ${own}); hãy nâng cấp chương trình. / ` +
            `Projection ${projection} is of a newer definition (${found} > ${own}): upgrade the program.`,
    );
  }
}

/** `ensureProjections` has not run on this database. */
export class NoSuchProjection extends Error {
  override readonly name = 'NoSuchProjection';
  constructor(readonly projection: string) {
    super(
      `Chưa có bảng đọc ${projection}; hãy khởi động projector. / ` +
        `There is no projection ${projection} yet: start the projector.`,
    );
  }
}

/** The event does not follow the last folded one: log and read model disagree. */
export class VersionGap extends Error {
  override readonly name = 'VersionGap';
  constructor(stream: string, folded: number, found: number) {
    super(
      `${stream} was folded up to version ${folded}, and the next event is version ${found}: rebuild the projection`,
    );
  }
}

/**
 * The swap met readers or writers that held their locks longer than all its tries. Nothing has changed; the new tables
 * are level and may be swapped later.
 */
export class SwapRefused extends Error {
  override readonly name = 'SwapRefused';
  constructor(projection: string, tries: number, options?: ErrorOptions) {
    super(
      `Không thể chuyển bảng đọc ${projection} sau ${tries} lần thử; hãy thử lại. / ` +
        `Projection ${projection} could not be swapped in ${tries} tries: try again.`,
      options,
    );
  }
}

/** Another process is rebuilding this projection. */
export class RebuildRunning extends Error {
  override readonly name = 'RebuildRunning';
  constructor(projection: string) {
    super(
      `Bảng đọc ${projection} đang được dựng lại; hãy chờ xong. / ` +
        `Projection ${projection} is being rebuilt already: wait until it is done.`,
    );
  }
}

/** A cursor that no page of this list returned. */
export class MalformedCursor extends Error {
  override readonly name = 'MalformedCursor';
  constructor() {
    super(
      'Con trỏ trang không hợp lệ; hãy mở lại danh sách từ đầu. / The page cursor is not valid: begin the list anew.',
    );
  }
}
