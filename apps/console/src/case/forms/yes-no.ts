/** Keys of the words for yes and no of a field, under `forms`: what is judged or answered has words of its own. */
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
