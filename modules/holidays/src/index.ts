export { type DaysOff, daysOffOf, HOLIDAY_KINDS, type Holiday, type HolidayKind } from './days-off.ts';
export { getYearOfDaysOff, listDaysOff } from './read-days-off.ts';
export {
  addWorkdays,
  isWorkday,
  nextWorkday,
  previousWorkday,
  SHIFTS,
  type Shift,
  shiftDue,
} from './workday.ts';
