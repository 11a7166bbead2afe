/** What the secretariat jots down for one another. Written in Swedish, seen in the office only. */
import type { OfficeNoteData } from '../world-data.ts'

export const officeNotes = [
  { at: '2024-03-15T08:10', by: 'karin-brannlund', organisation: null, meeting: 'uppstart-2024', text: 'Observatoriet funkade. Fikat räckte precis, beställ för 24 nästa gång. Projektorn behöver en adapter, den ligger nu i vår låda.' },
  { at: '2024-03-18T09:05', by: 'siiri-niemela', organisation: 'norrskenets-akeri', meeting: null, text: 'Aino kunde inte komma i torsdags, leverans till Lövnäs. Vill gärna ta Lead, ring henne före klockan sju eller efter fyra.' },
  { at: '2024-08-16T15:50', by: 'hanna-obrink', organisation: null, meeting: null, text: 'Sista dagen! Allt om energiträffarna ligger i gruppens mapp. Yusuf börjar på måndag, Roger på lokaltrafiken är den roligaste att börja med.' },
  { at: '2024-10-14T10:30', by: 'yusuf-demirkan', organisation: 'aterbyggarna', meeting: null, text: 'Byggprogrammet skickar tolv elever i vecka 45. Ture är lyrisk.' },
  { at: '2025-05-16T08:20', by: 'karin-brannlund', organisation: 'farledsverket', meeting: 'strategiska-varen-2025', text: 'Charlotte sade ”inte än”. Hon tar det med GD i juni. Stressa inte, hon hör av sig.' },
  { at: '2025-12-01T09:40', by: 'yusuf-demirkan', organisation: 'energibolaget', meeting: null, text: 'Olle har slutat. Olena Kovalchuk tar över och har fått hela historien om laddplatserna.' },
  { at: '2025-12-18T13:15', by: 'karin-brannlund', organisation: 'hotell-nattviken', meeting: null, text: 'Nya ägaren vill vänta. De lämnar vid årsskiftet. Marie-Claire var ledsen för det, skriv ett tack.' },
  { at: '2026-03-02T10:00', by: 'siiri-niemela', organisation: 'universitetet', meeting: null, text: 'Shirin har bytt jobb. Tobias Frisk på fastighet tar över, han var med på Observatoriet som student.' },
  { at: '2026-06-11T16:05', by: 'yusuf-demirkan', organisation: 'nordanbygdens-mejeri', meeting: null, text: 'Signe ringde: matsvinnet får vila till våren, tappningen byggs om. Ta upp i mars 2027, inte förr.' },
  { at: '2026-10-27T11:20', by: 'yusuf-demirkan', organisation: 'fyrvik-fastigheter', meeting: null, text: 'Inget svar på Hur går det? om lokalerna, och takavtalet har fastnat hos juristerna. Ring Andreas, inte Paulina, hon är ledig till den 30:e.' },
  { at: '2026-11-09T09:00', by: 'karin-brannlund', organisation: null, meeting: 'strategiska-hosten-2026', text: 'Tuva är bokad igen. Hon vill ha tre stora tavlor och ingen talarstol.' },
  { at: '2026-11-12T15:10', by: 'karin-brannlund', organisation: 'skymra', meeting: null, text: 'Danuta tog Lead för effekttopparna, under förankring. Ledningsgruppen har möte den 7 december. Halvsidan är skickad.' },
  { at: '2026-11-18T08:45', by: 'siiri-niemela', organisation: null, meeting: 'aterbruk-2026', text: 'Linnéa har skickat sina anteckningar. Jag skriver rapporten på tisdag.' },
  { at: '2026-11-20T14:30', by: 'siiri-niemela', organisation: null, meeting: 'mobilitet-2026', text: 'Elva av femton har svarat. Ring Hilding och Severina, regionen, Fyrvik Drift och mejeriet på måndag.' },
] as const satisfies readonly OfficeNoteData[]
