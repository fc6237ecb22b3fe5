import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { secretariatOffice } from '../../domain/directory.ts'
import { isSecretariat } from '../../operations/for-secretariat.ts'
import type { IssuedLink } from '../../operations/links.ts'
import {
  type KnownPerson,
  readRight,
  rightAskedKey,
  type Secretariat,
  type Secretary,
} from '../../operations/rights.ts'
import { readSentMessage } from '../../operations/sent.ts'
import { pressData } from '../callback-data.ts'
import type { House, Speech } from '../house.ts'
import { labelOf, turning } from './directory.ts'
import { drop, edit, inRows, type Letter, letter, send } from './letter.ts'
import { placeName } from './place.ts'
import type { Renderers } from './renderer.ts'

const perPage = 8

const back = (speech: Speech): InlineKeyboardButton[] => [
  { text: speech.t('people-button-back'), callback_data: pressData('rights', 1) },
]

const placesOf = (speech: Speech, { places }: KnownPerson): string =>
  places.length === 0
    ? speech.t('rights-no-office')
    : speech.format.list(places.map(({ office, ...tie }) => placeName(speech, office, tie)))

/** Who is secretariat, since when and by whom, with what can be done about it. */
export function secretariatLetter(speech: Speech, listed: Secretariat, userId: number, wanted: number): Letter {
  const { t } = speech
  const { secretaries, asking } = listed
  const pages = Math.max(1, Math.ceil(secretaries.length / perPage))
  const page = Math.min(Math.max(wanted, 1), pages)
  const from = (page - 1) * perPage
  const shown = secretaries.slice(from, page * perPage)
  const lines: (string | FormattedString)[] = [
    FormattedString.bold(pages > 1 ? t('rights-title-page', { page, pages }) : t('rights-title')),
    ...shown.map((each, index) => lineOf(speech, each, from + index + 1)),
  ]
  if (secretaries.some(({ right }) => right === null)) lines.push('', t('rights-from-settings'))
  if (asking.length > 0)
    lines.push('', t('rights-asking', { names: speech.format.list(asking.slice(0, perPage).map(({ name }) => name)) }))
  const revoking = shown.flatMap(({ right, userId: whose }, index) => {
    if (!right) return []
    const own = whose === userId
    const text = own ? t('rights-button-leave') : t('people-button-revoke-number', { number: from + index + 1 })
    return [{ text, callback_data: pressData('right-drop', right.id) }]
  })
  return letter(FormattedString.join(lines, '\n'), [
    [
      { text: t('rights-button-grant'), callback_data: pressData('right-give', 1), style: 'primary' },
      { text: t('rights-button-link'), callback_data: 'right-link' },
    ],
    ...asking.slice(0, perPage).flatMap((each) => askingButtons(speech, each)),
    ...inRows(2, revoking),
    ...turning(speech, page, pages, (to) => pressData('rights', to)),
    [{ text: t('directory-button-home'), callback_data: pressData('dir', 1) }],
  ])
}

function lineOf(speech: Speech, each: Secretary, number: number): string {
  const { name, right } = each
  if (!right) return speech.t('rights-line-settings', { number, name })
  const since = speech.format.shortDate(right.since)
  return speech.t('rights-line', { number, name, since, by: right.byName })
}

const askingButtons = (speech: Speech, { rightId, name }: { rightId: string; name: string }) => [
  [
    {
      text: labelOf(speech.t('rights-button-right', { name })),
      callback_data: pressData('right-ask', rightId, 'held'),
      style: 'success' as const,
    },
    { text: speech.t('people-button-wrong'), callback_data: pressData('right-ask', rightId, 'refused') },
  ],
]

/** Whom the right may be granted: the staff of the secretariat's own office first, anybody else by name. */
export function candidatesLetter(
  speech: Speech,
  people: KnownPerson[],
  wish: { page: number; searched?: string },
): Letter {
  const { t } = speech
  const own = people.filter(({ places }) => places.some(({ office }) => office.id === secretariatOffice))
  const listed = wish.searched === undefined ? own : people
  const pages = Math.max(1, Math.ceil(listed.length / perPage))
  const page = Math.min(Math.max(wish.page, 1), pages)
  const shown = listed.slice((page - 1) * perPage, page * perPage)
  return letter(question(speech, listed.length, wish.searched), [
    ...shown.map((each) => [
      {
        text: labelOf(`${each.name} – ${placesOf(speech, each)}`),
        callback_data: pressData('right-pick', each.userId),
      },
    ]),
    // A search shows its first page: a longer name narrows it.
    ...(wish.searched === undefined ? turning(speech, page, pages, (to) => pressData('right-give', to)) : []),
    [
      { text: t('rights-button-search'), callback_data: 'right-find' },
      { text: t('rights-button-link'), callback_data: 'right-link' },
    ],
    back(speech),
  ])
}

function question(speech: Speech, count: number, searched: string | undefined): string {
  if (searched === undefined) return speech.t(count > 0 ? 'rights-whom' : 'rights-whom-none')
  if (count === 0) return speech.t('rights-found-none', { text: searched })
  if (count > perPage) return speech.t('rights-found-many', { text: searched, count, shown: perPage })
  return speech.t('rights-found', { text: searched })
}

/** What is about to be granted, and to whom exactly. */
export function grantQuestion(speech: Speech, person: KnownPerson): Letter {
  const { t } = speech
  const lines = [
    t('rights-grant-ask', { name: person.name }),
    ...(person.username ? [t('people-claim-username', { username: person.username })] : []),
    FormattedString.join([t('people-claim-number'), ' ', FormattedString.code(String(person.userId))]),
    t('rights-place', { places: placesOf(speech, person) }),
    '',
    t('rights-grant-means'),
  ]
  return letter(FormattedString.join(lines, '\n'), [
    [{ text: t('rights-button-grant-now'), callback_data: pressData('right-grant', person.userId), style: 'success' }],
    back(speech),
  ])
}

/** What ends with a right; giving up one's own is asked about in words that cannot be mistaken. */
export function endQuestion(speech: Speech, person: KnownPerson & { rightId: string }, own: boolean): Letter {
  const { t } = speech
  const text = own ? t('rights-leave-ask') : t('rights-end-ask', { name: person.name })
  const label = own ? t('rights-button-leave-now') : t('rights-button-end-now')
  return letter(text, [
    back(speech),
    [{ text: label, callback_data: pressData('right-end', person.rightId), style: 'danger' }],
  ])
}

/** The message to be forwarded to whom the link is for. */
export const rightLinkLetter = (house: House, speech: Speech, issued: IssuedLink): Letter =>
  letter(
    speech.t('rights-link', {
      url: `https://t.me/${house.bot.username}?start=s_${issued.code}`,
      until: speech.format.dateTime(issued.expiresAt),
    }),
    [[{ text: speech.t('people-button-revoke-link'), callback_data: pressData('right-unlink', issued.hash) }]],
  )

export const rightRenderers: Renderers<'right-asked' | 'right-changed'> = {
  /** Asks while the right waits; afterwards corrects what was asked, and drops what was never sent. */
  'right-asked': async (house, row, speech) => {
    const read = await readRight(house.desk, row.subject.rightId)
    if (!read) return drop('the right is gone')
    const { right, person } = read
    if (right.state === 'asked') return send(row.chatId, asked(speech, person, right.id))
    const before = await readSentMessage(house.desk, row.chatId, rightAskedKey(right.id, row.chatId))
    const made = letter(
      speech.t('rights-asked-decided', {
        name: person.name,
        decision: right.state === 'refused' || right.state === 'expired' ? right.state : 'granted',
        by: read.decidedByName,
        when: speech.format.dateTime(right.decidedAt ?? right.askedAt),
      }),
    )
    return before ? edit(row.chatId, before, made) : drop('decided before it was asked')
  },

  'right-changed': async (house, row, speech) => {
    const read = await readRight(house.desk, row.subject.rightId)
    if (!read || read.right.state === 'asked') return drop('nothing was decided')
    const { state, userId } = read.right
    const by = state === 'ended' ? read.endedByName : read.decidedByName
    if (row.chatId === userId) return send(row.chatId, letter(speech.t(`rights-yours-${state}`, { by })))
    if (state === 'refused' || state === 'expired') return drop('the others see it in their question')
    if (!(await isSecretariat(house.desk, row.chatId))) return drop('not of the secretariat any more')
    return send(row.chatId, letter(speech.t(`rights-theirs-${state}`, { name: read.person.name, by })))
  },
}

function asked(speech: Speech, person: KnownPerson, rightId: string): Letter {
  const { t } = speech
  const lines = [
    t('rights-asked'),
    t('people-claim-name', { name: person.name }),
    ...(person.username ? [t('people-claim-username', { username: person.username })] : []),
    FormattedString.join([t('people-claim-number'), ' ', FormattedString.code(String(person.userId))]),
    t('rights-place', { places: placesOf(speech, person) }),
  ]
  return letter(FormattedString.join(lines, '\n'), [
    [
      { text: t('people-button-right'), callback_data: pressData('right-ask', rightId, 'held'), style: 'success' },
      { text: t('people-button-wrong'), callback_data: pressData('right-ask', rightId, 'refused'), style: 'danger' },
    ],
  ])
}
