import type { BookingData } from '../world-data.ts'

/** What Polstad's secretariat has told booking: the invented city's school year, and the ways between the places it meets in. */
export const booking: BookingData = {
  toldAt: '2026-08-24T10:00',
  breaks: [
    { kind: 'autumn', fromOn: '2026-10-26', untilOn: '2026-10-30' },
    { kind: 'christmas', fromOn: '2026-12-21', untilOn: '2027-01-08' },
    { kind: 'winter', fromOn: '2027-03-01', untilOn: '2027-03-05' },
    { kind: 'easter', fromOn: '2027-03-22', untilOn: '2027-04-02' },
    { kind: 'summer', fromOn: '2027-06-14', untilOn: '2027-08-16' },
  ],
  travelTimes: [
    { onePlace: 'Observatoriet, Polstads universitet', otherPlace: 'Polstads hamn, kaj 4', minutes: 20 },
    { onePlace: 'Observatoriet, Polstads universitet', otherPlace: 'Havtornsgården, logen', minutes: 45 },
    { onePlace: 'Polstads hamn, kaj 4', otherPlace: 'Havtornsgården, logen', minutes: 55 },
    { onePlace: 'Mellanlagret, gamla tvätteriet', otherPlace: 'Observatoriet, Polstads universitet', minutes: 15 },
  ],
}
