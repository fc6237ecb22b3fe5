import type { Person } from '../domain/directory.ts'
import { findGroupChoices } from '../store/groups.ts'
import { findLocale } from '../store/people.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'

/** How a chat is spoken to: in which language, and in which zone times are written. */
export interface Voice {
  locale: Person['locale']
  /** IANA name. */
  zone: string
}

/** The voice of a chat: a person's own language, a group's as the secretariat chose it; Indonesian unless chosen. */
export async function voiceOf(desk: Desk, chatId: number): Promise<Voice> {
  const { zone } = await settingsOf(desk.db, desk.settings)
  return { zone, locale: (await chosenLocale(desk, chatId)) ?? 'id' }
}

/** The voice for what only one person sees, in private or in a group: their own language, else that of the chat. */
export async function voiceFor(desk: Desk, userId: number, chatId: number | undefined): Promise<Voice> {
  const { zone } = await settingsOf(desk.db, desk.settings)
  const own = await findLocale(desk.db, userId)
  if (own !== undefined || chatId === undefined || chatId === userId) return { zone, locale: own ?? 'id' }
  return { zone, locale: (await chosenLocale(desk, chatId)) ?? 'id' }
}

const chosenLocale = async (desk: Desk, chatId: number): Promise<Person['locale'] | undefined> =>
  chatId > 0 ? findLocale(desk.db, chatId) : (await findGroupChoices(desk.db, chatId))?.locale

/** The zone in which days begin now. */
export const zoneOf = async (desk: Desk): Promise<string> => (await settingsOf(desk.db, desk.settings)).zone
