import type { AnyVisit } from './visit.ts'

/** The city's logo for the head of a page, or none. The city's name stands beside it, so the picture itself says nothing more. */
export function logoOf({
  site,
  href,
}: Pick<AnyVisit, 'site' | 'href'>): { src: string; width: number; height: number; alt: string } | undefined {
  const { logo } = site.contract.theme
  return logo === undefined ? undefined : { src: href('public/logo', { file: logo.key }), width: logo.width, height: logo.height, alt: '' }
}
