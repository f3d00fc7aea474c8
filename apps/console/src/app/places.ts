/** Address of a case. */
export const casePath = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`;
