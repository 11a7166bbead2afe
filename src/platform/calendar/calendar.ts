/** What calendars of every make understand: iCalendar (RFC 5545) objects for mail and feeds, to the byte. */
export { writeCalendar, type CalendarAttendee, type CalendarEvent, type CalendarMethod, type WriteCalendar } from './write-calendar.ts'
export { foldLine, quoteParameter, textValue } from './content-lines.ts'
