import type { Rejection } from '@vinhdanh/contracts';
import { refuse } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/** The content was assessed before council or conclusion have their say. */
export function contentAssessed(state: OpenNomination): Rejection | null {
  if (state.contentAssessed) return null;
  return refuse(
    'content-not-assessed',
    { vi: 'Chưa thẩm định nội dung.', en: 'The content has not been assessed.' },
    {},
    { vi: 'Ghi "Thẩm định nội dung" trước.', en: 'Record "Assess the content" first.' },
  );
}
