import type { Trx } from './database.ts'

/** Meetings whose cards stood in the group and may still change. */
export interface MovedMeeting {
  id: string
  /** Its groups after the move. */
  groups: number[]
}

/** Gives a group its new id: linked before is linked after, also when Telegram reported the new chat first. */
export async function moveGroup(trx: Trx, from: number, to: number, at: Temporal.Instant): Promise<boolean> {
  const old = await trx.selectFrom('group_chat').selectAll().where('chat_id', '=', from).executeTakeFirst()
  if (!old) return false
  const known = await trx.selectFrom('group_chat').select('state').where('chat_id', '=', to).executeTakeFirst()
  const moved = { ...old, chat_id: to, updated_at: at.epochMilliseconds }
  if (known) await trx.updateTable('group_chat').set(moved).where('chat_id', '=', to).execute()
  else await trx.insertInto('group_chat').values(moved).execute()
  await trx.deleteFrom('group_chat').where('chat_id', '=', from).execute()
  return true
}

/** Writes the new id into the changes that are being made. */
export async function moveChanges(trx: Trx, from: number, to: number): Promise<void> {
  const rows = await trx
    .selectFrom('meeting_change')
    .select(['meeting_id', 'content'])
    .where('content', 'like', `%${from}%`)
    .execute()
  for (const row of rows) {
    const content = JSON.parse(row.content)
    const { meeting } = (content.draft ?? content.aside?.draft ?? {}) as { meeting?: { groups: number[] } }
    if (!meeting?.groups.includes(from)) continue
    meeting.groups = [...new Set(meeting.groups.map((id) => (id === from ? to : id)))]
    await trx
      .updateTable('meeting_change')
      .set({ content: JSON.stringify(content) })
      .where('meeting_id', '=', row.meeting_id)
      .execute()
  }
}

/** Writes the new id into every meeting of the group; returns those whose cards are still alive. */
export async function moveMeetings(trx: Trx, from: number, to: number): Promise<MovedMeeting[]> {
  const rows = await trx
    .selectFrom('meeting')
    .select(['id', 'state', 'groups'])
    .where('groups', 'like', `%${from}%`)
    .execute()
  const alive: MovedMeeting[] = []
  for (const row of rows) {
    const before: number[] = JSON.parse(row.groups)
    if (!before.includes(from)) continue
    const groups = [...new Set(before.map((id) => (id === from ? to : id)))]
    await trx
      .updateTable('meeting')
      .set({ groups: JSON.stringify(groups) })
      .where('id', '=', row.id)
      .execute()
    if (row.state === 'scheduled' || row.state === 'in_progress') alive.push({ id: row.id, groups })
  }
  return alive
}

/**
 * Whatever named a message of the old chat names none any more: the new chat numbers its own from 1, and a link or
 * a reply would lead to somebody else's words. Tasks keep the group they came from.
 */
export async function moveReferences(trx: Trx, from: number, to: number): Promise<void> {
  await trx.deleteFrom('card').where('chat_id', '=', from).execute()
  await trx.deleteFrom('answer_source').where('chat_id', '=', from).execute()
  await trx
    .updateTable('task')
    .set({ source_chat_id: to, source_message_id: null })
    .where('source_chat_id', '=', from)
    .execute()
  await trx.deleteFrom('open_question').where('chat_id', '=', to).execute()
  await trx.updateTable('open_question').set({ chat_id: to }).where('chat_id', '=', from).execute()
  await moveNotes(trx, from, to)
  await moveTaskDrafts(trx, from, to)
}

/** What became of reminders is told by the group's title, which is found under its new id. */
async function moveNotes(trx: Trx, from: number, to: number): Promise<void> {
  const rows = await trx.selectFrom('reminder').select(['id', 'note']).where('note', 'like', `%${from}%`).execute()
  for (const row of rows) {
    const note: { groups?: { chatId: number }[] } = JSON.parse(row.note ?? '{}')
    if (!note.groups?.some(({ chatId }) => chatId === from)) continue
    const groups = note.groups.map((told) => (told.chatId === from ? { ...told, chatId: to } : told))
    await trx
      .updateTable('reminder')
      .set({ note: JSON.stringify({ ...note, groups }) })
      .where('id', '=', row.id)
      .execute()
  }
}

/** A task that is being made out of a message in the group goes on without it. */
async function moveTaskDrafts(trx: Trx, from: number, to: number): Promise<void> {
  const rows = await trx.selectFrom('task_draft').select(['id', 'sheet']).where('sheet', 'like', `%${from}%`).execute()
  for (const { id, sheet } of rows) {
    const draft: { groupId?: number } = JSON.parse(sheet)
    if (draft.groupId !== from) continue
    const moved = JSON.stringify({ ...draft, groupId: to, sourceMessageId: null, replyTo: null })
    await trx.updateTable('task_draft').set({ sheet: moved }).where('id', '=', id).execute()
  }
}

/** These are about one message of the old chat and nothing without it. */
const aboutMessages = ['reaction', 'echo-settled', 'card-pin', 'card-retired', 'matter-hidden']

/** What waits for the old chat, or asks about it elsewhere, is about the new one, under a key that names that. */
export async function moveOutbox(trx: Trx, from: number, to: number, at: Temporal.Instant): Promise<void> {
  const rows = await trx
    .selectFrom('outbox')
    .select(['id', 'chat_id', 'coalesce_key', 'subject', 'kind'])
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('chat_id', '=', from), eb('subject', 'like', `%"groupId":${from}%`)]))
    .execute()
  for (const row of rows) {
    const subject = JSON.parse(row.subject)
    if (row.chat_id !== from && subject.groupId !== from) continue
    if (subject.groupId === from) subject.groupId = to
    if (row.chat_id === from && 'messageId' in subject) subject.messageId = 0
    const key = row.coalesce_key && movedKey(row.coalesce_key, from, to)
    const isGone = row.chat_id === from && aboutMessages.includes(row.kind)
    const moved = { chat_id: row.chat_id === from ? to : row.chat_id, subject: JSON.stringify(subject) }
    await trx
      .updateTable('outbox')
      .set(
        isGone || (key !== null && (await waits(trx, key, row.id)))
          ? { state: 'dropped', error: 'the group moved', settled_at: at.epochMilliseconds, lease_until: null }
          : { ...moved, coalesce_key: key, lease_until: null },
      )
      .where('id', '=', row.id)
      .execute()
  }
  await moveQuestions(trx, from, to)
}

/** A question about the group that was asked is found, to be corrected, under the new id too. */
async function moveQuestions(trx: Trx, from: number, to: number): Promise<void> {
  const rows = await trx
    .selectFrom('outbox')
    .select(['id', 'coalesce_key', 'subject'])
    .where('kind', '=', 'group-asked')
    .where('state', '!=', 'waiting')
    .where('coalesce_key', 'like', `group-asked:${from}:%`)
    .execute()
  for (const row of rows)
    await trx
      .updateTable('outbox')
      .set({ coalesce_key: movedKey(row.coalesce_key ?? '', from, to), subject: JSON.stringify({ groupId: to }) })
      .where('id', '=', row.id)
      .execute()
}

const movedKey = (key: string, from: number, to: number): string =>
  key
    .split(':')
    .map((part) => (part === String(from) ? String(to) : part))
    .join(':')

async function waits(trx: Trx, key: string, exceptId: string): Promise<boolean> {
  const other = await trx
    .selectFrom('outbox')
    .select('id')
    .where('coalesce_key', '=', key)
    .where('state', '=', 'waiting')
    .where('id', '!=', exceptId)
    .executeTakeFirst()
  return other !== undefined
}
