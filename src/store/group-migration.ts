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

/** Cards lose their messages, whose ids the new chat does not know; tasks keep pointing at their source's chat. */
export async function moveReferences(trx: Trx, from: number, to: number): Promise<void> {
  await trx.deleteFrom('card').where('chat_id', '=', from).execute()
  await trx.updateTable('task').set({ source_chat_id: to }).where('source_chat_id', '=', from).execute()
  await trx.deleteFrom('open_question').where('chat_id', '=', to).execute()
  await trx.updateTable('open_question').set({ chat_id: to }).where('chat_id', '=', from).execute()
}

/** What waits for the old chat waits for the new one, under a key that names the new one. */
export async function moveOutbox(trx: Trx, from: number, to: number): Promise<void> {
  const rows = await trx
    .selectFrom('outbox')
    .select(['id', 'coalesce_key', 'subject', 'kind'])
    .where('chat_id', '=', from)
    .where('state', '=', 'waiting')
    .execute()
  for (const row of rows) {
    const subject = JSON.parse(row.subject)
    if (subject.groupId === from) subject.groupId = to
    await trx
      .updateTable('outbox')
      .set({
        chat_id: to,
        coalesce_key: row.coalesce_key?.replace(`:${from}`, `:${to}`) ?? null,
        subject: JSON.stringify(subject),
        lease_until: null,
      })
      .where('id', '=', row.id)
      .execute()
  }
}
