import { describe, expect, it } from 'vitest'
import { claimList } from '../../../src/bot/views/claim-list.ts'
import type { Letter } from '../../../src/bot/views/letter.ts'
import { faultsLetter } from '../../../src/bot/views/list-files.ts'
import { candidatesLetter, endQuestion, grantQuestion, secretariatLetter } from '../../../src/bot/views/rights.ts'
import { rosterDetails, rosterPreview } from '../../../src/bot/views/roster.ts'
import { dateLetter, faultsText, transferHome, transferLetter } from '../../../src/bot/views/transfer.ts'
import { seatGroups, seatLetter, seatPage } from '../../../src/bot/views/transfer-wizard.ts'
import type { Office } from '../../../src/domain/directory.ts'
import type { RosterFault } from '../../../src/domain/roster-check.ts'
import type { RosterPlan } from '../../../src/domain/roster-plan.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { locales, textsFor } from '../../../src/locales/texts.ts'
import type { KnownPerson, Secretary } from '../../../src/operations/rights.ts'
import type { RosterPreview } from '../../../src/operations/roster.ts'
import type { SeatEffect } from '../../../src/operations/seats.ts'
import type { TransferShown } from '../../../src/operations/transfers.ts'

const id = 'ABCDEFGHIJKL'
const userId = 9_999_999_999
const personName = 'Ñ'.repeat(64)
const officialName = 'Ñ'.repeat(100)
const many = <T>(count: number, made: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => made(at))
const at = Temporal.Instant.from('2023-09-27T08:00:00+07:00')
const day = Temporal.PlainDate.from('2023-09-27')

const office = (number = 0): Office => ({
  id: `OFFICE-${String(number).padStart(5, '0')}`,
  code: `OFFICE-${String(number).padStart(5, '0')}`,
  name: `Dinas ${'n'.repeat(144)}`,
  kind: 'dinas',
  headTitle: `Kepala ${'t'.repeat(113)}`,
  coordinatorId: null,
  aliases: [],
  rank: number,
  enabled: true,
})
const person = (number = 0): KnownPerson => ({
  userId: userId - number,
  name: personName,
  username: 'u'.repeat(32),
  places: many(6, (place) => ({ office: office(place), capacity: 'head' as const, standing: 'plt' as const })),
})
const secretary = (number: number): Secretary => ({ ...person(number), right: { id, since: at, byName: personName } })
const effect = (number: number): SeatEffect => ({
  change: {
    officeId: office(number).id,
    taker: { name: officialName, standing: 'plt', since: '2023-09-27', until: null },
  },
  office: office(number),
  leaving: many(3, () => ({ officialId: id, name: officialName, standing: 'plh' as const })),
  ending: many(4, () => ({ accountId: id, userId, name: personName, standing: 'definitif' as const })),
  keeping: null,
  links: 12,
  meetings: many(20, () => ({ id, title: 'R'.repeat(300) })),
  tasks: many(100, (task) => `TL-KOMODITAS-2023-${String(task).padStart(4, '0')}`),
})
const offices = many(60, office)
const plan: RosterPlan = {
  added: offices,
  renamed: offices.map(({ id: officeId, name }) => ({ officeId, before: name, after: name })),
  retitled: offices.map(({ id: officeId, headTitle }) => ({ officeId, before: headTitle, after: headTitle })),
  coordinated: offices.map(({ id: officeId }) => ({ officeId, coordinatorId: officeId })),
  aliased: offices.map(({ id: officeId }) => ({ officeId, aliases: many(30, () => 'a'.repeat(60)) })),
  enabled: offices.map(({ id: officeId }) => officeId),
  disabled: offices.map(({ id: officeId }) => officeId),
  named: offices.map(({ id: officeId }) => ({ officeId, taker: effect(1).change.taker })),
  passed: offices.map(({ id: officeId }) => ({ officeId, taker: effect(1).change.taker, from: [officialName] })),
  coming: offices.map(({ id: officeId }) => ({ officeId, taker: effect(1).change.taker })),
  dated: offices.map(({ id: officeId }) => ({
    officeId,
    officialId: id,
    name: officialName,
    since: '2023-09-27',
    until: null,
  })),
  unchanged: 999,
}
const preview: RosterPreview = {
  rosterId: id,
  plan,
  effects: many(20, effect),
  names: Object.fromEntries(offices.map(({ id: officeId, name }) => [officeId, name])),
  print: 'abcdefghij',
}
const transfer: TransferShown = {
  id,
  state: 'draft',
  effectiveOn: day,
  byName: personName,
  moves: many(60, (number) => effect(number).change),
  effects: many(60, effect),
  keptUntil: Temporal.Instant.from('2023-05-26T09:00:00+07:00'),
  missing: [],
  print: 'abcdefghij',
}
const faults: RosterFault[] = many(400, (line) => ({
  line,
  column: 'standing',
  reason: 'contradicts',
  value: 'v'.repeat(60),
}))
const claims = many(23, (number) => ({
  claim: {
    id: `CLAIM-${String(number).padStart(6, '0')}`,
    userId,
    officeId: office().id,
    capacity: 'head' as const,
    standing: 'plt' as const,
    linkHash: null,
    press: null,
    state: 'waiting' as const,
    createdAt: at,
    decidedBy: null,
    decidedAt: null,
  },
  office: office(),
  name: personName,
  username: 'u'.repeat(32),
  decidedByName: null,
  replaces: many(2, () => ({
    ...person(),
    accountId: id,
    id,
    officeId: office().id,
    capacity: 'head' as const,
    standing: 'plt' as const,
    reachable: true,
  })),
  gives: [],
  held: [],
}))

describe.each(locales)('what the secretariat sees of the directory as a whole, in %s', (locale) => {
  const speech = { locale, t: textsFor(locale), format: formatFor(locale, 'Asia/Jakarta') }
  const claimMarks = claims.slice(0, 5).map(({ claim }) => claim.id.slice(-6))
  const letters: [string, () => Letter][] = [
    ['claims', () => claimList(speech, claims as never, 1, [])],
    ['claims, all marked', () => claimList(speech, claims as never, 1, claimMarks)],
    ['claims, the last page', () => claimList(speech, claims as never, 99, [])],
    [
      'the secretariat',
      () =>
        secretariatLetter(
          speech,
          { secretaries: many(40, secretary), asking: many(20, (number) => ({ ...person(number), rightId: id })) },
          userId,
          2,
        ),
    ],
    ['candidates', () => candidatesLetter(speech, many(50, person), { page: 1, searched: 'x'.repeat(60) })],
    ['whom to grant', () => grantQuestion(speech, person())],
    ['whose right to end', () => endQuestion(speech, { ...person(), rightId: id }, true)],
    [
      'a roster',
      () =>
        rosterPreview(speech, preview, { note: speech.t('roster-changed'), ignored: many(30, () => 'k'.repeat(60)) }),
    ],
    ['faults', () => faultsLetter(speech, 'roster', faults)],
    [
      'transfers',
      () =>
        transferHome(
          speech,
          many(30, () => ({ id, state: 'planned' as const, effectiveOn: day, seats: 60, byName: personName })),
        ),
    ],
    ['a draft', () => transferLetter(speech, transfer, 1, speech.t('transfer-changed'))],
    [
      'a draft with offices gone',
      () => transferLetter(speech, { ...transfer, missing: offices.map(({ name }) => name) }, 1),
    ],
    ['a planned transfer', () => transferLetter(speech, { ...transfer, state: 'planned' }, 99)],
    ['the day of a transfer', () => dateLetter(speech, id, day)],
    ['kinds of seats', () => seatGroups(speech, offices, { draft: id, from: office(1).id })],
    ['seats', () => seatPage(speech, offices, { draft: id, from: office(1).id }, { group: 'agencies', page: 3 })],
    ['a seat', () => seatLetter(speech, office(), id)],
    ...many(40, (page): [string, () => Letter] => [
      `details ${page + 1}`,
      () => rosterDetails(speech, preview, page + 1),
    ]),
  ]

  it.each(letters)('%s fits a message', (_, make) => {
    const { text, keyboard = [] } = make()
    expect(text.length).toBeLessThanOrEqual(4_096)
    expect(text.isWellFormed()).toBe(true)
    expect(keyboard.flat().length).toBeLessThanOrEqual(100)
    for (const button of keyboard.flat()) {
      expect([...button.text].length).toBeLessThanOrEqual(64)
      if ('callback_data' in button)
        expect(new TextEncoder().encode(button.callback_data).length).toBeLessThanOrEqual(64)
    }
  })

  it('lines that cannot be read fit a message', () => {
    const several = many(60, () => ({
      text: 'x'.repeat(200),
      reason: 'several' as const,
      part: 'p'.repeat(200),
      officeIds: offices.map(({ id: officeId }) => officeId),
    }))
    expect(faultsText(speech, several, offices).length).toBeLessThanOrEqual(4_096)
  })
})
