import { DatabaseUnsuitable } from './failures.ts'
import { appRole } from './scope.ts'
import type { Session } from './store.ts'

/** Swedish order for PGlite, whose ICU has only the root locale: `locale = 'sv'` is accepted there and sorts wrongly. */
const swedishRules = '&z<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø'

/**
 * Makes the collation `swedish` by looking rather than guessing: takes the engine's own Swedish if it sorts Å and Ä after Z,
 * else spells the rules out. Also stands in dumps, in place of the collation of the engine that was dumped.
 */
export const swedishCollation = `do $collation$
begin
  if exists (select from pg_collation where collname = 'swedish' and collnamespace = 'public'::regnamespace) then return; end if;
  create collation public.swedish (provider = icu, locale = 'sv');
  if not ('Z' < 'Å' collate public.swedish and 'Å' < 'Ä' collate public.swedish and 'Ä' < 'Ö' collate public.swedish) then
    drop collation public.swedish;
    execute $create$ create collation public.swedish (provider = icu, locale = 'und', rules = '${swedishRules}') $create$;
  end if;
end $collation$;`

/** The role that cannot log in and owns nothing, given to whoever runs this. Also stands in dumps. */
export const restrictedRole = `do $role$
begin
  if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
  if not pg_has_role(current_user, '${appRole}', 'member') then execute format('grant ${appRole} to %I', current_user); end if;
end $role$;
grant usage on schema public to ${appRole};`

/** What every migration may rely on, made before the first. */
export async function prepareStore(session: Session): Promise<void> {
  try {
    await session.script(restrictedRole)
  } catch (error) {
    throw new DatabaseUnsuitable(
      `The role ${appRole} could not be made or taken. Ask whoever runs the server for: create role ${appRole} nologin; grant ${appRole} to <our login>;`,
      { cause: error },
    )
  }
  await session.script(swedishCollation)
}
