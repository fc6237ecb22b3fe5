import { type MeetingMeaning, nothingSaid } from '../../src/domain/drafting.ts'
import type { SeriesWish } from '../../src/domain/series-rule.ts'
import { draftMeeting, readDraft } from '../../src/operations/drafts.ts'
import { publishMeeting } from '../../src/operations/meetings.ts'
import type { OutboxKind } from '../../src/operations/outbox-kinds.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { advanceSeries } from '../../src/operations/series-advance.ts'
import { type OccurrenceShown, openOccurrence } from '../../src/operations/series-reading.ts'
import { transact } from '../../src/store/database.ts'
import { findMeeting } from '../../src/store/meetings.ts'
import { putPerson } from '../../src/store/people.ts'
import { findSeries, occurrencesOf, type Series } from '../../src/store/series.ts'
import { secondSecretary } from './changing.ts'
import { type Engine, type Opened, secretariatId } from './engines.ts'
import { by, caller } from './people.ts'

const nobody = { officeIds: [], groups: [], unclear: [] }

/** Every Thursday from 4 May 2023 on, six times: 18 May and 1 June are days off. */
const thursdays: SeriesWish = { said: { every: 'week', interval: 1, weekday: 4 }, end: { count: 6 } }

export interface Recurring extends Opened {
  seriesId: string
  first: string
  series(): Promise<Series>
  /** Each meeting that anything is known of: its number, state, and the day and state of what was published. */
  told(): Promise<string[]>
  /** Looks at the series at each moment at which something is due, until then. */
  runTo(until: string): Promise<void>
  /** Rakor was away until then. */
  wakesAt(moment: string): Promise<void>
  shown(number: number): Promise<OccurrenceShown>
  owed(kind: OutboxKind): Promise<number[]>
  meetingOf(number: number): Promise<string>
}

/** A series of meetings in a house with two secretaries, its first published on 26 April 2023. */
export async function openRecurring(
  engine: Engine,
  wish: SeriesWish = thursdays,
  said: Partial<MeetingMeaning> = {},
): Promise<Recurring> {
  const opened = await engine.open({ secretariatIds: [secretariatId, secondSecretary] })
  const { desk, db, clock } = opened
  await loadReference(desk)
  await transact(db, async (trx) => {
    const person = { username: null, locale: 'id' as const, reachable: true }
    await putPerson(trx, { id: secretariatId, name: 'Bagian Tapem', ...person }, desk.clock.now())
    await putPerson(trx, { id: secondSecretary, name: 'Bagian Umum', ...person }, desk.clock.now())
  })
  const meaning: MeetingMeaning = {
    ...nothingSaid,
    title: 'Rakor Kerja Sama Karet',
    day: '2023-05-04',
    from: '09:00',
    until: '12:00',
    place: 'Ruang Rapat Serasan Sekundang',
    chair: { officeId: 'AS1' },
    required: { ...nobody, officeIds: ['BAPPEDA', 'DISBUN'] },
    series: wish,
    ...said,
  }
  const drafted = await draftMeeting(desk, by(secretariatId), meaning)
  if (!drafted.ok) throw new Error(drafted.reason)
  const first = drafted.value.meetingId
  const draft = await readDraft(desk, first)
  const published = await publishMeeting(desk, by(secretariatId), first, { print: draft?.print })
  if (!published.ok) throw new Error(published.reason)
  const { id: seriesId } = await db.selectFrom('series').select('id').executeTakeFirstOrThrow()
  const at = (moment: string): number => Temporal.Instant.from(`${moment}:00+07:00`).epochMilliseconds
  const made = async (number: number) =>
    (await occurrencesOf(db, seriesId)).find((each) => each.number === number)?.meetingId ?? ''
  return {
    ...opened,
    seriesId,
    first,
    series: async () => (await findSeries(db, seriesId))!,
    told: async () =>
      Promise.all(
        (await occurrencesOf(db, seriesId)).map(async ({ number, state, day, why, meetingId }) => {
          const meeting = meetingId ? await findMeeting(db, meetingId) : undefined
          const starts = meeting?.startsAt?.toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime()
          const held = starts ? `${starts.toString({ smallestUnit: 'minute' })} ${meeting?.state}` : (day ?? why ?? '')
          return `${number} ${state} ${held}`.trim()
        }),
      ),
    runTo: async (until) => {
      for (let next = await advanceSeries(desk); next; next = await advanceSeries(desk)) {
        if (next.epochMilliseconds > at(until)) break
        clock.set(next.epochMilliseconds)
      }
      clock.set(at(until))
    },
    wakesAt: async (moment) => {
      clock.set(at(moment))
      await advanceSeries(desk)
    },
    shown: async (number) => {
      const shown = await openOccurrence(desk, caller(secretariatId), { seriesId, number })
      if (!shown.ok) throw new Error(shown.reason)
      return shown.value
    },
    owed: async (kind) => {
      const rows = db.selectFrom('outbox').select('chat_id').where('kind', '=', kind).where('state', '=', 'waiting')
      return (await rows.orderBy('chat_id').execute()).map((row) => row.chat_id)
    },
    meetingOf: made,
  }
}
