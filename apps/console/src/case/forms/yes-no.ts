/** Keys of a field's words for yes and no, under `forms`; judgements and answers have their own words. */
export function yesNoOf(name: string): readonly [yes: 'met' | 'objects' | 'yes', no: 'notMet' | 'noObjection' | 'no'] {
  switch (name) {
    case 'met':
      return ['met', 'notMet'];
    case 'objection':
      return ['objects', 'noObjection'];
    default:
      return ['yes', 'no'];
  }
}
