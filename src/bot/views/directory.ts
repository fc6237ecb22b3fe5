import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { type Connection, connections, tallyOf } from '../../domain/connection.ts'
import type { Office } from '../../domain/directory.ts'
import { coordinatorsOf, isRegional, type KindGroup, kindGroups } from '../../domain/directory-groups.ts'
import type { ListedOffice } from '../../operations/directory.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import { type DirectoryView, officesShown, viewPart } from '../directory-view.ts'
import type { Speech } from '../house.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { rosterButtons } from './roster-menu.ts'

const perPage = 10
const perRow = 2
/** Offices a search lists; their names fill a message. */
const mostFound = 20
/** Characters of a button's label. */
const labelLimit = 60

type Lines = (string | FormattedString)[]

/** The directory as a whole: how many are connected, and its parts to choose from. `waiting`: claims to be decided. */
export function directoryHome(speech: Speech, offices: readonly ListedOffice[], waiting: number): Letter {
  const { t } = speech
  const inUse = offices.filter(({ enabled }) => enabled)
  const regional = inUse.filter(({ kind }) => isRegional(kind))
  const other = inUse.filter(({ kind }) => !isRegional(kind) && kind !== 'guest')
  const lines: Lines = [
    FormattedString.bold(t('directory-title')),
    t('directory-regional', { count: regional.length, tally: tallyText(speech, regional) }),
  ]
  if (other.length > 0) lines.push(t('directory-other', { count: other.length, tally: tallyText(speech, other) }))
  const off = offices.length - inUse.length
  if (off > 0) lines.push(t('directory-set-aside', { count: off }))
  lines.push('', t('directory-hint'))
  const kinds = Object.keys(kindGroups) as KindGroup[]
  const views: DirectoryView[] = [
    ...coordinatorsOf(offices).map(({ id }) => ({ by: 'coordinator' as const, officeId: id })),
    ...kinds.map((group) => ({ by: 'kind' as const, group })),
    { by: 'open' },
    { by: 'off' },
  ]
  return letter(FormattedString.join(lines, '\n'), [
    ...inRows(perRow, views.flatMap(viewButton(speech, offices))),
    [
      { text: t('directory-button-search'), callback_data: pressData('office-find', '-') },
      addButton(speech),
      { text: t('directory-button-links'), callback_data: pressData('links', '-') },
    ],
    ...rosterButtons(speech, waiting),
  ])
}

/** A view to press, with how many it holds; an empty one is not shown. */
const viewButton =
  (speech: Speech, offices: readonly ListedOffice[]) =>
  (view: DirectoryView): InlineKeyboardButton[] => {
    const count = officesShown(offices, view).length
    if (count === 0) return []
    const name = shortNameOf(speech, view, offices)
    const text = labelOf(speech.t('directory-button-group', { name, count }))
    return [{ text, callback_data: pressData('dir', viewPart(view), 1) }]
  }

const shortNameOf = (speech: Speech, view: DirectoryView, offices: readonly Office[]): string =>
  view.by === 'coordinator'
    ? (offices.find(({ id }) => id === view.officeId)?.headTitle ?? view.officeId)
    : viewName(speech, view, offices)

/** What a view is called. */
export function viewName(speech: Speech, view: DirectoryView, offices: readonly Office[]): string {
  if (view.by === 'coordinator') return speech.t('directory-group-of', { title: shortNameOf(speech, view, offices) })
  return speech.t(`directory-group-${view.by === 'kind' ? view.group : view.by}`)
}

/** `12 terhubung, 3 hanya staf, 29 belum`; what there is none of is left out. */
function tallyText(speech: Speech, offices: readonly ListedOffice[]): string {
  const tally = tallyOf(offices)
  return connections
    .filter((connection) => tally[connection] > 0)
    .map((connection) => speech.t(`directory-tally-${connection}`, { count: tally[connection] }))
    .join(', ')
}

const signs: Record<Connection, string> = { head: '●', staff: '◐', unreachable: '⚠', none: '○' }

/** One page of a view, each office with the sign of how it is reached; a page out of range is the nearest one. */
export function directoryPage(
  speech: Speech,
  offices: readonly ListedOffice[],
  view: DirectoryView,
  wanted: number,
): Letter {
  const { t } = speech
  const listed = officesShown(offices, view)
  const pages = Math.max(1, Math.ceil(listed.length / perPage))
  const page = Math.min(Math.max(wanted, 1), pages)
  const shown = listed.slice((page - 1) * perPage, page * perPage)
  const name = viewName(speech, view, offices)
  const lines: Lines = [
    FormattedString.bold(t('directory-page', { name, count: listed.length, page, pages })),
    tallyText(speech, listed),
  ]
  if (view.by === 'open') lines.push(t('directory-open-note'))
  lines.push('')
  for (const { connection, code, name: called, enabled } of shown)
    lines.push(t(enabled ? 'directory-line' : 'directory-line-off', { sign: signs[connection], code, name: called }))
  if (listed.length === 0) lines.push(t('directory-empty'))
  else lines.push('', legend(speech, shown))
  return letter(FormattedString.join(lines, '\n'), [
    ...inRows(
      perRow,
      shown.map((office) => ({ text: office.code, callback_data: pressData('office', office.id) })),
    ),
    ...turning(speech, page, pages, (to) => pressData('dir', viewPart(view), to)),
    [homeButton(speech)],
  ])
}

/** What the signs on a page mean. */
const legend = (speech: Speech, shown: readonly ListedOffice[]): string =>
  connections
    .filter((connection) => shown.some((office) => office.connection === connection))
    .map((connection) => speech.t(`directory-sign-${connection}`))
    .join(' · ')

const addButton = ({ t }: Speech): InlineKeyboardButton => ({
  text: t('directory-button-add'),
  callback_data: pressData('office-new', '-'),
})

export const homeButton = (speech: Speech): InlineKeyboardButton => ({
  text: speech.t('directory-button-home'),
  callback_data: pressData('dir', 1),
})

/** The offices a text may mean, to choose from, or those that look alike; of very many it says how many more there are. */
export function whichOffice(speech: Speech, text: string, offices: readonly Office[], sure: boolean): Letter {
  const { t } = speech
  if (offices.length === 0) return letter(t('directory-unknown', { text }), [[addButton(speech)], [homeButton(speech)]])
  const question = t(sure ? 'directory-which' : 'directory-like', { text })
  const choose = (office: Office, label: string) => ({ text: label, callback_data: pressData('office', office.id) })
  if (offices.length <= perPage)
    return letter(question, [...offices.map((office) => [choose(office, labelOf(office.name))]), [homeButton(speech)]])
  const shown = offices.slice(0, mostFound)
  const lines = shown.map(({ code, name }) => `${code} – ${name}`)
  if (offices.length > mostFound) lines.push(t('directory-more', { count: offices.length - mostFound }))
  return letter([question, '', ...lines].join('\n'), [
    ...inRows(
      3,
      shown.map((office) => choose(office, office.code)),
    ),
    [homeButton(speech)],
  ])
}

/** Buttons to the pages before and after. */
export function turning(
  speech: Speech,
  page: number,
  pages: number,
  dataOf: (page: number) => string,
): InlineKeyboardButton[][] {
  const row: InlineKeyboardButton[] = []
  if (page > 1) row.push({ text: speech.t('people-button-previous'), callback_data: dataOf(page - 1) })
  if (page < pages) row.push({ text: speech.t('people-button-next'), callback_data: dataOf(page + 1) })
  return row.length > 0 ? [row] : []
}

/** A long name cut to what a button can show. */
export const labelOf = (name: string): string => shorten(name, labelLimit)
