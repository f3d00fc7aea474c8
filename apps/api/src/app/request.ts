import '@fastify/cookie';
import type { Session } from '../session/session.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who signed in; set by the session guard on every route that is not public. */
    session: Session | null;
    /** Code of the problem that was answered, for the request's log line. */
    problemCode: string | null;
    /** Ids for the request's log line: command and case. Never names or texts. */
    commandId: string | null;
    caseId: string | null;
    /** Reports personal data that a handler is about to send; set where the handler declares that it sends some. */
    showPersonalData?: (part: unknown) => void;
  }
}
