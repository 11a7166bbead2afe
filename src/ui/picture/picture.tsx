import type { ComponentChildren, JSX } from 'preact'

export interface PictureSources {
  /** Each a srcset: "/bilder/a-800.avif 800w, /bilder/a-1600.avif 1600w". */
  readonly avif?: string | undefined
  readonly webp?: string | undefined
  readonly jpeg?: string | undefined
}

export interface PictureProps {
  /** What the picture shows, for those who do not see it. Required, as consent is. */
  readonly alt: string
  /** The address used by browsers that know none of the other kinds. */
  readonly src: string
  readonly sources?: PictureSources | undefined
  /** How wide it is shown, as the sizes attribute says it. */
  readonly sizes?: string | undefined
  readonly width: number
  readonly height: number
  readonly caption?: ComponentChildren
  /** Who made it: "Foto: Ida Berg". */
  readonly credit?: string | undefined
  /** True for a picture at the top of the page, which should not wait. */
  readonly early?: boolean | undefined
}

/** A picture in the smallest kind of file the browser knows, with its caption and who made it. */
export function Picture(props: PictureProps): JSX.Element {
  const { sources, sizes, caption, credit, early } = props
  return (
    <figure class="picture">
      <picture>
        {sources?.avif !== undefined && <source type="image/avif" srcset={sources.avif} sizes={sizes} />}
        {sources?.webp !== undefined && <source type="image/webp" srcset={sources.webp} sizes={sizes} />}
        <img
          src={props.src}
          srcset={sources?.jpeg}
          sizes={sources?.jpeg === undefined ? undefined : sizes}
          alt={props.alt}
          width={props.width}
          height={props.height}
          loading={early ? undefined : 'lazy'}
          decoding="async"
        />
      </picture>
      {(caption || credit !== undefined) && (
        <figcaption>
          {caption}
          {credit !== undefined && <small> {credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
