import { FormattedString } from '@grammyjs/parse-mode'
import { formerOn, holdersOn } from '../../domain/officials.ts'
import type { OpenedOffice } from '../../operations/directory.ts'
import type { OfficeHistory } from '../../operations/office-history.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { homeButton, turning } from './directory.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { backTo, comingLines, officialText } from './officials.ts'
import { placeName } from './place.ts'

/** Former names, officials, accounts and links the page of an office shows; the rest stands on pages of their own. */
const mostNames = 2
const mostHolders = 2
const mostComing = 2
const mostOfficials = 2
const mostAccounts = 5
const mostLinks = 2
/** Characters of the aliases on the page. */
const aliasesLimit = 150
/** Accounts and links on a page of theirs. */
const perPage = 8

type Lines = (string | FormattedString)[]

/** An office with everything about it and what can be done. */
export function officeLetter(speech: Speech, opened: OpenedOffice): Letter {
  const { t } = speech
  const { office } = opened
  const lines: Lines = [
    FormattedString.bold(office.name),
    ...facts(speech, opened),
    '',
    ...officialLines(speech, opened),
    '',
    ...accountLines(speech, opened),
    ...linkLines(speech, opened),
  ]
  const links = {
    text: t('people-button-link'),
    callback_data: pressData('link', office.id),
    style: 'primary' as const,
  }
  return letter(FormattedString.join(lines, '\n'), [
    ...(office.enabled ? [[links]] : []),
    [
      { text: t('directory-button-edit'), callback_data: pressData('office-ed', office.id) },
      { text: t('directory-button-officials'), callback_data: pressData('office-seat', office.id) },
    ],
    [
      { text: t('directory-button-accounts'), callback_data: pressData('office-acc', office.id, 1) },
      { text: t('directory-button-history'), callback_data: pressData('office-log', office.id, 1) },
    ],
    [homeButton(speech)],
  ])
}

function facts(speech: Speech, { office, coordinator, formerNames, today }: OpenedOffice): Lines {
  const { t, format } = speech
  const lines: Lines = formerNames.slice(0, mostNames).map(({ name, sinceOn, untilOn }) => {
    const until = format.shortDate(untilOn)
    if (!sinceOn) return t('directory-office-former', { name, until })
    return t('directory-office-former-since', { name, since: format.shortDate(sinceOn), until })
  })
  if (formerNames.length > mostNames)
    lines.push(t('directory-office-former-more', { count: formerNames.length - mostNames }))
  if (office.nameToCome) {
    const { name, from } = office.nameToCome
    const isStuck = Temporal.PlainDate.compare(from, today) < 0
    const key = isStuck ? 'directory-office-name-stuck' : 'directory-office-name-to-come'
    lines.push(t(key, { name, day: format.shortDate(from) }))
  }
  lines.push(
    FormattedString.join([t('directory-office-code'), ' ', FormattedString.code(office.code)]),
    t('directory-office-kind', { kind: t(`directory-kind-${office.kind}`) }),
  )
  // Former names are aliases too; they stand above with their dates.
  const told = new Set(formerNames.flatMap(({ name, headTitle }) => [name, headTitle]))
  const aliases = office.aliases.filter((alias) => !told.has(alias)).join(', ')
  if (aliases) lines.push(t('directory-office-aliases', { aliases: shorten(aliases, aliasesLimit) }))
  if (coordinator) lines.push(t('directory-office-coordinator', { title: coordinator.headTitle }))
  lines.push(t('directory-office-title', { title: office.headTitle || office.name }))
  if (!office.enabled && office.disabledOn)
    lines.push(t('directory-office-disabled-on', { day: format.shortDate(office.disabledOn) }))
  else if (!office.enabled) lines.push(t('directory-office-disabled'))
  return lines
}

function officialLines(speech: Speech, opened: OpenedOffice): string[] {
  const { t } = speech
  const { officials, today } = opened
  const text = (key: string) => (official: OpenedOffice['officials'][number]) =>
    t(key, { official: officialText(speech, official) })
  const now = holdersOn(officials, today)
  const coming = comingLines(speech, opened)
  const former = formerOn(officials, today)
  const lines = now.slice(0, mostHolders).map(text('directory-office-official'))
  if (now.length === 0) lines.push(t('directory-office-no-official'))
  lines.push(...coming.slice(0, mostComing))
  const more = Math.max(0, now.length - mostHolders) + Math.max(0, coming.length - mostComing)
  if (more > 0) lines.push(t('directory-office-before-more', { count: more }))
  if (former.length > 0) lines.push(t('directory-office-before'))
  lines.push(...former.slice(0, mostOfficials).map(text('directory-office-item')))
  if (former.length > mostOfficials)
    lines.push(t('directory-office-before-more', { count: former.length - mostOfficials }))
  return lines
}

function accountLines(speech: Speech, opened: OpenedOffice): string[] {
  const { t } = speech
  const { accounts } = opened
  if (accounts.length === 0) return [t('directory-office-no-accounts')]
  const lines = [t('directory-office-accounts')]
  accounts.slice(0, mostAccounts).forEach((account, index) => {
    lines.push(accountLine(speech, opened, account, index + 1))
  })
  if (accounts.length > mostAccounts)
    lines.push(t('directory-office-accounts-more', { count: accounts.length - mostAccounts }))
  if (accounts.some(({ reachable }) => !reachable)) lines.push(t('directory-office-unreachable'))
  return lines
}

function accountLine(
  speech: Speech,
  { office }: OpenedOffice,
  account: OpenedOffice['accounts'][number],
  number: number,
): string {
  return speech.t(account.reachable ? 'directory-office-account' : 'directory-office-account-off', {
    number,
    name: account.name,
    place: placeName(speech, office, account),
    since: speech.format.shortDate(account.since),
  })
}

function linkLines(speech: Speech, opened: OpenedOffice): string[] {
  const { links } = opened
  if (links.length === 0) return []
  const lines = ['', speech.t('directory-office-links')]
  links.slice(0, mostLinks).forEach((link, index) => {
    lines.push(linkLine(speech, opened, link, index + 1))
  })
  if (links.length > mostLinks) lines.push(speech.t('directory-office-links-more', { count: links.length - mostLinks }))
  return lines
}

function linkLine(
  speech: Speech,
  { office }: OpenedOffice,
  link: OpenedOffice['links'][number],
  number: number,
): string {
  const until = speech.format.dateTime(link.expiresAt)
  return speech.t('directory-office-link', { number, place: placeName(speech, office, link), until })
}

/** The accounts and open links of an office, each with a button to revoke it; a page out of range is the nearest one. */
export function accountsLetter(speech: Speech, opened: OpenedOffice, wanted: number): Letter {
  const { t } = speech
  const { office, accounts, links } = opened
  const entries = [
    ...accounts.map((account, index) => ({
      line: accountLine(speech, opened, account, index + 1),
      button: {
        text: t('people-button-revoke-number', { number: index + 1 }),
        callback_data: pressData('revoke', account.accountId),
      },
    })),
    ...links.map((link, index) => ({
      line: `${index === 0 ? `\n${t('directory-office-links')}\n` : ''}${linkLine(speech, opened, link, index + 1)}`,
      button: {
        text: t('people-button-revoke-link-number', { number: index + 1 }),
        callback_data: pressData('unlink-in', link.hash),
      },
    })),
  ]
  const pages = Math.max(1, Math.ceil(entries.length / perPage))
  const page = Math.min(Math.max(wanted, 1), pages)
  const shown = entries.slice((page - 1) * perPage, page * perPage)
  const lines: Lines = [FormattedString.bold(t('directory-accounts', { name: office.name, page, pages })), '']
  if (accounts.length === 0) lines.push(t('directory-office-no-accounts'))
  lines.push(...shown.map(({ line }) => line))
  return letter(FormattedString.join(lines, '\n'), [
    ...inRows(
      2,
      shown.map(({ button }) => button),
    ),
    ...turning(speech, page, pages, (to) => pressData('office-acc', office.id, to)),
    [backTo(speech, office.id)],
  ])
}

/** Asks once more before an account is revoked. */
export function revokeLetter(speech: Speech, opened: OpenedOffice, account: OpenedOffice['accounts'][number]): Letter {
  const place = placeName(speech, opened.office, account)
  return letter(speech.t('directory-revoke', { name: account.name, place }), [
    [
      {
        text: speech.t('directory-button-revoke-yes'),
        callback_data: pressData('revoke-yes', account.accountId),
        style: 'danger',
      },
      { text: speech.t('people-button-back'), callback_data: pressData('office-acc', opened.office.id, 1) },
    ],
  ])
}

/** What happened to an office, with its former names on the first page. */
export function historyLetter(speech: Speech, opened: OpenedOffice, history: OfficeHistory): Letter {
  const { t, format } = speech
  const { page, pages, events } = history
  const lines: Lines = [FormattedString.bold(t('directory-history', { name: history.name, page, pages }))]
  if (page === 1 && opened.formerNames.length > 0) {
    lines.push('', t('directory-history-names'))
    for (const { name, sinceOn, untilOn } of opened.formerNames.slice(0, mostFormer)) {
      const period = { official: name, until: format.shortDate(untilOn) }
      const text = sinceOn
        ? t('directory-official-between', { ...period, since: format.shortDate(sinceOn) })
        : t('directory-official-until', period)
      lines.push(t('directory-office-item', { official: text }))
    }
    const more = opened.formerNames.length - mostFormer
    if (more > 0) lines.push(t('directory-more', { count: more }))
  }
  lines.push('')
  if (events.length === 0) lines.push(t('directory-history-none'))
  for (const { at, by, what, whom } of events)
    lines.push(
      t('directory-history-line', {
        when: format.dateTime(at),
        what: t(`directory-event-${what}`, { whom: whom ?? '' }),
        by: by ?? t('directory-history-system'),
      }),
    )
  return letter(FormattedString.join(lines, '\n'), [
    ...turning(speech, page, pages, (to) => pressData('office-log', history.officeId, to)),
    [backTo(speech, history.officeId)],
  ])
}

/** Former names the history lists. */
const mostFormer = 8
