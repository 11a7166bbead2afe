import { crc32, inflateRawSync } from 'node:zlib'

/** The most a workbook's XML may come to when unpacked, in bytes; a register of 2,000 organisations is about a hundredth of it. */
const mostUnpacked = 40 * 1024 * 1024
const mostEntries = 500

export type CannotUnpack = 'broken' | 'too-large' | 'locked'

interface Entry {
  readonly name: string
  readonly method: number
  readonly at: number
  readonly packed: number
}

/**
 * The same archive with only its XML, unpacked: whoever reads it next cannot be tricked into unpacking more than there is (a zip bomb), whatever
 * the headers claim.
 */
export function plainZip(archive: Buffer): Buffer<ArrayBuffer> | CannotUnpack {
  const entries = listEntries(archive)
  if (typeof entries === 'string') return entries
  const files: { name: string; body: Buffer }[] = []
  let room = mostUnpacked
  for (const entry of entries) {
    if (!/\.xml(\.rels)?$/.test(entry.name)) continue
    const body = unpack(archive, entry, room)
    if (typeof body === 'string') return body
    room -= body.length
    files.push({ name: entry.name, body })
  }
  return pack(files)
}

/** What the directory at the archive's end tells. */
function listEntries(archive: Buffer): Entry[] | CannotUnpack {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end === -1 || end + 22 > archive.length) return 'broken'
  const count = archive.readUInt16LE(end + 10)
  if (count > mostEntries) return 'too-large'
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) return 'broken'
    if ((archive.readUInt16LE(at + 8) & 1) === 1) return 'locked'
    const [name, extra, comment] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)]
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

function unpack(archive: Buffer, { method, at, packed }: Entry, room: number): Buffer | CannotUnpack {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50) return 'broken'
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const body = archive.subarray(from, from + packed)
  if (method === 0) return body.length > room ? 'too-large' : body
  if (method !== 8 || room <= 0) return method === 8 ? 'too-large' : 'broken'
  try {
    return inflateRawSync(body, { maxOutputLength: room })
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken'
  }
}

/** An archive that packs nothing. */
function pack(files: readonly { readonly name: string; readonly body: Buffer }[]): Buffer<ArrayBuffer> {
  const [local, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, body } of files) {
    const title = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt32LE(crc32(body), 14)
    head.writeUInt32LE(body.length, 18)
    head.writeUInt32LE(body.length, 22)
    head.writeUInt16LE(title.length, 26)
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50, 0)
    listed.writeUInt16LE(20, 4)
    head.copy(listed, 6, 4, 30)
    listed.writeUInt32LE(at, 42)
    local.push(head, title, body)
    central.push(listed, title)
    at += 30 + title.length + body.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(
    central.reduce((sum, part) => sum + part.length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...central, end])
}
