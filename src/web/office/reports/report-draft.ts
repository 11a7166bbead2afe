import { consents, mostVoices, textsOf, type Consent, type ReportInWork, type StagedPicture, type Words } from '#domain/publishing'
import { isLanguage, type Language, type Translated } from '#platform/i18n'
import type { Form, Problems } from '#web/form'
import type { AnyVisit, Visit } from '#web/visit'

/** Everything the form holds, as it was sent or as it stands in the draft. */
export interface ReportDraft {
  readonly words: Readonly<Partial<Record<string, Words>>>
  readonly alt: Translated
  readonly credit: string
  readonly consent: Consent | null
  readonly removesPicture: boolean
  /** A picture that was sent with an earlier try and waits for the rest of the form. */
  readonly staged: StagedPicture | null
  readonly correction: Translated
}

export interface ReportFormProps {
  readonly visit: Visit<'office/reports/edit'>
  readonly report: ReportInWork
  readonly draft: ReportDraft
  readonly problems: Problems
}

export function languagesIn({ site }: AnyVisit): Language[] {
  const known = site.contract.languages.filter(isLanguage)
  return known.length === 0 ? ['sv'] : known
}

/** The draft as it stands: what was written, and our sentences where nothing was. */
export function draftOf(report: ReportInWork): ReportDraft {
  const { picture, told } = report
  return {
    words: told,
    alt: picture?.alt ?? {},
    credit: picture?.credit ?? '',
    consent: consents.find((each) => each === picture?.consent) ?? null,
    removesPicture: false,
    staged: null,
    correction: {},
  }
}

export function readDraft(visit: AnyVisit, report: Pick<ReportInWork, 'kind'>, form: Form): ReportDraft {
  const languages = languagesIn(visit)
  const inEach = (read: (language: Language) => string) => Object.fromEntries(languages.map((language) => [language, read(language)]))
  return {
    words: Object.fromEntries(languages.map((language) => [language, readWords(report, form, language)])),
    alt: inEach((language) => form.get(`alt_${language}`)),
    credit: form.get('credit'),
    consent: consents.find((each) => each === form.get('consent')) ?? null,
    removesPicture: form.get('removePicture') !== '',
    staged: null,
    correction: inEach((language) => form.get(`correction_${language}`)),
  }
}

function readWords({ kind }: Pick<ReportInWork, 'kind'>, form: Form, language: Language): Words {
  const words: Words = {}
  for (const text of textsOf[kind]) {
    if (form.has(`${text}_${language}`)) words[text] = written(form, `${text}_${language}`)
  }
  words.voices = Array.from({ length: mostVoices }, (_, index) => ({
    text: written(form, voiceField('text', index, language)),
    who: form.get(voiceField('who', index, language)),
  }))
  return words
}

export function voiceField(part: 'text' | 'who', index: number, language: Language): string {
  return `voice_${part}_${index + 1}_${language}`
}

/** A text as it was before the browser gave it the line ends of a form. */
function written(form: Form, name: string): string {
  return form.get(name).replaceAll('\r\n', '\n')
}
