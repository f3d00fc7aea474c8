import { problemOf, unreachable, type ProblemError } from '../../api/problem.js';
import { z } from 'zod/mini';

const Uploaded = z.object({ id: z.string(), name: z.string() });
export type Uploaded = z.infer<typeof Uploaded>;

interface Upload {
  readonly done: Promise<Uploaded>;
  readonly stop: () => void;
}

/**
 * Sends one file of a case and reports progress from 0 to 1. `done` rejects with ProblemError. Uses XMLHttpRequest,
 * because fetch does not report upload progress.
 */
export function upload(caseId: string, file: File, csrf: string, progress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve, reject) => {
    const fail = (error: ProblemError): void => reject(error);
    request.open('POST', `/api/nominations/${caseId}/documents`);
    request.setRequestHeader('x-csrf-token', csrf);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
    request.addEventListener('error', () => fail(unreachable()));
    request.addEventListener('abort', () => fail(unreachable()));
    request.addEventListener('load', () => {
      const body = readJson(request.responseText);
      const read = z.safeParse(Uploaded, body);
      if (request.status === 201 && read.success) resolve(read.data);
      else fail(problemOf(request.status, body));
    });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
  return { done, stop: () => request.abort() };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
