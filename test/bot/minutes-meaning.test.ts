import { expect, it } from 'vitest'
import { meaningOfNotes } from '../../src/bot/minutes-meaning.ts'
import { directory, fields, holidays } from '../language/support/directory.ts'

const now = Temporal.ZonedDateTime.from('2023-05-04T09:30:00+07:00[Asia/Jakarta]')
const meeting = { agenda: ['Kerja sama karet'], fields: ['KARET'] }

it.each([
  ['TL: bappeda minggu depan kumpulkan data penyadap', 'bappeda minggu depan kumpulkan data penyadap', null],
  ['tl: DISBUN 12 Mei susun rencana kerja', 'susun rencana kerja', '2023-05-12'],
])('no word of a day that is still asked about is lost: %s', (said, text, dueOn) => {
  const world = { offices: directory, fields, now, holidays }
  expect(meaningOfNotes(said, { meeting, item: '' }, world as never).points).toMatchObject([
    { kind: 'action', text, dueOn },
  ])
})
