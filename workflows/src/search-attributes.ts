import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** Filters of Temporal's list. The codec does not encrypt them, so they are ids and dates only. */
export const searchAttributes = {
  register: defineSearchAttributeKey('VinhDanhRegister', SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey('VinhDanhStage', SearchAttributeType.KEYWORD),
  unit: defineSearchAttributeKey('VinhDanhUnit', SearchAttributeType.KEYWORD),
  nextDue: defineSearchAttributeKey('VinhDanhNextDue', SearchAttributeType.DATETIME),
  waitingRole: defineSearchAttributeKey('VinhDanhWaitingRole', SearchAttributeType.KEYWORD),
} as const;
