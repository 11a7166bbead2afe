import { readFile } from 'node:fs/promises'
import {
  addPicture,
  draftNews,
  draftReport,
  editReport,
  findReportInWork,
  preparePicture,
  publishReport,
  rasteriseDrawing,
  type ReportWords,
} from '#domain/publishing'
import type { Files } from '#platform/files'
import { done } from '#platform/outcome'
import type { Key, MeetingReportData, NewsData, Text, WorldData } from '../world-data.ts'
import { sv, type Teller, type Telling } from './teller.ts'

type Pictures = { readonly files: Files; readonly drawings: URL } | undefined

/** Reports and news, with the world's drawings when there is somewhere to put them. */
export function tellPublishing(pictures: Pictures): Telling {
  return async (teller, world, happening) => {
    switch (happening.kind) {
      case 'meeting-reported': {
        const meeting = world.meetings.find(({ key }) => key === happening.meeting)
        if (meeting?.report != null)
          await tellReport(teller, meeting.key, meeting.report, await pictureOf(teller, world, pictures, meeting.report.picture))
        return true
      }
      case 'news-published': {
        const news = world.news.find(({ key }) => key === happening.news)
        if (news !== undefined) await tellNews(teller, news, await pictureOf(teller, world, pictures, news.picture))
        return true
      }
      default:
        return false
    }
  }
}

async function tellReport(teller: Teller, key: Key, report: MeetingReportData, pictureId: string | null): Promise<void> {
  const meetingId = teller.id('meeting', key)
  const { reportId } = await teller.tell(`a report of ${key}`, (writing) => draftReport(writing, { meetingId }))
  await publish(teller, reportId, pictureId, (language) => ({
    introduction: report.introduction[language],
    howItWas: report.howItWas[language],
    whatNext: report.whatHappensNext[language],
    voices: report.voices.map(({ text, who }) => ({ text: text[language], who: who[language] })),
  }))
}

async function tellNews(teller: Teller, news: NewsData, pictureId: string | null): Promise<void> {
  const { reportId } = await teller.tell(sv(news.title), (writing) => draftNews(writing, { title: sv(news.title) }))
  await publish(teller, reportId, pictureId, (language) => ({
    title: news.title[language],
    introduction: news.introduction[language],
    body: news.body.map((paragraph) => paragraph[language]).join('\n\n'),
  }))
}

async function publish(
  teller: Teller,
  reportId: string,
  pictureId: string | null,
  wordsIn: (language: keyof Text) => ReportWords[string],
): Promise<void> {
  const revision = await teller.tell('the words', async (writing) => {
    const report = await findReportInWork(writing, reportId)
    if (report === null) throw new Error('the report just drafted is gone')
    const edited = await editReport(writing, {
      reportId,
      revision: report.revision,
      words: { sv: { ...report.words['sv'], ...wordsIn('sv') }, en: { ...report.words['en'], ...wordsIn('en') } },
      ...(pictureId === null ? {} : { pictureId }),
    })
    return edited.ok ? done(edited.value.revision) : edited
  })
  await teller.tell('the page is public', (writing) => publishReport(writing, { reportId, revision }))
}

async function pictureOf(teller: Teller, world: WorldData, pictures: Pictures, key: Key | null): Promise<string | null> {
  if (key === null || pictures === undefined) return null
  const known = teller.idOrNull('picture', key)
  if (known !== null) return known
  const data = world.pictures.find((each) => each.key === key)
  if (data === undefined) throw new Error(`no picture ${key}`)
  const drawing = await readFile(new URL(data.file, pictures.drawings))
  const prepared = await preparePicture(await rasteriseDrawing(new Uint8Array(drawing)))
  if (!prepared.ok) throw new Error(`the picture ${key} cannot be used: ${prepared.reason}`)
  const { pictureId } = await teller.tell(data.file, (writing) =>
    addPicture(writing, pictures.files, { picture: prepared.value, alt: data.alt, credit: sv(data.credit), consent: data.consent }),
  )
  teller.ids.set(`picture ${key}`, pictureId)
  return pictureId
}
