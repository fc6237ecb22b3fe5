import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Office } from '../../domain/directory.ts'
import type { ListedOffice, OpenedOffice } from '../../operations/directory.ts'
import { type IssuedLink, type Place, places } from '../../operations/links.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { House, Speech } from '../house.ts'
import { type Letter, letter } from './letter.ts'
import { placeName } from './place.ts'
import { rosterButtons } from './roster-menu.ts'

const perPage = 10
const perRow = 2
/** Accounts and links an office shows at once. */
const mostShown = 10
/** Characters of a button's label. */
const labelLimit = 60

type Lines = (string | FormattedString)[]

/** One page of the directory, offices under whoever coordinates them; a page out of range is the nearest one. */
export function directoryPage(speech: Speech, offices: ListedOffice[], wanted: number): Letter {
  const pages = Math.max(1, Math.ceil(offices.length / perPage))
  const page = Math.min(Math.max(wanted, 1), pages)
  const shown = offices.slice((page - 1) * perPage, page * perPage)
  const lines: Lines = [FormattedString.bold(speech.t('people-directory-title', { page, pages }))]
  let heading = ''
  for (const office of shown) {
    const next = headingOf(speech, office, offices)
    if (next !== heading) lines.push('', FormattedString.bold(next))
    heading = next
    lines.push(lineOf(speech, office))
  }
  lines.push('', speech.t('people-directory-open'))
  return letter(FormattedString.join(lines, '\n'), [
    ...inRows(shown.map((office) => ({ text: office.code, callback_data: pressData('office', office.id) }))),
    ...turning(speech, page, pages, (to) => pressData('dir', to)),
    ...rosterButtons(speech),
  ])
}

function headingOf(speech: Speech, office: ListedOffice, offices: ListedOffice[]): string {
  if (office.kind === 'partner' || office.kind === 'guest') return speech.t('people-directory-partners')
  const coordinator = offices.find((other) => other.id === office.coordinatorId)
  return coordinator && coordinator.kind !== 'setda' ? coordinator.headTitle : speech.t('people-directory-top')
}

function lineOf(speech: Speech, { code, name, heads, staff }: ListedOffice): string {
  if (heads + staff === 0) return speech.t('people-directory-line-none', { code, name })
  return speech.t('people-directory-line', { code, name, heads, staff })
}

/** The offices a text may mean, to choose from. */
export const whichOffice = (speech: Speech, text: string, offices: Office[]): Letter =>
  letter(
    speech.t('people-directory-which', { text }),
    offices
      .slice(0, perPage)
      .map((office) => [{ text: labelOf(office.name), callback_data: pressData('office', office.id) }]),
  )

/** An office with who is connected to it and which links are open, and what can be done about them. */
export function officeLetter(speech: Speech, { office, coordinator, accounts, links }: OpenedOffice): Letter {
  const { t, format } = speech
  const shownAccounts = accounts.slice(0, mostShown)
  const shownLinks = links.slice(0, mostShown)
  const lines: Lines = [
    FormattedString.bold(office.name),
    FormattedString.join([t('people-office-code'), ' ', FormattedString.code(office.code)]),
    t('people-office-head', { title: office.headTitle || office.name }),
  ]
  if (coordinator) lines.push(t('people-office-coordinator', { title: coordinator.headTitle }))
  if (!office.enabled) lines.push(t('people-office-disabled'))
  lines.push('', accounts.length > 0 ? t('people-office-accounts') : t('people-office-no-accounts'))
  shownAccounts.forEach(({ name, ...account }, index) => {
    lines.push(t('people-office-account', { number: index + 1, name, place: placeName(speech, office, account) }))
  })
  if (accounts.length > mostShown) lines.push(t('people-office-more-accounts', { count: accounts.length - mostShown }))
  if (links.length > 0) lines.push('', t('people-office-links'))
  shownLinks.forEach((link, index) => {
    const until = format.dateTime(link.expiresAt)
    lines.push(t('people-office-link', { number: index + 1, place: placeName(speech, office, link), until }))
  })
  return letter(FormattedString.join(lines, '\n'), [
    [{ text: t('people-button-link'), callback_data: pressData('link', office.id), style: 'primary' }],
    ...inRows(
      shownAccounts.map(({ accountId }, index) => ({
        text: t('people-button-revoke-number', { number: index + 1 }),
        callback_data: pressData('revoke', accountId),
      })),
    ),
    ...inRows(
      shownLinks.map(({ hash }, index) => ({
        text: t('people-button-revoke-link-number', { number: index + 1 }),
        callback_data: pressData('unlink-in', hash),
      })),
    ),
    [{ text: t('people-button-directory'), callback_data: pressData('dir', 1) }],
  ])
}

/** As what the link is to be issued. */
export const whichPlace = (speech: Speech, office: Office): Letter =>
  letter(speech.t('people-link-which', { office: office.name }), [
    (Object.keys(places) as Place[]).map((place) => ({
      text: speech.t(`people-button-place-${place}`),
      callback_data: pressData('link-as', office.id, place),
    })),
    [{ text: speech.t('people-button-back'), callback_data: pressData('office', office.id) }],
  ])

/** The message to be forwarded to whom the link is for. */
export function linkLetter(house: House, speech: Speech, office: Office, place: Place, issued: IssuedLink): Letter {
  return letter(
    speech.t('people-link', {
      place: placeName(speech, office, places[place]),
      url: `https://t.me/${house.bot.username}?start=j_${issued.code}`,
      until: speech.format.dateTime(issued.expiresAt),
    }),
    [[{ text: speech.t('people-button-revoke-link'), callback_data: pressData('unlink', issued.hash) }]],
  )
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

const inRows = (buttons: InlineKeyboardButton[]): InlineKeyboardButton[][] =>
  Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  )

/** A long name cut to what a button can show. */
export const labelOf = (name: string): string => shorten(name, labelLimit)
