import type { Kysely } from 'kysely'

/** Changes of a published meeting: asked again in rounds, what each chat was told last, what is being changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await rounds(db)
  await changes(db)
  await told(db)
}

async function rounds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('meeting')
    .addColumn('round', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('meeting').addColumn('round_at', 'bigint').execute()
  // Of meetings published before it is not known; their deadline is taken for the default one.
  await db.schema
    .alterTable('meeting')
    .addColumn('deadline_typed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('meeting').addColumn('cancel_reason', 'text').execute()
  await db.schema.alterTable('invitation').addColumn('previous', 'text').execute()
  await db.schema.alterTable('invitation').addColumn('withdrawn_at', 'bigint').execute()
}

async function changes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting_change')
    .addColumn('meeting_id', 'text', (c) => c.primaryKey().references('meeting.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('by_user', 'bigint', (c) => c.notNull())
    .addColumn('begun_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('meeting_revision')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('meeting_revision_key', ['meeting_id', 'sequence'])
    .execute()
}

interface SentInvitation {
  chat_id: number
  subject: string
  message_id: number
  settled_at: number
}

async function told(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('told')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('chat_id', 'bigint', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('message_id', 'bigint', (c) => c.notNull())
    .addColumn('told_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('told_key', ['meeting_id', 'office_id', 'chat_id'])
    .execute()
  const known = db as Kysely<{
    outbox: SentInvitation & { kind: string; state: string }
    told: Record<string, string | number>
  }>
  const sent = await known
    .selectFrom('outbox')
    .select(['chat_id', 'subject', 'message_id', 'settled_at'])
    .where('kind', '=', 'invitation')
    .where('state', '=', 'sent')
    .where('message_id', 'is not', null)
    .orderBy('settled_at')
    .execute()
  for (const row of sent) {
    const { meetingId, officeId } = JSON.parse(row.subject) as { meetingId: string; officeId: string }
    const last = { sequence: 0, message_id: row.message_id, told_at: row.settled_at }
    await known
      .insertInto('told')
      .values({ meeting_id: meetingId, office_id: officeId, chat_id: row.chat_id, ...last })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'office_id', 'chat_id']).doUpdateSet(last))
      .execute()
  }
}
