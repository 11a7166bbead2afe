export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/* Beyond this many word pairs the comparison costs more than it tells, and the two wordings are shown whole. */
const mostPairs = 400_000

/** What differs between two wordings, word by word. Putting the same and removed parts together gives the first, the same and added parts the second. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const old = splitWords(before)
  const young = splitWords(after)
  if (old.length * young.length > mostPairs)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  const lengths = commonLengths(old, young)
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < young.length) {
    const removed = old[i]
    const added = young[j]
    if (removed !== undefined && removed === added) {
      parts.push({ kind: 'same', text: removed })
      i++
      j++
    } else if (added === undefined || (removed !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      parts.push({ kind: 'removed', text: removed ?? '' })
      i++
    } else {
      parts.push({ kind: 'added', text: added })
      j++
    }
  }
  return joined(parts)
}

/* A word takes the space before it along, so that a changed word is not three changes; a full stop after it stands by itself. */
function splitWords(text: string): readonly string[] {
  return text.match(/\s*[\p{L}\p{M}\p{N}]+|\s*[^\s\p{L}\p{M}\p{N}]|\s+$/gu) ?? []
}

/* The length of the longest common subsequence from each pair of positions to the end. */
function commonLengths(old: readonly string[], young: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(young.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    const row = rows[i]
    if (row === undefined) continue
    for (let j = young.length - 1; j >= 0; j--) {
      row[j] = old[i] === young[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  }
  return rows
}

function at(rows: readonly Uint32Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.text === '') continue
    if (last?.kind === part.kind) result[result.length - 1] = { kind: part.kind, text: last.text + part.text }
    else result.push(part)
  }
  return result
}
