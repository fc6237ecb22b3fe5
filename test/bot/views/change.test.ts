import { describe, expect, it } from 'vitest'
import { cancelAskedLetter } from '../../../src/bot/views/cancel-meeting.ts'
import { changeLetter, factLetter } from '../../../src/bot/views/change.ts'
import { noticeLetter } from '../../../src/bot/views/notice.ts'
import { changedFacts, draftOf, facts } from '../../../src/domain/change.ts'
import type { Office } from '../../../src/domain/directory.ts'
import { answered, asPrevious, type Invitation } from '../../../src/domain/invitation.ts'
import { classifications, type Meeting } from '../../../src/domain/meeting.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { textsFor } from '../../../src/locales/texts.ts'
import type { ChangeShown } from '../../../src/operations/changes.ts'
import { referenceOffices, referencePartners } from '../../../src/reference/offices.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)
const long = (length: number, letter: string): string => `${letter}${'M'.repeat(length - 1)}`
const offices: Office[] = [...referenceOffices, ...referencePartners].map((each, index) => ({
  id: each.code,
  code: each.code,
  name: each.name,
  kind: 'dinas',
  headTitle: `Kepala ${each.name}`,
  coordinatorId: null,
  aliases: [],
  rank: index,
  enabled: true,
}))

/** A meeting of which every part is as long as it may be, written with `letter`. */
const longest = (letter: string, startsAt: Temporal.Instant): Meeting => ({
  id: 'M12345678901',
  uid: 'M@rakor',
  sequence: 1,
  state: 'scheduled',
  title: long(250, letter),
  letterNumber: long(100, letter),
  classification: letter === 'A' ? 'Biasa' : 'Sangat Segera',
  startsAt,
  endsAt: startsAt.add({ hours: 3 }),
  zone: 'Asia/Jakarta',
  place: long(200, letter),
  onlineUrl: `https://${long(490, letter)}`,
  online: true,
  chairOfficeId: null,
  chairText: long(100, letter),
  dress: long(100, letter),
  answerBy: startsAt.subtract({ hours: 21 }),
  agenda: Array.from({ length: 10 }, () => long(98, letter)),
  fields: letter === 'A' ? ['SDM', 'RISET', 'KARET', 'YANLIK', 'BATAS'] : ['TARU', 'BENKON', 'MISKIN', 'PROV', 'MEKAR'],
  groups: letter === 'A' ? [-1001] : [-1002],
  createdBy: 9001,
  createdAt: at('2023-04-26T08:00'),
  publishedAt: at('2023-04-26T08:00'),
  closedAt: null,
  round: letter === 'A' ? 0 : 1,
  roundAt: null,
  deadlineTyped: true,
  cancelReason: null,
  inPerson: letter === 'B',
})

const [before, after] = [longest('A', at('2023-05-04T09:00')), longest('B', at('2023-09-27T13:30'))]
const required = offices.map(({ id }) => ({ officeId: id, role: 'required' as const }))
const guests = Array.from({ length: 20 }, (_, index) => ({ guest: long(100, `${index}`), role: 'required' as const }))
const convened = { meeting: before, invitees: required.slice(0, 40) }
const shall = { meeting: after, invitees: [...required.slice(20), ...guests] }
const ids = required.map(({ officeId }) => officeId)

const shown: ChangeShown = {
  before: convened,
  after: shall,
  changed: changedFacts(convened, shall),
  points: [],
  impact: { told: ids, again: ids, invited: ids, withdrawn: ids, withdrawnTold: ids },
  deadlineUnusable: true,
  print: '0123456789',
  content: { kind: 'edit', draft: draftOf(after, required), reopens: false },
  offices,
  fields: [],
  linked: [-1001, -1002].map((chatId) => ({
    chatId,
    title: long(120, 'G'),
    state: 'linked',
    isForum: false,
    botIsAdmin: false,
    addedBy: null,
    decidedBy: null,
  })),
  slots: [],
  warnings: [
    { kind: 'weekend' },
    { kind: 'holiday', name: long(80, 'H') },
    { kind: 'ramadan-hours', name: long(80, 'R'), from: '08:00', until: '14:30' },
    { kind: 'friday-prayer', from: '11:30', until: '13:15' },
    { kind: 'ceremony', until: '11:00' },
    { kind: 'short-notice', days: 0 },
  ],
  unlistedYear: 2024,
  unreached: new Set(ids),
  along: at('2023-09-26T12:00'),
  now: at('2023-04-26T08:00'),
  rooms: [],
}

const invitation: Invitation = {
  id: 'I1',
  meetingId: before.id,
  officeId: 'DISBUN',
  role: 'required',
  ...answered({ kind: 'online' }),
  answeredBy: 1,
  answeredVia: 'card',
  answeredAt: at('2023-04-26T09:00'),
  previous: null,
}
const office = offices.find(({ id }) => id === 'DISBUN')!

describe.each(['id', 'en'] as const)('the messages of changes in %s', (locale) => {
  const speech = { locale, t: textsFor(locale), format: formatFor(locale, 'Asia/Jakarta') }

  it('fit a message with the longest values, their buttons as well', () => {
    expect(shown.changed).toEqual(facts)
    const clash = { kind: 'clash-offices' as const, name: long(250, 'C'), at: at('2023-09-27T09:00'), officeIds: ids }
    const letters = [
      changeLetter(speech, shown),
      changeLetter(speech, { ...shown, warnings: [...shown.warnings, ...Array.from({ length: 60 }, () => clash)] }),
      ...facts.map((fact) => factLetter(speech, shown, fact, 0, speech.t('change-unclear'))),
      cancelAskedLetter(speech, { meeting: before, told: 58, reason: long(300, 'R'), print: '0123456789' }),
      noticeLetter(
        speech,
        {
          what: 'changed',
          meeting: after,
          office,
          offices,
          invitation,
          before,
          changed: facts.slice(0, 11),
          again: false,
        },
        'definitif',
      ),
      noticeLetter(
        speech,
        { what: 'cancelled', meeting: { ...after, cancelReason: long(300, 'R') }, office, offices },
        'plh',
      ),
    ]
    for (const { text, keyboard = [] } of letters) {
      expect(text.length).toBeLessThanOrEqual(4096)
      expect(keyboard.flat().length).toBeLessThanOrEqual(100)
      for (const button of keyboard.flat())
        expect(Buffer.byteLength('callback_data' in button ? button.callback_data : '')).toBeLessThanOrEqual(64)
    }
  })

  it('say nothing of the matter once a meeting is confidential, nor how it was before', () => {
    const previous = asPrevious(invitation, before.startsAt)
    const asked = {
      ...invitation,
      ...answered({ kind: 'unsure' }),
      rsvp: 'needs_action' as const,
      answeredAt: null,
      previous,
    }
    for (const classification of classifications.slice(4)) {
      const hidden: Meeting = {
        ...after,
        classification,
        title: 'R-M12345',
        place: null,
        agenda: [],
        letterNumber: null,
      }
      const view = { meeting: hidden, office, offices }
      const texts = [
        changeLetter(speech, { ...shown, after: { ...shall, meeting: hidden } }).text,
        noticeLetter(
          speech,
          { ...view, what: 'changed', invitation: asked, before, changed: [...facts], again: true },
          'definitif',
        ).text,
        noticeLetter(speech, { ...view, what: 'cancelled' }, 'definitif').text,
        noticeLetter(speech, { ...view, what: 'withdrawn' }, 'definitif').text,
      ]
      for (const text of texts.slice(1)) expect(text).not.toMatch(/MMMM|2023|https|Sifat|Classification/)
      // The page of the change is headed by what the meeting still is.
      expect(texts[0]!.split('\n').slice(1, 12).join('\n')).not.toMatch(/[AB]MMM|2023|https|DPMD/)
    }
  })

  it('of a refused press fit a toast', () => {
    for (const reason of [
      'meeting-begun',
      'meeting-not-over',
      'reopen-too-late',
      'change-gone',
      'change-incomplete',
      'change-empty',
      'old-card',
      'invitation-withdrawn',
    ])
      expect(speech.t(`refusal-${reason}`).length).toBeLessThanOrEqual(200)
    expect(speech.t('refusal-change-taken', { by: long(30, 'N') }).length).toBeLessThanOrEqual(200)
  })
})
