import { describe, expect, it } from 'vitest'
import type { Speech } from '../../../src/bot/house.ts'
import type { Letter } from '../../../src/bot/views/letter.ts'
import { pollCardLetter } from '../../../src/bot/views/poll-card.ts'
import { keepSlotLetter, pollPageLetter, putWhichLetter } from '../../../src/bot/views/poll-page.ts'
import { pollLetter } from '../../../src/bot/views/time-poll.ts'
import type { Office } from '../../../src/domain/directory.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { proposalOf, scoresOf } from '../../../src/domain/poll-score.ts'
import type { PollAnswer, PollMarks, TimePoll } from '../../../src/domain/time-poll.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { locales, textsFor } from '../../../src/locales/texts.ts'
import type { PollShown } from '../../../src/operations/poll-reading.ts'

const zone = 'Asia/Jakarta'
const speeches = locales.map((locale): Speech => ({ locale, t: textsFor(locale), format: formatFor(locale, zone) }))
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}:00+07:00`)
const now = at('2023-04-26T08:00')

/** As long as everything in it may be: eight times, four hundred offices, every time with clashes. */
const slots = Array.from({ length: 8 }, (_, day) => ({ day: `2023-09-${20 + day}`, from: '09:00', until: '11:30' }))
const offices = Array.from(
  { length: 400 },
  (_, index): Office => ({
    id: `OFFICE-${index}`,
    code: `KANTOR-${index}`.padEnd(16, 'X'),
    name: 'O'.repeat(100),
    kind: 'dinas',
    headTitle: 'H'.repeat(100),
    coordinatorId: null,
    aliases: [],
    rank: index,
    enabled: true,
  }),
)
const meeting = {
  id: 'abcdefgh-_12',
  state: 'draft',
  title: 'T'.repeat(250),
  letterNumber: 'N'.repeat(100),
  classification: 'Biasa',
  startsAt: null,
  endsAt: null,
  zone,
  place: 'P'.repeat(200),
  onlineUrl: 'https://rapat.example.go.id/rahasia',
  online: true,
  chairOfficeId: 'OFFICE-0',
  chairText: null,
  dress: 'D'.repeat(100),
  answerBy: null,
  agenda: Array.from({ length: 10 }, () => 'A'.repeat(100)),
  fields: [],
  groups: [],
} as unknown as Meeting
const poll: TimePoll = {
  id: 'poll-_123456',
  meetingId: meeting.id,
  slots,
  state: 'answered',
  answerBy: at('2023-09-15T15:00'),
  askedBy: 1,
  askedAt: now,
  asked: offices.map(({ id }) => id),
  proposedAt: null,
  settledAt: null,
}
const asked = offices.map(({ id }, index) => ({
  officeId: id,
  role: index === 0 ? ('chair' as const) : index < 200 ? ('required' as const) : ('optional' as const),
}))
const marks: PollMarks = ['can', 'if-need', 'cannot', null, 'can', 'can', 'cannot', 'can']
const answers = new Map(
  offices
    .slice(0, 100)
    .map(({ id }): [string, PollAnswer] => [
      id,
      { id, pollId: poll.id, officeId: id, marks, givenBy: 1, givenAs: 'staff', givenAt: now },
    ]),
)
const scores = scoresOf(slots, asked, new Map([...answers].map(([id, answer]) => [id, answer.marks])), { zone, now })
const clash = {
  kind: 'clash-offices' as const,
  name: 'N'.repeat(250),
  at: at('2023-09-27T09:00'),
  officeIds: offices.map(({ id }) => id),
}
const shown: PollShown = {
  poll,
  meeting,
  offices: asked,
  answers,
  scores,
  now,
  lines: asked.map((each, index) => ({
    ...each,
    office: offices[index]!,
    answer: answers.get(each.officeId),
    reached: true,
  })),
  proposal: proposalOf(scores, zone),
  warnings: slots.map(() => Array.from({ length: 60 }, () => clash)),
  kept: slots.map(() => '1x2y3z4'),
  extension: at('2023-09-18T15:00'),
  unasked: ['OFFICE-1'],
  pending: true,
  secretariat: true,
}
const place = { ...shown, office: offices[7]!, directory: offices, answer: answers.get('OFFICE-7'), invited: true }

function expectFits(made: Letter | undefined): void {
  expect(made?.text.length).toBeLessThanOrEqual(4096)
  expect(made?.text).not.toContain('rapat.example')
  for (const button of (made?.keyboard ?? []).flat())
    if ('callback_data' in button) expect(button.callback_data!.length).toBeLessThanOrEqual(64)
}

describe.each(speeches)('letters about times in $locale', (speech) => {
  it('fit a message however many are asked and whatever was typed', () => {
    for (const page of [0, 5, 99, Number.NaN]) {
      expectFits(pollPageLetter(speech, shown, page, true))
      expectFits(putWhichLetter(speech, shown, page))
    }
    expectFits(pollPageLetter(speech, { ...shown, poll: { ...poll, state: 'withdrawn' }, pending: false }))
    expectFits(keepSlotLetter(speech, shown, 3))
    for (const opening of ['asked', 'reminder', 'unclear', 'which', 'disputed'] as const)
      expectFits(pollLetter(speech, { ...place, takesMarks: true }, 'plt', opening))
    expectFits(pollLetter(speech, { ...place, takesMarks: false }, 'staff'))
    expectFits(
      pollCardLetter(
        speech,
        { ...shown, directory: offices, messageId: null, topic: null, takesMarks: true, getsCards: true },
        'https://t.me/x',
      ),
    )
  })

  it('name no office in a group, and nothing of a confidential meeting anywhere', () => {
    const card = { ...shown, directory: offices, messageId: null, topic: null, takesMarks: true, getsCards: true }
    expect(pollCardLetter(speech, card, 'https://t.me/x').text).not.toMatch(/KANTOR/)
    const secret = { ...meeting, classification: 'Rahasia' as const, title: 'R-ABCDEF' }
    for (const state of ['chosen', 'withdrawn'] as const) {
      const ended = {
        meeting: { ...secret, startsAt: at('2023-09-20T09:00') },
        poll: { ...poll, state },
        pending: false,
      }
      for (const made of [
        pollPageLetter(speech, { ...shown, ...ended }),
        pollLetter(speech, { ...place, ...ended, takesMarks: false }, 'definitif'),
        pollCardLetter(speech, { ...card, ...ended, takesMarks: false }, 'https://t.me/x'),
      ]) {
        expect(made.text).not.toMatch(/TTT|PPP|2023|09\.00|KANTOR/)
        expect(made.keyboard).toEqual([])
      }
    }
  })
})
