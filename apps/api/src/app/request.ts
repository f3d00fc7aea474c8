import '@fastify/cookie';
import type { Session } from '../session/session.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The signed-in account; the session guard sets it on every route that is not public. */
    session: Session | null;
    /** Code of the problem in the answer, for the request's log line. */
    problemCode: string | null;
    /** Ids for the request's log line: command and case. Never names or texts. */
    commandId: string | null;
    caseId: string | null;
    /** Reports personal data that a handler is about to send; set when the handler declares it. */
    showPersonalData?: (part: unknown) => void;
  }
}
