import { Day, Line, Moment, Uuid, personal } from '@vinhdanh/contracts';
import type { CaseDocument } from '@vinhdanh/event-log';
import { z } from 'zod';

/** Fields of the form beside the file. */
export const DocumentFields = z.strictObject({
  kind: Line.optional().describe('The paper of the procedure, for example `M01-BC`'),
  title: Line.optional(),
  number: Line.optional().describe('Number on the paper'),
  date: Day.optional().describe('Date on the paper'),
});

export const DocumentView = z
  .object({
    id: Uuid,
    name: personal('document', z.string()),
    type: z.string().describe('Media type, detected from the bytes'),
    size: z.int().describe('Bytes'),
    sha256: z.string().describe('Hex; recorded in the event that cites the file'),
    kind: z.string().nullable(),
    title: personal('document', z.string().nullable()),
    number: z.string().nullable(),
    date: Day.nullable(),
    uploadedBy: Uuid.describe('Account'),
    uploadedAt: Moment,
    cited: z.boolean().describe('An act cites it; otherwise only its uploader sees it, and it is deleted after a time'),
  })
  .meta({ title: 'Document' });
export type DocumentView = z.infer<typeof DocumentView>;

export const documentView = ({
  id,
  name,
  type,
  size,
  sha256,
  kind,
  title,
  number,
  dated,
  uploadedBy,
  uploadedAt,
  citedAt,
}: CaseDocument): DocumentView => ({
  id,
  name,
  type,
  size,
  sha256,
  kind,
  title,
  number,
  date: dated,
  uploadedBy,
  uploadedAt,
  cited: citedAt !== null,
});
