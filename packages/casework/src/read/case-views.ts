import type { CaseView } from '@vinhdanh/contracts';
import {
  caseView,
  policyByHash,
  publicView,
  type OpenNomination,
  type Reading,
  type Reference,
} from '@vinhdanh/domain';
import type { PrintedNames } from './printed-names.js';
import type { SubjectReader } from './subject-reader.js';

/** Builds the case view of a state. */
export class CaseViews {
  readonly #subjects: SubjectReader;
  readonly #printed: PrintedNames;

  constructor(subjects: SubjectReader, printed: PrintedNames) {
    this.#subjects = subjects;
    this.#printed = printed;
  }

  /**
   * @param reading how much of the case its reader may see.
   * @throws MissingPolicyError when the pinned pack is not in the register, although it was published before the case
   * could pin it.
   */
  async of(
    register: string,
    caseId: string,
    state: OpenNomination,
    reference: Reference,
    reading: Reading,
  ): Promise<CaseView> {
    const policy = policyByHash(reference, state.procedure.hash);
    if (policy === null) throw new MissingPolicyError(caseId, state.procedure.pack);
    const [name, printed] = await Promise.all([
      this.#subjects.nameOf(state.subject.id),
      this.#printed.of(caseId, state),
    ]);
    const view = caseView(state, { id: caseId, register, name, policy, printed });
    return reading === 'all' ? view : publicView(view);
  }
}

export class MissingPolicyError extends Error {
  override readonly name = 'MissingPolicyError';
  constructor(caseId: string, pack: string) {
    super(`case ${caseId} pins pack ${pack}, which its register lacks`);
  }
}
