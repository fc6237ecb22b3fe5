import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changing, openForChange } from '../support/changing.ts'
import { engines, type Opened } from '../support/engines.ts'
import { meetingId } from '../support/invited.ts'

describe.each(engines)('a meeting that becomes confidential on $name', (engine) => {
  let opened: Opened
  let of: ReturnType<typeof changing>
  beforeEach(async () => {
    opened = await openForChange(engine)
    of = changing(opened)
  })
  afterEach(() => opened.close())

  it('leaves nothing in what was written, in what requests came to, or in the names of files', async () => {
    const { title } = await of.meeting()
    const { db } = opened
    const at = { received_at: 0, settled_at: 0 }
    await db
      .insertInto('inbox')
      .values([
        { update_id: 1, lane: 'u:1', body: `"/rapat ${title}"`, state: 'done', ...at },
        { update_id: 2, lane: 'u:1', body: '"waits"', state: 'new', ...at },
      ])
      .execute()
    await db
      .insertInto('request')
      .values([
        { key: 'told', result: JSON.stringify({ ok: true, value: { step: 'which', title } }), at: 0 },
        { key: 'other', result: '{"ok":true,"value":{"title":"Apel Pagi"}}', at: 0 },
      ])
      .execute()
    const file = { kind: 'material', telegram_id: 't', unique_id: 'u', form: 'document', name: `${title}.pdf`, size: 1 }
    await db
      .insertInto('meeting_file')
      .values({ id: 'f1', meeting_id: meetingId, ...file, state: 'replaced', added_by: 1, added_at: 0 })
      .execute()
    const offered = { user_id: 1, batch: 'b', state: 'taken', why: null, offered_at: 0 }
    await db
      .insertInto('file_offer')
      .values([
        { id: 'o1', meeting_id: meetingId, ...file, ...offered },
        { id: 'o2', meeting_id: null, ...file, ...offered, name: 'Apel.pdf' },
      ])
      .execute()
    await of.amends({ kind: 'classification', classification: 'Terbatas' })
    expect(await of.applies()).toMatchObject({ ok: true, value: { hidden: true } })
    expect(await db.selectFrom('inbox').select(['update_id', 'body']).orderBy('update_id').execute()).toEqual([
      { update_id: 1, body: null },
      { update_id: 2, body: '"waits"' },
    ])
    const results = await db
      .selectFrom('request')
      .select('result')
      .where('key', 'in', ['told', 'other'])
      .orderBy('key')
      .execute()
    expect(results.map(({ result }) => result)).toEqual([
      '{"ok":true,"value":{"title":"Apel Pagi"}}',
      '{"ok":true,"value":{"step":"which","title":""}}',
    ])
    expect(await db.selectFrom('meeting_file').select('name').execute()).toEqual([{ name: '' }])
    expect(await db.selectFrom('file_offer').select('name').orderBy('id').execute()).toEqual([
      { name: '' },
      { name: 'Apel.pdf' },
    ])
  })
})
