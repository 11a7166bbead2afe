import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { freePort } from './free-port.ts'

const program = '/usr/sbin/dovecot'

/** A real IMAP server, thrown away afterwards. */
export interface Dovecot {
  readonly url: string
  /** Puts a mail into the mailbox by IMAP APPEND, as some filters do. */
  append(mail: Uint8Array): Promise<void>
  /** Puts a mail into the maildir, as mail servers do. */
  deliver(mail: Uint8Array): Promise<void>
  /** How many mails lie in a folder. */
  count(folder?: string): Promise<number>
  /** The mailbox is made anew: other numbers, another UIDVALIDITY. */
  remake(): Promise<void>
  stop(): Promise<void>
}

/** Starts dovecot in a directory of its own, on a port of its own, with one user and a maildir. Runs as root or not. */
export async function startDovecot(): Promise<Dovecot> {
  const directory = await mkdtemp(join(tmpdir(), 'ledstjarna-dovecot-'))
  const port = await freePort()
  const isRoot = userInfo().uid === 0
  const user = isRoot ? 'nobody' : userInfo().username
  const home = join(directory, 'mail')
  await mkdir(home, { recursive: true })
  const config = join(directory, 'dovecot.conf')
  await writeFile(config, configOf({ directory, port, user, isRoot }))
  await writeFile(join(directory, 'users'), 'svar:{PLAIN}hemligt\n')
  if (isRoot) await own(directory)
  const child = spawn(program, ['-F', '-c', config], { stdio: 'ignore' })
  const url = `imap://svar:hemligt@127.0.0.1:${port}`
  await waitFor(port, child)
  let delivered = 0
  return {
    url,
    async append(mail) {
      await withClient(url, (client) => client.append('INBOX', Buffer.from(mail)))
    },
    async deliver(mail) {
      delivered += 1
      // The folders appear with the first look into the mailbox.
      if (!existsSync(join(home, 'svar', 'new'))) await withClient(url, (client) => client.status('INBOX', { messages: true }))
      const name = `${Date.now()}.${delivered}_${randomBytes(4).toString('hex')}.test`
      const file = join(home, 'svar', 'tmp', name)
      await writeFile(file, mail, { mode: 0o666 })
      await rename(file, join(home, 'svar', 'new', name))
    },
    count: (folder = 'INBOX') =>
      withClient(url, async (client) => {
        const status = await client.status(folder, { messages: true })
        return status === false ? 0 : (status.messages ?? 0)
      }),
    async remake() {
      const folder = join(home, 'svar')
      for (const name of await readdir(folder)) if (name.startsWith('dovecot')) await rm(join(folder, name), { recursive: true })
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await Promise.race([ended, pause(3000)])
      child.kill('SIGKILL')
      await rm(directory, { recursive: true, force: true })
    },
  }
}

interface HowToRun {
  readonly directory: string
  readonly port: number
  readonly user: string
  readonly isRoot: boolean
}

function configOf({ directory, port, user, isRoot }: HowToRun): string {
  return `
base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:${directory}/mail/%u
first_valid_uid = 1
default_internal_user = ${user}
default_login_user = ${user}
default_internal_group = ${isRoot ? 'nogroup' : user}
mail_fsync = never
${isRoot ? '' : 'chroot ='}
passdb {
  driver = passwd-file
  args = ${directory}/users
}
userdb {
  driver = static
  args = uid=${user} gid=${isRoot ? 'nogroup' : user} home=${directory}/mail
}
namespace inbox {
  inbox = yes
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  # Several wrong passwords in a row are nothing to wait for here.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`
}

async function own(directory: string): Promise<void> {
  const done = spawn('chown', ['-R', 'nobody:nogroup', join(directory, 'mail')])
  await new Promise((resolve) => done.once('exit', resolve))
  const opened = spawn('chmod', ['755', directory])
  await new Promise((resolve) => opened.once('exit', resolve))
}

async function waitFor(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`dovecot ended with ${child.exitCode}`)
    try {
      return await withClient(`imap://svar:hemligt@127.0.0.1:${port}`, async () => {})
    } catch {
      await pause(100)
    }
  }
  throw new Error('dovecot did not answer')
}

async function withClient<Value>(url: string, use: (client: ImapFlow) => Promise<Value>): Promise<Value> {
  const { hostname, port, username, password } = new URL(url)
  const client = new ImapFlow({
    host: hostname,
    port: Number(port),
    secure: false,
    auth: { user: username, pass: password },
    logger: false,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.logout().catch(() => {})
  }
}
