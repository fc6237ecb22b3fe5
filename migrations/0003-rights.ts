import { type Kysely, sql } from 'kysely'

/** Secretariat rights granted by the secretariat; rosters read from files; transfers of officials. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await rights(db)
  await roster(db)
}

async function rights(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('secretariat_right')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user_id', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'bigint', (c) => c.notNull())
    .addColumn('decided_by', 'bigint')
    .addColumn('decided_at', 'bigint')
    .addColumn('ended_by', 'bigint')
    .addColumn('ended_at', 'bigint')
    .execute()
  // A person holds the right once, or asks for it once; every press looks up who holds it.
  await sql`create unique index secretariat_right_once on secretariat_right (user_id) where state in ('asked', 'held')`.execute(
    db,
  )
  await db.schema
    .createTable('secretariat_link')
    .addColumn('code_hash', 'text', (c) => c.primaryKey())
    .addColumn('issued_by', 'bigint', (c) => c.notNull())
    .addColumn('issued_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_by', 'bigint')
    .addColumn('used_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute()
}

async function roster(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('roster_file')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('rows', 'text', (c) => c.notNull())
    .addColumn('sent_by', 'bigint', (c) => c.notNull())
    .addColumn('sent_at', 'bigint', (c) => c.notNull())
    .addColumn('settled_by', 'bigint')
    .addColumn('settled_at', 'bigint')
    .execute()
  await db.schema
    .createTable('transfer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('effective_on', 'text')
    .addColumn('moves', 'text', (c) => c.notNull())
    .addColumn('made_by', 'bigint', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('settled_by', 'bigint')
    .addColumn('settled_at', 'bigint')
    .execute()
  await sql`create index transfer_planned on transfer (effective_on) where state = 'planned'`.execute(db)
}
