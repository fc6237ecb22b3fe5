import { describe, expect, it } from 'vitest'
import { type DirectoryView, viewFrom, viewPart } from '../../../src/bot/directory-view.ts'
import type { House } from '../../../src/bot/house.ts'
import { directoryHome, directoryPage, whichOffice } from '../../../src/bot/views/directory.ts'
import type { Letter } from '../../../src/bot/views/letter.ts'
import { accountsLetter, historyLetter, officeLetter, revokeLetter } from '../../../src/bot/views/office.ts'
import {
  againLetter,
  aliasesLetter,
  askLetter,
  coordinatorLetter,
  disableLetter,
  editLetter,
  nameProposal,
} from '../../../src/bot/views/office-edit.ts'
import {
  linkGroupsLetter,
  linkLetter,
  linksLetter,
  linksOffLetter,
  linksText,
  whichPlace,
} from '../../../src/bot/views/office-links.ts'
import { askNewLetter, newCoordinatorLetter, newKindLetter, newReview } from '../../../src/bot/views/office-new.ts'
import { endOfficialLetter, officialsLetter } from '../../../src/bot/views/officials.ts'
import type { OfficeKind } from '../../../src/domain/directory.ts'
import { inProtocolOrder, kindGroups } from '../../../src/domain/directory-groups.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { mostAliases, officeLimits, typedFields } from '../../../src/domain/office-edit.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { locales, textsFor } from '../../../src/locales/texts.ts'
import type { ListedOffice, OpenedOffice } from '../../../src/operations/directory.ts'
import { referenceOffices, referencePartners } from '../../../src/reference/offices.ts'

const at = Temporal.Instant.from('2023-09-28T09:00:00+07:00')
const today = Temporal.PlainDate.from('2023-09-28')
const filled = (word: string, length: number): string => word.repeat(length).slice(0, length)
const hash = 'h'.repeat(43)
const id = 'DISPERKIMTAN'

/** The whole reference directory, every office in every state of being reached. */
const reference: ListedOffice[] = inProtocolOrder(
  [
    ...referenceOffices.map(({ coordinator, ...office }) => ({ ...office, coordinatorId: coordinator })),
    ...referencePartners.map((partner) => ({ ...partner, kind: 'partner', coordinatorId: null, enabled: true })),
  ].map((office, index) => ({
    id: office.code,
    code: office.code,
    name: office.name,
    kind: office.kind as OfficeKind,
    headTitle: office.headTitle,
    coordinatorId: office.coordinatorId,
    aliases: office.aliases,
    rank: index,
    enabled: office.enabled ?? true,
    heads: 0,
    staff: 0,
    connection: (['head', 'staff', 'unreachable', 'none'] as const)[index % 4]!,
    hasOpenLink: false,
  })),
)
/** As many offices as a large regency has, each as long as Rakor lets it be. */
const largest: ListedOffice[] = Array.from({ length: 120 }, (_, index) => ({
  ...reference[index % reference.length]!,
  id: `KODEPANJANG${index % 10}`.slice(0, 12),
  code: 'KODEPANJANG1',
  name: filled('Dinas Panjang ', officeLimits.name),
  headTitle: filled('Kepala ', officeLimits.title),
}))

const opened = (count: number): OpenedOffice => ({
  office: {
    ...largest[0]!,
    id,
    kind: 'sekretariat_dprd',
    aliases: Array.from({ length: mostAliases }, (_, index) => filled(`sebutan ${index} `, officeLimits.alias)),
    enabled: count === 0,
    disabledOn: count === 0 ? null : today,
    nameToCome: count === 0 ? null : { name: filled('Nama baru ', officeLimits.name), from: today.add({ days: 9 }) },
    version: 999_999,
  },
  coordinator: largest[1]!,
  formerNames: Array.from({ length: count }, (_, index) => ({
    name: filled(`Nama lama ${index} `, officeLimits.name),
    headTitle: filled('Kepala ', officeLimits.title),
    sinceOn: index % 2 === 0 ? today : null,
    untilOn: today,
  })),
  officials: Array.from({ length: count }, (_, index) => ({
    id: `official${index}`,
    name: filled('Ir. Pejabat ', officeLimits.official),
    standing: (['definitif', 'plt', 'plh'] as const)[index % 3]!,
    sinceOn: today.add({ days: index % 5 === 4 ? 9 : -20 }),
    untilOn: index % 4 === 3 ? today.subtract({ days: 9 }) : today.add({ days: 300 }),
  })).slice(0, 30),
  planned: Array.from({ length: count }, () => ({
    on: today.add({ days: 30 }),
    taker: { name: filled('Ir. Pejabat ', officeLimits.official), standing: 'plt' as const, since: null, until: null },
  })),
  accounts: Array.from({ length: count }, (_, index) => ({
    accountId: `account${index}`,
    userId: index,
    officeId: id,
    name: filled('Nama Akun ', 64),
    username: null,
    capacity: 'head' as const,
    standing: 'plt' as const,
    since: at,
    reachable: index % 2 === 0,
  })),
  links: Array.from({ length: count }, () => ({
    hash,
    officeId: id,
    capacity: 'head' as const,
    standing: 'plt' as const,
    issuedBy: 1,
    issuedAt: at,
    expiresAt: at,
    usedBy: null,
    revoked: false,
  })),
  today,
})

/** What Telegram takes: text, buttons and their data. */
function fits(made: Letter): void {
  expect(made.text.length).toBeLessThanOrEqual(4096)
  expect(made.text).not.toMatch(/undefined|\[object/)
  const rows = made.keyboard ?? []
  expect(rows.flat().length).toBeLessThanOrEqual(100)
  for (const row of rows) {
    expect(row.length).toBeGreaterThan(0)
    expect(row.length).toBeLessThanOrEqual(8)
  }
  for (const button of rows.flat()) {
    expect(button.text.length, button.text).toBeLessThanOrEqual(64)
    expect(button.text).not.toBe('')
    if ('callback_data' in button && button.callback_data)
      expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64)
  }
}

const views: DirectoryView[] = [
  { by: 'all' },
  { by: 'open' },
  { by: 'off' },
  { by: 'coordinator', officeId: 'AS2' },
  ...Object.keys(kindGroups).map((group) => ({ by: 'kind' as const, group: group as keyof typeof kindGroups })),
]

describe.each(locales)('the directory fits Telegram in %s', (locale) => {
  const speech = { locale, t: textsFor(locale), format: formatFor(locale, 'Asia/Jakarta') }
  const house = { bot: { username: 'r'.repeat(32) } } as House

  it('as a whole and page by page', () => {
    for (const offices of [[], reference, largest]) {
      fits(directoryHome(speech, offices, 9999))
      for (const view of views) for (const page of [1, 2, 99, -1]) fits(directoryPage(speech, offices, view, page))
    }
  })

  it('as results of a search', () => {
    for (const count of [0, 1, 10, 11, 60, 120])
      for (const sure of [true, false]) fits(whichOffice(speech, filled('x', 100), largest.slice(0, count), sure))
  })

  it.each([0, 1, 60])('as an office with %i of everything', (count) => {
    const office = opened(count)
    fits(officeLetter(speech, office))
    fits(officialsLetter(speech, office))
    for (const page of [1, 2, 99]) fits(accountsLetter(speech, office, page))
    fits(editLetter(speech, office))
    fits(aliasesLetter(speech, office))
    fits(coordinatorLetter(speech, office, reference))
    fits(whichPlace(speech, office.office))
    const events = (['name', 'joined', 'link-revoked'] as const).map((what) => ({
      at,
      by: filled('Nama ', 64),
      what,
      whom: filled('Nama Akun ', 64),
    }))
    const history = {
      officeId: id,
      name: office.office.name,
      events: [...events, ...events, ...events],
      page: 1,
      pages: 9,
    }
    fits(historyLetter(speech, office, count === 0 ? { ...history, events: [] } : history))
    const meeting = { title: filled('Rapat ', 255), classification: 'Biasa', startsAt: at } as Meeting
    fits(
      disableLetter(speech, {
        office: office.office,
        meetings: Array(count).fill(meeting),
        tasks: Array(count).fill('TL-BENKON-2023-0001'),
        links: count,
      }),
    )
    for (const account of office.accounts.slice(0, 1)) fits(revokeLetter(speech, office, account))
    for (const official of office.officials.slice(0, 3)) fits(endOfficialLetter(speech, office, official))
  })

  it('as questions and proposals about an office', () => {
    const office = opened(1)
    for (const field of typedFields)
      for (const standing of ['definitif', 'plt', 'plh'] as const)
        fits(askLetter(speech, office, { officeId: id, field, standing, version: 1, proposal: null }))
    const name = { field: 'name' as const, name: filled('Nama baru ', officeLimits.name), from: '2023-09-01' }
    fits(nameProposal(speech, office, name))
    fits(againLetter(speech, office, name))
    fits(againLetter(speech, office, { field: 'aliases', added: office.office.aliases }))
    const held = { name: filled('Pejabat ', officeLimits.official), standing: 'plh' as const }
    fits(againLetter(speech, office, { field: 'official', ...held, since: '2023-09-01', until: '2023-09-09' }))
  })

  it('as an office being added', () => {
    const { kind, name, code, headTitle } = largest[0]!
    const office = { kind, name, code, headTitle, coordinatorId: 'AS1' }
    fits(newKindLetter(speech))
    for (const asking of ['name', 'code', 'title'] as const) fits(askNewLetter(speech, { office, asking }))
    fits(newReview(speech, office, reference, largest.slice(0, 9)))
    fits(newCoordinatorLetter(speech, office, reference))
  })

  it('as links, one or all at once', () => {
    const issued = { code: 'c'.repeat(22), hash, expiresAt: at }
    fits(linkLetter(house, speech, opened(0).office, 'plt', issued))
    for (const offices of [[], reference, largest]) fits(linkGroupsLetter(speech, offices, 120))
    const shown = { without: reference.slice(0, 30), linked: reference.slice(30), openLinks: 9999, now: at }
    const group = { name: filled('x', 150), part: `c-${id}` }
    for (const again of [true, false]) {
      fits(linksLetter(speech, shown, group, again))
      fits(linksLetter(speech, { ...shown, without: [] }, group, again))
      fits(linksLetter(speech, { ...shown, without: [], linked: [], openLinks: 0 }, group, again))
    }
    fits(linksOffLetter(speech, 9999))
    const links = largest.map((office, index) => ({ office, code: `${index}`.padStart(22, 'c') }))
    const texts = linksText(house, speech, { links, expiresAt: at }, 4000)
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(4000)
    expect(texts.join('\n').match(/https:\/\/\S+/g)).toHaveLength(120)
  })
})

describe('views in button data', () => {
  it('come back as they went', () => {
    for (const view of views) expect(viewFrom(viewPart(view))).toEqual(view)
  })

  it('are nothing when forged', () => {
    for (const part of ['', 'k-', 'k-kings', 'c-', 'everything', 'k-toString', 'K-agencies'])
      expect(viewFrom(part), part).toBeUndefined()
  })
})
