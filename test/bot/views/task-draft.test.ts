import { describe, expect, it } from 'vitest'
import type { Speech } from '../../../src/bot/house.ts'
import { taskDraftLetter } from '../../../src/bot/views/task-draft.ts'
import { busyLetter, openPrivatelyLetter } from '../../../src/bot/views/wizard-turns.ts'
import type { Office } from '../../../src/domain/directory.ts'
import { longestDescription, type TaskDraft } from '../../../src/domain/task-draft.ts'
import { taskLines } from '../../../src/domain/task-steps.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { locales, textsFor } from '../../../src/locales/texts.ts'
import type { TaskWorld } from '../../../src/operations/task-draft-reading.ts'

const offices = Array.from(
  { length: 60 },
  (_, index): Office =>
    ({ id: `OFFICE-${index}`, code: `OFFICE-${index}`, name: 'O'.repeat(100), kind: 'dinas', enabled: true }) as Office,
)
const meeting = { id: 'abcdefgh-_12', title: 'T'.repeat(250), classification: 'Biasa', startsAt: null } as never
const fields = Array.from({ length: 12 }, (_, index) => ({
  code: `F${index}`,
  hashtag: `#KS_${'F'.repeat(20)}${index}`,
  name: 'N'.repeat(100),
  leadOffices: offices.map(({ id }) => id),
  supportOffices: [],
}))
const world = {
  offices,
  fields,
  holidays: [],
  meeting,
  meetings: Array.from({ length: 6 }, () => meeting),
  now: Temporal.ZonedDateTime.from('2023-04-26T08:00[Asia/Jakarta]'),
} as unknown as TaskWorld
const draft: TaskDraft = {
  fieldCode: 'F1',
  officeId: 'OFFICE-1',
  dueOn: '2023-05-12',
  description: 'D'.repeat(longestDescription),
  meetingId: 'abcdefgh-_12',
  groupId: null,
  sourceMessageId: null,
  replyTo: null,
  offices: offices
    .slice(0, 8)
    .map(({ id }) => id)
    .join(','),
  dates: '2023-05-12,2023-05-19',
  dueTrouble: null,
  guided: true,
}

describe.each(locales)('letters of a task in the making in %s', (locale) => {
  const speech: Speech = { locale, t: textsFor(locale), format: formatFor(locale, 'Asia/Jakarta') }
  const id = 'abcdefgh-_12'

  it('fit a message at every step, as lines and as a preview', () => {
    const troubles: TaskDraft['dueTrouble'][] = [null, 'past', 'unclear', 'far']
    const letters = [
      ...taskLines(draft).flatMap((step) =>
        troubles.map((dueTrouble) =>
          taskDraftLetter(speech, { id, draft: { ...draft, dueTrouble }, screen: { on: 'step', step } }, world, {
            unclear: true,
            left: 'L'.repeat(200),
          }),
        ),
      ),
      taskDraftLetter(speech, { id, draft, screen: { on: 'lines' } }, world),
      taskDraftLetter(speech, { id, draft, screen: { on: 'preview' } }, world),
      busyLetter(speech, { of: 'task', id }, 'N'.repeat(90), { of: 'meeting', origin: '-1002000000000000' }),
      openPrivatelyLetter(speech, 'RakorBot', 'meeting', -1_002_000_000_000),
    ]
    for (const made of letters) {
      expect(made.text.length).toBeLessThanOrEqual(4096)
      for (const button of made.keyboard!.flat()) {
        expect(button.text.length).toBeLessThanOrEqual(60)
        if ('callback_data' in button) expect(button.callback_data!.length).toBeLessThanOrEqual(64)
        if ('url' in button) expect(new URL(button.url).searchParams.get('start')).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
      }
    }
  })
})
