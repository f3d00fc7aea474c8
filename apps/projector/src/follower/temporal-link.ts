import { Client, Connection } from '@temporalio/client';
import { codecOf } from '@vinhdanh/workflows/codec';
import type { TemporalAccess } from '@vinhdanh/workflows/connection';

/** Milliseconds a question to the namespace may take. */
const patience = 3000;

/** The follower's connection to Temporal: opened when Temporal is there, kept when it goes away, and quick to find it again. */
export class TemporalLink {
  readonly #access: TemporalAccess;
  readonly #namespace: string;
  readonly #codecKeys: string;
  #client: Client | null = null;

  constructor(access: TemporalAccess, namespace: string, codecKeys: string) {
    this.#access = access;
    this.#namespace = namespace;
    this.#codecKeys = codecKeys;
  }

  /** Null until Temporal has answered once. */
  get client(): Client | null {
    return this.#client;
  }

  /** Id of the namespace, random per database of the server. @throws while Temporal is away */
  async namespaceId(): Promise<string> {
    const client = (this.#client ??= await this.#connect());
    const described = await client.connection.withDeadline(Date.now() + patience, () =>
      client.workflowService.describeNamespace({ namespace: this.#namespace }),
    );
    return described.namespaceInfo?.id ?? '';
  }

  async close(): Promise<void> {
    await this.#client?.connection.close().catch(() => {});
  }

  async #connect(): Promise<Client> {
    // gRPC's own back-off grows to two minutes; after an outage of a night nobody should wait for that.
    const channelArgs = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 1000 };
    const connection = await Connection.connect({ ...this.#access, connectTimeout: patience, channelArgs });
    return new Client({
      connection,
      namespace: this.#namespace,
      dataConverter: { payloadCodecs: [codecOf(this.#codecKeys)] },
    });
  }
}
