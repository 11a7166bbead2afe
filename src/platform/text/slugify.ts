/** Letters that do not fall apart into a letter and an accent. å, ä, ö and é do. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ħ: 'h',
  ı: 'i',
  œ: 'oe',
  ĸ: 'k',
  '&': ' och ',
  '@': ' at ',
  '+': ' plus ',
}

const longest = 80

/**
 * A name as a piece of an address: "Martin & Söner AB" → `martin-och-soner-ab`. The same name always gives the same slug, of
 * a–z, 0–9 and hyphens, at most 80 long; a name without any such letter gives `fallback` and a short number of its own.
 */
export function slugify(name: string, fallback: string = 'x'): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æøđðþßłŋŧħıœĸ&@+]/gu, (letter) => letters[letter] ?? letter)
    .replace(/['’`´]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  const slug = plain.replace(/^-+/, '').slice(0, longest).replace(/-+$/, '')
  return slug === '' ? `${fallback}-${numberOf(name)}` : slug
}

/** FNV-1a, 32 bits, in base 36: the same text, the same few characters. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5
  for (const unit of text.normalize('NFC')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
