export { addDays, addMonths, daysBetween, firstDayOf, lastDayOf, NoSuchDayError, yearOf } from './day.js';
export { dayOf, isMoment, momentOf, type MomentOfDay } from './moment.js';
export { writtenDays } from './written.js';
export { isProvisional, isWorkingDay, rolledToWorkingDay, workingDaysOfYear } from './working-day.js';
export { addCounted, countedDays, type CountingUnit } from './count.js';
export { deadlineDays, type DayRole, type DeadlineDay } from './deadline-days.js';
export { pauseDeadline, rescheduled, resumeDeadline, setDeadline, type StoppableDeadline } from './deadline.js';
