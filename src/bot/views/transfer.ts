import { FormattedString } from '@grammyjs/parse-mode'
import type { Office } from '../../domain/directory.ts'
import type { TransferFault } from '../../domain/transfer.ts'
import type { ListedTransfer, TransferShown } from '../../operations/transfers.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { pagesOf } from '../pages.ts'
import { homeButton, labelOf, turning } from './directory.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { seatLines } from './seats.ts'

/** Characters of a page. */
const pageLength = 2_400
const mostListed = 10

/** What is planned and in the making, and the way to a new one. */
export function transferHome(speech: Speech, listed: readonly ListedTransfer[]): Letter {
  const { t, format } = speech
  const shown = listed.slice(0, mostListed)
  const planned = shown.filter((each) => each.state === 'planned' && each.effectiveOn !== null)
  const day = ({ effectiveOn }: ListedTransfer): string => (effectiveOn ? format.shortDate(effectiveOn) : '')
  const lines = [t('transfer-home')]
  if (planned.length > 0) {
    const line = (each: ListedTransfer): string =>
      t('transfer-home-line', { date: day(each), seats: each.seats, by: each.byName })
    lines.push('', t('transfer-home-planned'), ...planned.map(line))
  }
  return letter(lines.join('\n'), [
    [
      { text: t('transfer-button-pick'), callback_data: pressData('mw', '-', '-', '-', 1), style: 'primary' },
      { text: t('transfer-button-new'), callback_data: pressData('mutasi-add', '-') },
    ],
    ...shown.map((each) => [
      {
        text: labelOf(
          each.state === 'planned'
            ? t('transfer-button-open-planned', { date: day(each), seats: each.seats })
            : t('transfer-button-open-draft', { seats: each.seats, by: each.byName }),
        ),
        callback_data: pressData('mutasi', each.id, 1),
      },
    ]),
    [homeButton(speech)],
  ])
}

/** A transfer seat by seat: who loses and gets what, and what stays with the seats. */
export function transferLetter(speech: Speech, transfer: TransferShown, wanted: number, note?: string): Letter {
  const { t, format } = speech
  const { id, state, effectiveOn, effects, missing } = transfer
  const pages = pagesOf(
    effects.flatMap((effect) => seatLines(speech, effect)),
    pageLength,
  )
  const page = Math.min(Math.max(wanted, 1), Math.max(1, pages.length))
  const title = t(`transfer-title-${state === 'planned' ? 'planned' : 'draft'}`)
  const lines: (string | FormattedString)[] = [
    ...(note ? [note, ''] : []),
    FormattedString.bold(pages.length > 1 ? t('transfer-title-page', { title, page, pages: pages.length }) : title),
    effectiveOn ? t('transfer-effective', { date: format.date(effectiveOn) }) : t('transfer-effective-now'),
    t('transfer-by', { by: transfer.byName }),
    ...(transfer.keptUntil ? [t('transfer-kept-until', { date: format.date(transfer.keptUntil) })] : []),
    '',
    pages[page - 1] ?? '',
  ]
  if (missing.length > 0) lines.push('', t('transfer-missing', { names: format.list(missing.slice(0, 5)) }))
  return letter(FormattedString.join(lines, '\n'), [
    ...turning(speech, page, pages.length, (to) => pressData('mutasi', id, to)),
    ...(state === 'planned' ? plannedButtons(speech, id) : draftButtons(speech, transfer)),
    [{ text: t('transfer-button-list'), callback_data: 'mutasi-list' }],
  ])
}

const plannedButtons = ({ t }: Speech, id: string) => [
  [
    {
      text: t('transfer-button-cancel'),
      callback_data: pressData('mutasi-cancel', id, 'ask'),
      style: 'danger' as const,
    },
  ],
]

function draftButtons(speech: Speech, { id, effectiveOn, moves, missing, print }: TransferShown) {
  const { t, format } = speech
  const apply = effectiveOn
    ? t('transfer-button-plan', { date: format.shortDate(effectiveOn) })
    : t('transfer-button-apply')
  const go = { text: apply, callback_data: pressData('mutasi-do', id, print), style: 'success' as const }
  return [
    ...(missing.length === 0 ? [[go]] : []),
    [
      { text: t('transfer-button-pick'), callback_data: pressData('mw', id, '-', '-', 1) },
      { text: t('transfer-button-add'), callback_data: pressData('mutasi-add', id) },
      { text: t('transfer-button-date'), callback_data: pressData('mutasi-date', id) },
    ],
    ...inRows(
      3,
      moves.slice(0, mostRemoved).map(({ officeId }) => ({
        text: t('transfer-button-remove', { code: officeId }),
        callback_data: pressData('mutasi-off', id, officeId),
      })),
    ),
    [
      {
        text: t('transfer-button-drop'),
        callback_data: pressData('mutasi-cancel', id, 'yes'),
        style: 'danger' as const,
      },
    ],
  ]
}

/** Buttons to take a seat out; the rest follow as these go. */
const mostRemoved = 30

/** From when on a transfer takes effect. */
export function dateLetter(speech: Speech, id: string, today: Temporal.PlainDate): Letter {
  const { t, format } = speech
  const days = [today.add({ days: 1 }), today.add({ months: 1 }).with({ day: 1 })]
  const button = (day: Temporal.PlainDate) => ({
    text: format.shortDate(day),
    callback_data: pressData('mutasi-day', id, day.toString()),
  })
  return letter(t('transfer-date-ask'), [
    [{ text: t('transfer-button-today'), callback_data: pressData('mutasi-day', id, 'now') }],
    days.filter((day, at) => at === 0 || !day.equals(days[0]!)).map(button),
    [{ text: t('transfer-button-other-day'), callback_data: pressData('mutasi-day', id, 'ask') }],
    [{ text: t('people-button-back'), callback_data: pressData('mutasi', id, 1) }],
  ])
}

/** Asks once more before what is planned is given up. */
export const cancelLetter = (speech: Speech, id: string, on: Temporal.PlainDate): Letter =>
  letter(speech.t('transfer-cancel-ask', { date: speech.format.date(on) }), [
    [{ text: speech.t('people-button-back'), callback_data: pressData('mutasi', id, 1) }],
    [
      {
        text: speech.t('transfer-button-cancel-yes'),
        callback_data: pressData('mutasi-cancel', id, 'yes'),
        style: 'danger',
      },
    ],
  ])

/** Characters of a line that is quoted back, and lines that are. */
const quoted = 80
const mostQuoted = 15
/** A message holds no more. */
const mostText = 4_000

/** The lines that cannot be taken, each with its reason. */
export function faultsText(
  speech: Speech,
  faults: readonly TransferFault[],
  offices: readonly Pick<Office, 'id' | 'name'>[],
): string {
  const { t, format } = speech
  const names = new Map(offices.map(({ id, name }) => [id, name]))
  const lines = faults.slice(0, mostQuoted).map(({ text, reason, part, officeIds }) => {
    const meant = format.list(officeIds.slice(0, 5).map((id) => names.get(id) ?? id))
    const why =
      reason === 'several'
        ? t('transfer-fault-several', { part: cutTo(part), offices: meant })
        : t(`transfer-fault-${reason}`, { part: cutTo(part) })
    return t('transfer-fault', { text: cutTo(text), reason: why })
  })
  return shorten([t('transfer-faulty', { count: faults.length }), '', ...lines].join('\n'), mostText)
}

const cutTo = (text: string): string => ([...text].length > quoted ? `${[...text].slice(0, quoted).join('')}…` : text)
