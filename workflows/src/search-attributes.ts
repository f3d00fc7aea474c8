import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** What Temporal's list can be filtered by. Not encrypted by the codec, so ids and dates only. */
export const searchAttributes = {
  register: defineSearchAttributeKey('VinhDanhRegister', SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey('VinhDanhStage', SearchAttributeType.KEYWORD),
  unit: defineSearchAttributeKey('VinhDanhUnit', SearchAttributeType.KEYWORD),
  nextDue: defineSearchAttributeKey('VinhDanhNextDue', SearchAttributeType.DATETIME),
  waitingRole: defineSearchAttributeKey('VinhDanhWaitingRole', SearchAttributeType.KEYWORD),
} as const;
