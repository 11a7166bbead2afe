/** Documents for people who need a file: the same words in DOCX, PDF/UA and plain text. */
export { partsOfText, type DocumentPart, type DocumentSection, type Words, type WrittenDocument } from './written-document.ts'
export { writePlainText } from './plain-text.ts'
export { writeTypst } from './typst-source.ts'
export { writeDocx } from './write-docx.ts'
export { writePdf } from './write-pdf.ts'
