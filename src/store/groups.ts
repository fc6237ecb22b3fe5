import type { Selectable } from 'kysely'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** `pending` until the secretariat decides; only a `linked` group is listened to and written to. */
export type GroupState = 'pending' | 'linked' | 'left'

export interface Group {
  chatId: number
  title: string
  state: GroupState
  isForum: boolean
  /** An administrator reads everything, whatever the privacy mode. */
  botIsAdmin: boolean
  addedBy: number | null
  decidedBy: number | null
}

/** What the secretariat chose for a group. */
export interface GroupChoices {
  locale: 'id' | 'en'
  gets: Record<GroupGets, boolean>
}

/** Cards of meetings, reminders in counts, notices of tasks. */
export type GroupGets = 'cards' | 'counts' | 'task-notices'

const toGroup = (row: Selectable<Schema['group_chat']>): Group => ({
  chatId: row.chat_id,
  title: row.title,
  state: row.state as GroupState,
  isForum: row.is_forum === 1,
  botIsAdmin: row.bot_is_admin === 1,
  addedBy: row.added_by,
  decidedBy: row.decided_by,
})

export async function findGroup(reader: Reader, chatId: number): Promise<Group | undefined> {
  const row = await reader.selectFrom('group_chat').selectAll().where('chat_id', '=', chatId).executeTakeFirst()
  return row && toGroup(row)
}

/** What was chosen for a group; undefined for one never seen. */
export async function findGroupChoices(reader: Reader, chatId: number): Promise<GroupChoices | undefined> {
  const row = await reader
    .selectFrom('group_chat')
    .select(['locale', 'gets_cards', 'gets_counts', 'gets_task_notices'])
    .where('chat_id', '=', chatId)
    .executeTakeFirst()
  return (
    row && {
      locale: row.locale === 'en' ? 'en' : 'id',
      gets: { cards: row.gets_cards === 1, counts: row.gets_counts === 1, 'task-notices': row.gets_task_notices === 1 },
    }
  )
}

/** Groups in a state, by title. */
export async function groupsIn(reader: Reader, state: GroupState): Promise<Group[]> {
  const rows = await reader
    .selectFrom('group_chat')
    .selectAll()
    .where('state', '=', state)
    .orderBy('title')
    .orderBy('chat_id')
    .execute()
  return rows.map(toGroup)
}

/** The groups that are listened to and written to. */
export const linkedGroups = (reader: Reader): Promise<Group[]> => groupsIn(reader, 'linked')

/** The linked groups that the cards of new meetings may go to. */
export const cardGroups = (reader: Reader): Promise<Group[]> => groupsThatGet(reader, 'cards')

/** The linked groups that are reminded of meetings in counts. */
export const countedGroups = (reader: Reader): Promise<Group[]> => groupsThatGet(reader, 'counts')

const getsColumn = { cards: 'gets_cards', counts: 'gets_counts', 'task-notices': 'gets_task_notices' } as const

async function groupsThatGet(reader: Reader, what: GroupGets): Promise<Group[]> {
  const rows = await reader
    .selectFrom('group_chat')
    .selectAll()
    .where('state', '=', 'linked')
    .where(getsColumn[what], '=', 1)
    .orderBy('title')
    .orderBy('chat_id')
    .execute()
  return rows.map(toGroup)
}

/** Writes one choice for a group. */
export async function putGroupChoice(
  trx: Trx,
  chatId: number,
  choice: { locale: GroupChoices['locale'] } | { gets: GroupGets; on: boolean },
): Promise<void> {
  const set = 'locale' in choice ? { locale: choice.locale } : { [getsColumn[choice.gets]]: choice.on ? 1 : 0 }
  await trx.updateTable('group_chat').set(set).where('chat_id', '=', chatId).execute()
}

/** Writes a group as it is now, new or known. */
export async function putGroup(trx: Trx, group: Group, at: Temporal.Instant): Promise<void> {
  const columns = {
    title: group.title,
    state: group.state,
    is_forum: group.isForum ? 1 : 0,
    bot_is_admin: group.botIsAdmin ? 1 : 0,
    added_by: group.addedBy,
    decided_by: group.decidedBy,
    updated_at: at.epochMilliseconds,
  }
  await trx
    .insertInto('group_chat')
    .values({ chat_id: group.chatId, ...columns })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(columns))
    .execute()
}

/** Decides about a group that still waits; false when somebody else was first. */
export async function decideGroup(
  trx: Trx,
  chatId: number,
  state: 'linked' | 'left',
  by: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await trx
    .updateTable('group_chat')
    .set({ state, decided_by: by, updated_at: at.epochMilliseconds })
    .where('chat_id', '=', chatId)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}
