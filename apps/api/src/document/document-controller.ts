import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type CaseReaderRights, Casework } from '@vinhdanh/casework';
import { Uuid, type ApiConfig } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG } from '../app/tokens.js';
import { Flag } from '../list/reading.js';
import { invalidInput } from '../problem/issues.js';
import { ReadsPersonalData, SendsPersonalData, Shown, type Show } from '../personal-read/declaration.js';
import { aCase, ofCase, type Asked } from '../personal-read/reading.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { byteRange } from './byte-range.js';
import { contentDisposition } from './disposition.js';
import { DocumentFiles } from './document-files.js';
import { receiving } from './incoming.js';
import { DocumentFields, documentView, DocumentView } from './views.js';

/** How many files of one person may wait in a case for an act that cites them. */
const mostWaiting = 50;
/** Roles that only read. */
const onlookers: readonly string[] = ['auditor', 'administrator'];
const Download = z.strictObject({
  download: Flag.default(false).describe('Save the file although a browser could show it'),
});

const form = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    kind: { type: 'string', description: 'The paper of the procedure' },
    title: { type: 'string' },
    number: { type: 'string' },
    date: { type: 'string', format: 'date' },
  },
};

/** Titles of files may name persons. */
const filesListed = ({ items }: { items: readonly DocumentView[] }, { params: { id = '' } }: Asked) =>
  items.length === 0 ? [] : [aCase(id, 'documents', ['document'])];

/** Files of a case, reached by case and id with the rights of the case. */
@ApiTags('documents')
@Controller('api/nominations/:id/documents')
export class DocumentController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @ReadsPersonalData(ofCase('documents', 'document'))
  @Post()
  @ApiOperation({
    summary: 'Upload one file of the case',
    description:
      'Put the id into `documents` of the command that cites it. Until then only the uploader sees it, and it expires.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiResponse({ status: 201, description: 'The stored file', standardSchema: DocumentView })
  async upload(
    @Param('id', { schema: Uuid }) caseId: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<DocumentView> {
    request.caseId = caseId;
    const reader = await this.#reader(caseId, session);
    if (reader.roles.every((role) => onlookers.includes(role))) throw problem('officers-only');
    if ((await this.files.waiting(caseId, session.account)) >= mostWaiting) throw problem('documents-waiting');
    const id = await receiving(request, this.config, async (incoming) => {
      const said = DocumentFields.safeParse(incoming.fields);
      if (!said.success) throw invalidInput(said.error.issues);
      const { kind = null, title = null, number = null, date: dated = null } = said.data;
      return this.files.add(
        incoming,
        { kind, title, number, dated },
        { register: reader.register, caseId, account: session.account },
      );
    });
    const document = await this.files.find(caseId, id, session.account);
    if (document === null) throw new Error('the stored file has no row');
    return documentView(document);
  }

  @ReadsPersonalData(filesListed)
  @Get()
  @ApiOperation({ summary: 'Files of the case: cited ones, and your own uncited ones' })
  @ApiResponse({ status: 200, description: 'Oldest first', standardSchema: z.object({ items: z.array(DocumentView) }) })
  async list(
    @Param('id', { schema: Uuid }) caseId: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<{ items: DocumentView[] }> {
    request.caseId = caseId;
    await this.#reader(caseId, session);
    const items = (await this.files.list(caseId, session.account)).map(documentView);
    return { items };
  }

  @SendsPersonalData(ofCase('document', 'document'))
  @Get(':document')
  @ApiOperation({ summary: 'The bytes of a file; the answer to a `Range` is 206' })
  // of the type that was uploaded
  @ApiProduces('*/*')
  @ApiResponse({ status: 200, description: 'The file', schema: { type: 'string', format: 'binary' } })
  async read(
    @Param('id', { schema: Uuid }) caseId: string,
    @Param('document', { schema: Uuid }) id: string,
    @Query({ schema: Download }) { download }: z.infer<typeof Download>,
    @SignedIn() session: Session,
    @Shown() shown: Show,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    request.caseId = caseId;
    await this.#reader(caseId, session);
    const document = await this.files.find(caseId, id, session.account);
    if (document === null) throw problem('not-found');
    shown(document);
    void reply.headers({
      // the bytes under an id never change, the right to read them may
      etag: `"${id}"`,
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
      'content-disposition': contentDisposition(document.name, document.type, download),
      'content-security-policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    if (request.headers['if-none-match'] === `"${id}"`) return void (await reply.status(304).send());
    const span = byteRange(request.headers.range, document.size);
    if (span === 'unsatisfiable')
      throw problem('range-not-satisfiable', { headers: { 'content-range': `bytes */${document.size}` } });
    const content = await this.files.open(document, span);
    const { first, last } = span ?? { first: 0, last: document.size - 1 };
    if (span !== null) void reply.status(206).header('content-range', `bytes ${first}-${last}/${document.size}`);
    await reply
      .header('content-type', document.type)
      .header('content-length', last - first + 1)
      .send(content);
  }

  /** Files are for readers of the whole case. @throws ProblemError `not-found` */
  async #reader(caseId: string, session: Session): Promise<CaseReaderRights> {
    const reader = await this.casework.reader(caseId, session);
    if (reader === null || reader.reading !== 'all') throw problem('not-found');
    return reader;
  }
}
