import { ImapFlow } from 'imapflow'

/** A mail as it lies in a mailbox. */
export interface MailArrived {
  readonly receivedAt: Date
  /** The bytes of the mail; of one that is too big its headers alone. */
  readonly source: Uint8Array
  readonly isWhole: boolean
}

/** How far a mailbox has been read. Another `uidValidity` means that it was made anew and its numbers mean nothing any more. */
export interface MailboxPosition {
  readonly uidValidity: number
  readonly lastUid: number
}

export interface ReadNewMail {
  /** Null: never read before. */
  readonly position: MailboxPosition | null
  /** Where the numbers mean nothing, mail from before then is left alone. */
  readonly since: Date
  /** Takes one mail and notes how far that is. A mail that could not be taken comes again. */
  take(mail: MailArrived, position: MailboxPosition): Promise<void>
  isStopping(): boolean
}

/** Somewhere mail comes in. */
export interface Mailbox {
  /** User, host and folder: what its position is kept under. */
  readonly name: string
  readNew(reading: ReadNewMail): Promise<void>
  close(): Promise<void>
}

export interface ImapMailboxOptions {
  /** `imaps://user:password@host` */
  readonly url: string
  readonly folder?: string
  /** A folder read mail is moved to. Null: it stays where it is, marked as read. Nothing is ever deleted. */
  readonly moveTo?: string | null
  /** Bytes of which a mail is read; of bigger ones the headers alone. */
  readonly mostBytes?: number
  /** The server says that something has come. */
  readonly onArrival?: () => void
  /** Milliseconds a server may keep us waiting. */
  readonly patienceMs?: number
}

/** Two megabytes. */
const mostBytesOfMail = 2 * 1024 * 1024
const mostBytesOfHeaders = 64 * 1024

/** A mailbox on an IMAP server. The connection is kept between readings, and made anew by the next when it was lost. */
export function createImapMailbox({
  url,
  folder = 'INBOX',
  moveTo = null,
  mostBytes = mostBytesOfMail,
  onArrival,
  patienceMs = 20_000,
}: ImapMailboxOptions): Mailbox {
  const { hostname, port, username, password, protocol } = new URL(url)
  const isSecure = protocol === 'imaps:'
  let connected: Promise<ImapFlow> | null = null

  const connect = async (): Promise<ImapFlow> => {
    const client = new ImapFlow({
      host: hostname,
      port: port === '' ? (isSecure ? 993 : 143) : Number(port),
      secure: isSecure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: 5 * 60_000,
    })
    const forget = () => {
      connected = null
    }
    client.on('close', forget)
    client.on('error', forget)
    client.on('exists', () => onArrival?.())
    await client.connect()
    return client
  }

  const readOver = async (reading: ReadNewMail): Promise<void> => {
    connected ??= connect()
    try {
      const client = await connected
      const lock = await client.getMailboxLock(folder)
      try {
        await readAll(client, reading, { moveTo, mostBytes })
      } finally {
        lock.release()
      }
      // From now on the server says at once when something comes.
      client.idle().catch(() => {})
    } catch (error) {
      const lost = connected
      connected = null
      await lost?.then((client) => client.close()).catch(() => {})
      throw error
    }
  }

  return {
    name: `${decodeURIComponent(username)}@${hostname}/${folder}`,
    async readNew(reading) {
      const isKept = connected !== null
      try {
        await readOver(reading)
      } catch (error) {
        // A line kept open since last time may have died in silence, or the mailbox been made anew under it: a fresh one is tried at once.
        if (!isKept || reading.isStopping()) throw error
        await readOver(reading)
      }
    },
    async close() {
      const open = connected
      connected = null
      await open?.then((client) => client.logout()).catch(() => {})
    },
  }
}

interface HowToRead {
  readonly moveTo: string | null
  readonly mostBytes: number
}

async function readAll(client: ImapFlow, reading: ReadNewMail, { moveTo, mostBytes }: HowToRead): Promise<void> {
  const uidValidity = client.mailbox === false ? 0 : Number(client.mailbox.uidValidity)
  const lastUid = reading.position?.uidValidity === uidValidity ? reading.position.lastUid : 0
  const uids = await listNew(client, lastUid, reading.since)
  if (uids.length > 0 && moveTo !== null) await client.mailboxCreate(moveTo)
  for (const uid of uids) {
    if (reading.isStopping()) return
    const mail = await fetchMail(client, uid, mostBytes)
    if (mail === null) continue
    await reading.take(mail, { uidValidity, lastUid: uid })
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    if (moveTo !== null) await client.messageMove(String(uid), moveTo, { uid: true })
  }
}

/** Numbers above the last one read. `n:*` of IMAP always answers with the newest, also when it is older. */
async function listNew(client: ImapFlow, lastUid: number, since: Date): Promise<number[]> {
  await client.noop()
  const found = await client.search(lastUid === 0 ? { since } : { uid: `${lastUid + 1}:*` }, { uid: true })
  return (found || []).filter((uid) => uid > lastUid).toSorted((one, other) => one - other)
}

async function fetchMail(client: ImapFlow, uid: number, mostBytes: number): Promise<MailArrived | null> {
  const head = await client.fetchOne(String(uid), { uid: true, size: true, internalDate: true }, { uid: true })
  if (head === false) return null
  const isWhole = (head.size ?? 0) <= mostBytes
  const body = await client.fetchOne(
    String(uid),
    { uid: true, source: isWhole ? true : { start: 0, maxLength: mostBytesOfHeaders } },
    { uid: true },
  )
  if (body === false || body.source === undefined) return null
  const at = head.internalDate
  return {
    receivedAt: at instanceof Date ? at : new Date(at ?? Date.now()),
    source: isWhole ? body.source : headersOf(body.source),
    isWhole,
  }
}

function headersOf(source: Uint8Array): Uint8Array {
  const end = Buffer.from(source).indexOf('\r\n\r\n')
  return end === -1 ? source : source.subarray(0, end + 4)
}
