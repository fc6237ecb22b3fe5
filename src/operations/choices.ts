import type { Person } from '../domain/directory.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { Role } from '../domain/permission.ts'
import {
  findGroup,
  findGroupChoices,
  type Group,
  type GroupChoices,
  type GroupGets,
  linkedGroups,
  putGroupChoice,
} from '../store/groups.ts'
import { findPerson, setLocale } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { oweGroupMenu } from './groups.ts'
import { oweMenu } from './people.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'

/** What somebody may choose for themselves. */
export interface OwnChoices {
  locale: Person['locale']
  roles: Role[]
}

/** Everybody may look at their own choices. */
export async function readOwnChoices(desk: Desk, caller: Caller): Promise<Outcome<OwnChoices>> {
  return consult(desk, caller, 'person.choose', async (reader, { userId, roles }) =>
    done({ locale: (await findPerson(reader, userId))?.locale ?? 'id', roles }),
  )
}

/** Writes to the caller in another language from now on, the command menu among it. */
export async function chooseLanguage(desk: Desk, request: Request, wished: string): Promise<Outcome<OwnChoices>> {
  return perform(desk, request, 'person.choose', async (work) => {
    const locale = localeOf(wished)
    if (!locale) return refused('not-found')
    const { userId, roles } = work.actor
    const before = (await findPerson(work.trx, userId))?.locale ?? null
    await setLocale(work.trx, userId, locale, work.now)
    work.note(`person:${userId}`, { language: locale, before })
    oweMenu(work, userId)
    return done({ locale, roles })
  })
}

/** A linked group with what was chosen for it. */
export type ChosenGroup = Group & GroupChoices

/** The linked groups, for the secretariat to choose what they get. */
export async function readGroupsToChoose(desk: Desk, caller: Caller): Promise<Outcome<Group[]>> {
  return consult(desk, caller, 'group.choose', async (reader) => done(await linkedGroups(reader)))
}

/** One linked group with what it gets. Refuses with `group-gone` when it is linked no more. */
export async function readGroupChoices(desk: Desk, caller: Caller, chatId: number): Promise<Outcome<ChosenGroup>> {
  return consult(desk, caller, 'group.choose', async (reader) => {
    const group = await findGroup(reader, chatId)
    const choices = await findGroupChoices(reader, chatId)
    if (group?.state !== 'linked' || !choices) return refused('group-gone')
    return done({ ...group, ...choices })
  })
}

/** How one choice for a group stood, in the words in which it is made. */
function stoodAs(choices: Awaited<ReturnType<typeof findGroupChoices>>, what: string): string | null {
  if (!choices) return null
  if (what === 'language') return choices.locale
  return choices.gets[what as GroupGets] ? 'on' : 'off'
}

const gets: readonly GroupGets[] = ['cards', 'counts', 'task-notices']

/**
 * Chooses one thing for a linked group: `what` is `language` with a locale as `value`, or what it gets, with `on` or
 * `off`. Saying what holds already changes nothing.
 */
export async function chooseForGroup(
  desk: Desk,
  request: Request,
  chosen: { chatId: number; what: string; value: string },
): Promise<Outcome<ChosenGroup>> {
  return perform(desk, request, 'group.choose', async (work) => {
    const { trx } = work
    const { chatId, what, value } = chosen
    const group = await findGroup(trx, chatId)
    if (group?.state !== 'linked') return refused('group-gone')
    const stood = await findGroupChoices(trx, chatId)
    if (what === 'language') {
      const locale = localeOf(value)
      if (!locale) return refused('not-found')
      await putGroupChoice(trx, chatId, { locale })
      oweGroupMenu(work, chatId)
    } else {
      const kind = gets.find((each) => each === what)
      if (!kind || (value !== 'on' && value !== 'off')) return refused('not-found')
      await putGroupChoice(trx, chatId, { gets: kind, on: value === 'on' })
    }
    work.note(`group:${chatId}`, { [what]: value, before: stoodAs(stood, what) })
    const choices = await findGroupChoices(trx, chatId)
    if (!choices) throw new Error(`group ${chatId} is gone in its own transaction`)
    return done({ ...group, ...choices })
  })
}

/** For views: whether a linked group still gets something. */
export const groupGets = async (desk: Desk, chatId: number, what: GroupGets): Promise<boolean> =>
  (await findGroupChoices(desk.db, chatId))?.gets[what] ?? false

const localeOf = (text: string): Person['locale'] | undefined => (text === 'id' || text === 'en' ? text : undefined)
