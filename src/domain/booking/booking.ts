export { holidayOn, holidays, isBridgeDay, isShortDay, swedishHolidays, type Holiday } from './swedish-holidays.ts'
export {
  breakKinds,
  isOnTheClock,
  listClosed,
  listSlots,
  mondayOfWeek,
  usualHours,
  weekName,
  type BreakKind,
  type ClosedBecause,
  type SchoolBreak,
  type Slot,
  type WorkingHours,
} from './slots.ts'
export { isClash, placeMeetings, type PlaceableChoice, type Placed, type Placing } from './place-meetings.ts'
export {
  office,
  type Busy,
  type BusyTimes,
  type Choice,
  type MeetingWanted,
  type Remark,
  type Seat,
  type SeatAt,
  type Wishes,
} from './choices.ts'
export { bestOf, proposeRound, type NoTime, type RoundProposed, type RoundWanted, type RowProposed } from './propose-times.ts'
export { getBookingHours, setBookingHours, undoBookingHours, type BookingHours, type CannotSetHours } from './booking-hours.ts'
export { addSchoolBreak, listSchoolBreaks, removeSchoolBreak, restoreSchoolBreak, type CannotAddBreak } from './school-breaks.ts'
export {
  listKnownPlaces,
  listTravelTimes,
  removeTravelTime,
  restoreTravelTime,
  setTravelTime,
  travelBy,
  type CannotSetTravelTime,
  type TravelTime,
} from './travel-times.ts'
export {
  listAbsences,
  listPeopleToNote,
  noteAbsence,
  removeAbsence,
  restoreAbsence,
  type Absence,
  type CannotNoteAbsence,
} from './absences.ts'
export { listBusyTimes } from './busy-queries.ts'
export { listCalled, listSubjectsToBook, type CalledTo, type SubjectToBook, type WhoIsCalled } from './areas-to-book.ts'
export { bookMeetings, endOf, type Booked, type BookMeetings, type CannotBook, type MeetingToBook } from './book-meetings.ts'
export { undoMeetingsBooked, type CannotUndoBooking } from './undo-booking.ts'
