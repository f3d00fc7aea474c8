import { SearchAttributeType } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { NativeConnection } from '@temporalio/worker';
import { searchAttributes } from '@vinhdanh/workflows/search-attributes';

const { IndexedValueType } = proto.temporal.api.enums.v1;
const retentionSeconds = 90 * 86_400;

/**
 * Creates what the namespace lacks: search attributes, without which no workflow passes its first task, and a retention
 * of 90 days for ended runs if the server allows it. Idempotent.
 * @returns id of the namespace, another one when the server's database is another
 */
export async function prepareNamespace(connection: NativeConnection, namespace: string): Promise<string> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(searchAttributes).filter((key) => !Object.hasOwn(known.customAttributes, key.name));
  if (missing.length > 0) {
    const types = missing.map(
      (key) =>
        [
          key.name,
          key.type === SearchAttributeType.DATETIME
            ? IndexedValueType.INDEXED_VALUE_TYPE_DATETIME
            : IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
        ] as const,
    );
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(types) });
  }
  const described = await connection.workflowService.describeNamespace({ namespace });
  if (Number(described.config?.workflowExecutionRetentionTtl?.seconds ?? 0) < retentionSeconds) {
    const workflowExecutionRetentionTtl = proto.google.protobuf.Duration.fromObject({ seconds: retentionSeconds });
    // A managed namespace may forbid it; its operator then decides how long ended runs stay visible.
    await connection.workflowService
      .updateNamespace({ namespace, config: { workflowExecutionRetentionTtl } })
      .catch(() => {});
  }
  return described.namespaceInfo?.id ?? '';
}

/** @returns id of the namespace */
export async function namespaceId(connection: NativeConnection, namespace: string): Promise<string> {
  const described = await connection.workflowService.describeNamespace({ namespace });
  return described.namespaceInfo?.id ?? '';
}
