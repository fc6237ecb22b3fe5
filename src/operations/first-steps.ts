import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { Reader } from '../store/database.ts'
import { linkedGroups } from '../store/groups.ts'
import { meetingsIn } from '../store/meetings.ts'
import { connectedAccounts } from '../store/overview.ts'
import { reachableSecretariat } from '../store/people.ts'
import { secretariatOf } from '../store/secretariat.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, system, type Work } from './perform.ts'

/** How far a new house has come, as it really is. */
export interface FirstSteps {
  group: boolean
  /** Offices somebody is connected to. */
  offices: number
  meeting: boolean
  hidden: boolean
}

/** What is remembered: in which private chats the steps stand, how far they said it was, and whether they were put aside. */
interface Kept {
  chats: number[]
  said: string
  hidden: boolean
}

const key = 'first-steps'
/** Under one key a chat's steps are one message, which is edited as they are done. */
export const firstStepsKey = (chatId: number): string => `first-steps:${chatId}`

/** For views: how far the house has come. */
export const readFirstSteps = (desk: Desk): Promise<FirstSteps> => stepsOf(desk.db)

export const areDone = ({ group, offices, meeting }: FirstSteps): boolean => group && offices > 0 && meeting

/** Whether the steps still help: for the button of `/bantuan`. */
export const firstStepsHelp = async (desk: Desk): Promise<boolean> => !areDone(await stepsOf(desk.db))

/** Whether anybody may lead this house: without them it only tells strangers their account numbers. */
export const hasSecretariat = async (desk: Desk): Promise<boolean> =>
  (await secretariatOf(desk.db, desk.settings)).length > 0

/**
 * Greets the first of the secretariat who can be reached with the first steps, once in the life of a house: at the
 * start at which somebody is secretariat. A house that is further already is never greeted.
 */
export async function greetFirstSecretary(desk: Desk): Promise<void> {
  const request: Request = { key: `first-steps:${desk.clock.now().epochMilliseconds}`, caller: system }
  await perform(desk, request, 'menu.refresh', async (work) => {
    if (await findSetting(work.trx, key)) return done(null)
    const [first] = await reachableSecretariat(work.trx, desk.settings)
    if (first !== undefined && !areDone(await stepsOf(work.trx))) await show(work, first)
    return done(null)
  })
}

/**
 * Shows the caller, of the secretariat, the first steps in a message of their own. `asked`: they wished to see them,
 * also after they were put aside; else nothing is shown then. Nothing is shown to a house that is through.
 */
export async function showFirstSteps(
  desk: Desk,
  request: Request,
  asked: boolean,
): Promise<Outcome<{ shown: boolean }>> {
  return perform<{ shown: boolean }>(desk, request, 'setting.read', async (work) => {
    const steps = await stepsOf(work.trx)
    if (areDone(steps) || (steps.hidden && !asked)) return done({ shown: false })
    await show(work, work.actor.userId)
    return done({ shown: true })
  })
}

/** Brings the caller's message up to what is so now. */
export async function refreshFirstSteps(desk: Desk, request: Request): Promise<Outcome<null>> {
  return perform(desk, request, 'setting.read', async (work) => {
    const kept = await keptOf(work.trx)
    if (!kept.chats.includes(work.actor.userId)) return refused('not-found')
    await noteFirstStep(work)
    return done(null)
  })
}

/** Puts the steps aside for everybody; `/bantuan` still has them. */
export async function hideFirstSteps(desk: Desk, request: Request): Promise<Outcome<null>> {
  return perform(desk, request, 'setting.change', async (work) => {
    await keep(work, { chats: [], said: '', hidden: true })
    work.note('setting:first-steps', { hidden: true })
    return done(null)
  })
}

/** Ticks a step off in the messages that stand, inside the operation that took it. */
export async function noteFirstStep(work: Work): Promise<void> {
  const { chats, said, hidden } = await keptOf(work.trx)
  if (hidden || chats.length === 0) return
  const steps = await stepsOf(work.trx)
  if (saying(steps) === said) return
  for (const chatId of chats) oweSteps(work, chatId, false)
  await keep(work, { chats: areDone(steps) ? [] : chats, said: saying(steps), hidden: false })
}

async function show(work: Work, chatId: number): Promise<void> {
  const { chats } = await keptOf(work.trx)
  const said = saying(await stepsOf(work.trx))
  await keep(work, { chats: [...new Set([...chats, chatId])], said, hidden: false })
  oweSteps(work, chatId, true)
}

const oweSteps = (work: Work, chatId: number, anew: boolean): string =>
  work.owe({
    kind: 'first-steps',
    chatId,
    subject: { anew: anew ? 1 : 0 },
    priority: 'answer',
    coalesceKey: firstStepsKey(chatId),
  })

const saying = ({ group, offices, meeting }: FirstSteps): string => `${group} ${offices} ${meeting}`

async function stepsOf(reader: Reader): Promise<FirstSteps> {
  const offices = new Set((await connectedAccounts(reader)).map(({ officeId }) => officeId))
  const published = await meetingsIn(reader, ['scheduled', 'in_progress', 'closed', 'cancelled'])
  return {
    group: (await linkedGroups(reader)).length > 0,
    offices: offices.size,
    meeting: published.length > 0,
    hidden: (await keptOf(reader)).hidden,
  }
}

async function keptOf(reader: Reader): Promise<Kept> {
  const kept = await findSetting(reader, key)
  return kept === undefined ? { chats: [], said: '', hidden: false } : (JSON.parse(kept) as Kept)
}

const keep = (work: Work, kept: Kept): Promise<void> => putSetting(work.trx, key, JSON.stringify(kept))
