import type { Entry, Moment, Personal, StreamId } from '@vinhdanh/contracts';

/** A command that the append answers; a retry finds it by its id. */
export interface AppendedCommand {
  /** UUID. */
  readonly id: string;
  readonly actor: string;
  /** Hex SHA-256 over command name and RFC 8785 body. */
  readonly requestHash: string;
  /** Version of the stream before the command's first event. */
  readonly fromVersion: number;
  /** Version after its last event. */
  readonly toVersion: number;
}

/** An event as decided; the append adds register, stream, version, entry and recordedAt. */
export interface AppendedEvent {
  readonly type: string;
  readonly schemaVersion: number;
  readonly eventId: string;
  readonly commandId: string;
  readonly actor: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly grantRef: string | null;
  readonly onBehalfOf: string | null;
  readonly policyHash: string | null;
  readonly occurredAt: Moment;
  readonly facts: unknown;
  readonly personal?: Personal;
}

export interface OwedCommand {
  /** uuidv5(cause event, target). */
  readonly id: string;
  readonly target: StreamId;
  readonly command: unknown;
  /** Event that owes it. */
  readonly cause: string;
}

/** A stream at the version on which an append was decided. */
export interface StreamVersion {
  readonly stream: StreamId;
  /** At least 1: a stream that does not exist cannot be locked. */
  readonly version: number;
}

export interface Append {
  readonly register: string;
  readonly stream: StreamId;
  /** 0 creates the stream. */
  readonly expectedVersion: number;
  readonly entry: Entry;
  /** In order; the last is the requested command, the others are due acts of the engine before it. */
  readonly commands: readonly AppendedCommand[];
  /** In order, at least one; `occurredAt` never decreases. */
  readonly events: readonly AppendedEvent[];
  /** Keys of claims to take and to release; releases come first. */
  readonly take: readonly string[];
  readonly release: readonly string[];
  readonly owed: readonly OwedCommand[];
  readonly nextMoment: Moment | null;
  /** Whether a workflow follows the stream. */
  readonly live: boolean;
  /** Raises the register's reference version: units, calendars, packs, grants. */
  readonly touchesReference: boolean;
  /**
   * Other streams on which the decision is based. If one of them has moved, the append is refused as a conflict. A
   * subject is named together with all subjects that are the same as it.
   */
  readonly decidedOn?: readonly StreamVersion[];
}

export interface KnownCommand {
  readonly id: string;
  readonly stream: StreamId;
  readonly actor: string;
  readonly requestHash: string;
  readonly fromVersion: number;
  readonly toVersion: number;
}

export type Appended =
  | { readonly kind: 'appended'; readonly version: number; readonly recordedAt: Moment }
  /**
   * Another writer was faster. `version` is the current version of the stream (0: it does not exist). `beside`: the
   * stream that has moved, if it is not the stream of the append but one that the append names.
   */
  | { readonly kind: 'conflict'; readonly version: number; readonly beside?: StreamId }
  /** The last command was appended before. */
  | { readonly kind: 'duplicate'; readonly command: KnownCommand }
  /** Another stream holds the claim; nothing was written. */
  | { readonly kind: 'claimed'; readonly key: string; readonly holder: StreamId };
