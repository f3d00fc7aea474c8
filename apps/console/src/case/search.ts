import { z } from 'zod/mini';

export const tabs = ['dossier', 'consultations', 'votes', 'deadlines', 'timeline', 'comments', 'linked'] as const;
export type Tab = (typeof tabs)[number];

/** Search parameters of a case's page: tab, the past to show, the open paper and the open action. */
export const CaseSearch = z.object({
  tab: z.optional(z.enum(tabs)),
  /** Only what had been recorded by the end of that day, or by that moment. */
  asOf: z.optional(z.string()),
  /** Only what had occurred by the end of that day, or by that moment. */
  occurredAsOf: z.optional(z.string()),
  paper: z.optional(z.string()),
  action: z.optional(z.string()),
  deadline: z.optional(z.string()),
  print: z.optional(z.boolean()),
});
export type CaseSearch = z.infer<typeof CaseSearch>;

export interface Past {
  readonly asOf?: string;
  readonly occurredAsOf?: string;
}

/** The past that an address names; empty = the present. */
export const pastOf = ({ asOf, occurredAsOf }: CaseSearch): Past => ({
  ...(asOf === undefined ? {} : { asOf }),
  ...(occurredAsOf === undefined ? {} : { occurredAsOf }),
});
