import type { JSX } from 'preact'
import { pictureFiles, type PictureKind, type PictureShown } from '#domain/publishing'
import { Picture } from '#ui/picture'
import type { AnyVisit } from '../visit.ts'
import { shown } from './report-sections.ts'

/** The picture of a page in the smallest file the browser knows. */
export function ReportPicture({
  visit,
  picture,
  early,
  sizes,
}: {
  readonly visit: AnyVisit
  readonly picture: PictureShown
  readonly early?: boolean
  readonly sizes?: string
}): JSX.Element {
  const address = (file: string) => visit.href('public/pictures/show', { file })
  const srcset = (kind: PictureKind) =>
    pictureFiles(picture, kind)
      .map(({ file, width }) => `${address(file)} ${width}w`)
      .join(', ')
  const largest = pictureFiles(picture, 'jpeg').at(-1)
  return (
    <Picture
      src={largest === undefined ? '' : address(largest.file)}
      sources={{ avif: srcset('avif'), webp: srcset('webp'), jpeg: srcset('jpeg') }}
      sizes={sizes ?? '(min-width: 70rem) 66rem, 100vw'}
      alt={shown(picture.alt, visit.site.language).text}
      width={picture.width}
      height={picture.height}
      credit={picture.credit ?? undefined}
      early={early}
    />
  )
}
