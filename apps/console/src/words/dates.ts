const zone = 'Asia/Ho_Chi_Minh';
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const momentFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** dd/MM/yyyy of a day (`2024-09-06`) or of a moment (ISO), as seen in Vietnam. */
export const showDay = (dayOrMoment: string): string =>
  dayFormat.format(new Date(dayOrMoment.length === 10 ? `${dayOrMoment}T12:00:00+07:00` : dayOrMoment));

/** yyyy-MM-dd of a day or of a moment (ISO), as seen in Vietnam. */
export const dayOf = (dayOrMoment: string): string => showDay(dayOrMoment).split('/').toReversed().join('-');

/** dd/MM/yyyy HH:mm of a moment (ISO), as seen in Vietnam. */
export const showMoment = (moment: string): string => momentFormat.format(new Date(moment)).replace(',', '');
