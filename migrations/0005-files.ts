import { type Kysely, sql } from 'kysely'

/** Files of meetings, what was offered as one, who has each; and the messages in which answers were read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await files(db)
  await db.schema
    .createTable('answer_source')
    .addColumn('answer_id', 'text', (c) => c.primaryKey().references('answer.id'))
    .addColumn('chat_id', 'bigint', (c) => c.notNull())
    .addColumn('message_id', 'bigint', (c) => c.notNull())
    .addColumn('echo_id', 'bigint')
    .execute()
  // Every edited message is looked up.
  await db.schema
    .createIndex('answer_source_by_message')
    .on('answer_source')
    .columns(['chat_id', 'message_id'])
    .execute()
}

async function files(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting_file')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('telegram_id', 'text', (c) => c.notNull())
    .addColumn('unique_id', 'text', (c) => c.notNull())
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('size', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('added_by', 'bigint', (c) => c.notNull())
    .addColumn('added_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_by', 'bigint')
    .addColumn('ended_at', 'bigint')
    .execute()
  // The same file twice is one file, and a meeting has one letter.
  await sql`create unique index meeting_file_once on meeting_file (meeting_id, unique_id) where state = 'current'`.execute(
    db,
  )
  await sql`create unique index meeting_letter_once on meeting_file (meeting_id) where state = 'current' and kind = 'letter'`.execute(
    db,
  )
  await db.schema
    .createTable('file_receipt')
    .addColumn('meeting_file_id', 'text', (c) => c.notNull().references('meeting_file.id'))
    .addColumn('user_id', 'bigint', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('file_receipt_pk', ['meeting_file_id', 'user_id'])
    .execute()
  await db.schema
    .createTable('file_offer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user_id', 'bigint', (c) => c.notNull())
    .addColumn('batch', 'text', (c) => c.notNull())
    .addColumn('meeting_id', 'text', (c) => c.references('meeting.id'))
    .addColumn('kind', 'text')
    .addColumn('telegram_id', 'text', (c) => c.notNull())
    .addColumn('unique_id', 'text', (c) => c.notNull())
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('size', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('why', 'text')
    .addColumn('offered_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('file_offer_by_batch').on('file_offer').columns(['user_id', 'batch']).execute()
}
