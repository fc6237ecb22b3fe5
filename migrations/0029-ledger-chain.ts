import { type Kysely, sql } from 'kysely'

/**
 * The ledger becomes a chain: each entry gets a number without gaps and a hash that covers the one before. Entries that
 * were there are sealed at the next start. What was written stays as it is: the database itself refuses to change an
 * entry beyond sealing it once, or to remove one. Free texts stand apart, for they may be erased.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('ledger').addColumn('office_id', 'text').execute()
  await db.schema.alterTable('ledger').addColumn('seq', 'bigint').execute()
  await db.schema.alterTable('ledger').addColumn('hash', 'text').execute()
  await sql`create unique index ledger_chain on ledger (seq) where seq is not null`.execute(db)
  await sql`create index ledger_unsealed on ledger (at, id) where seq is null`.execute(db)
  await db.schema.createIndex('ledger_by_office').on('ledger').columns(['office_id', 'at']).execute()
  await db.schema.createIndex('ledger_by_time').on('ledger').columns(['at', 'id']).execute()
  await db.schema
    .createTable('ledger_text')
    .addColumn('ledger_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('salt', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_text_key', ['ledger_id', 'name'])
    .execute()
  await db.schema.createIndex('ledger_text_old').on('ledger_text').column('at').execute()
  await db.schema
    .createTable('ledger_head')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute()
  if (db.getExecutor().adapter.supportsTransactionalDdl) await guardPostgres(db)
  else await guardSqlite(db)
}

/** Only PostgreSQL's adapter can take back what makes tables: by that the two are told apart. */
async function guardPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function ledger_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'the ledger is append-only'; end $$`.execute(db)
  await sql`
    create trigger ledger_stays before delete on ledger
    for each row execute function ledger_is_append_only()`.execute(db)
  await sql`
    create trigger ledger_unchanged before update on ledger for each row
    when (old.seq is not null or (old.id, old.at, old.actor, old.operation, old.subject, old.office_id, old.change)
      is distinct from (new.id, new.at, new.actor, new.operation, new.subject, new.office_id, new.change))
    execute function ledger_is_append_only()`.execute(db)
}

async function guardSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger ledger_stays before delete on ledger
    begin select raise(abort, 'the ledger is append-only'); end`.execute(db)
  await sql`
    create trigger ledger_unchanged before update on ledger
    when old.seq is not null or old.id is not new.id or old.at is not new.at or old.actor is not new.actor
      or old.operation is not new.operation or old.subject is not new.subject
      or old.office_id is not new.office_id or old.change is not new.change
    begin select raise(abort, 'the ledger is append-only'); end`.execute(db)
}
