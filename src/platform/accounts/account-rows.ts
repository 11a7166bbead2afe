import { sql, type Kysely } from 'kysely'

/* What is done to accounts without anybody's browser at hand. The tables are better-auth's; the statements know only addresses. */

export async function listAddresses<Tables>(kysely: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`select email from auth_users order by email`.execute(kysely)
  return rows.map(({ email }) => email)
}

/** Answers how many sessions ended. */
export async function endSessions<Tables>(kysely: Kysely<Tables>, emails: readonly string[]): Promise<number> {
  if (emails.length === 0) return 0
  const { rows } = await sql`
    delete from auth_sessions where user_id in (select id from auth_users where email = any(${[...emails]})) returning id`.execute(kysely)
  return rows.length
}

/** Sessions and sign-in methods go with the account; a code on its way to the address opens nothing any more. */
export async function forgetAccounts<Tables>(kysely: Kysely<Tables>, emails: readonly string[]): Promise<void> {
  if (emails.length === 0) return
  await sql`delete from auth_users where email = any(${[...emails]})`.execute(kysely)
  await sql`delete from auth_verifications where identifier = any(${emails.map((email) => `sign-in-otp-${email}`)})`.execute(kysely)
}
