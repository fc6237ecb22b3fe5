import type { Official } from '../../domain/directory.ts'
import { comingAfter, formerOn, holdersOn } from '../../domain/officials.ts'
import type { OpenedOffice } from '../../operations/directory.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { inRows, type Letter, letter } from './letter.ts'

/** Officials one message lists: those in office, those to come, those before. */
const mostHolders = 6
const mostComing = 3
const mostFormer = 12

/** Somebody in office in words: their name, how they hold it, and from when to when as far as it is known. */
export function officialText(speech: Speech, official: Official): string {
  const { t, format } = speech
  const name = t(`directory-official-${official.standing}`, { name: official.name })
  const since = official.sinceOn && format.shortDate(official.sinceOn)
  const until = official.untilOn && format.shortDate(official.untilOn)
  if (since && until) return t('directory-official-between', { official: name, since, until })
  if (since) return t('directory-official-since', { official: name, since })
  return until ? t('directory-official-until', { official: name, until }) : name
}

/**
 * `Mulai 1 Juni 2023: Nama Pejabat (Plt.)`, a line for each who is noted for a day to come or comes by a planned
 * transfer, the next first.
 */
export function comingLines(speech: Speech, { officials, planned, today }: OpenedOffice): string[] {
  const { t, format } = speech
  const noted = comingAfter(officials, today).flatMap(({ sinceOn, ...official }) =>
    sinceOn ? [{ on: sinceOn, holder: officialText(speech, { ...official, sinceOn: null }) }] : [],
  )
  const moved = planned.map(({ on, taker }) => {
    const until = taker?.until ? Temporal.PlainDate.from(taker.until) : null
    const said = taker && officialText(speech, { id: '', ...taker, sinceOn: null, untilOn: until })
    return { on, holder: said ?? t('transfer-vacant') }
  })
  return [...noted, ...moved]
    .toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on))
    .map(({ on, holder }) => t('directory-office-coming', { day: format.shortDate(on), holder }))
}

/** Who holds an office now, who will, and who did; with buttons to note another and to end a time in office. */
export function officialsLetter(speech: Speech, opened: OpenedOffice): Letter {
  const { t } = speech
  const { office, officials, today } = opened
  const now = holdersOn(officials, today)
  const coming = comingLines(speech, opened)
  const former = formerOn(officials, today)
  const lines = [t('directory-officials', { name: office.name }), '']
  if (officials.length + coming.length === 0) lines.push(t('directory-officials-none'))
  now.slice(0, mostHolders).forEach((official, index) => {
    lines.push(`${index + 1}. ${officialText(speech, official)}`)
  })
  lines.push(...coming.slice(0, mostComing))
  if (former.length > 0) lines.push('', t('directory-office-before'))
  for (const official of former.slice(0, mostFormer))
    lines.push(t('directory-office-item', { official: officialText(speech, official) }))
  const more = [now.length - mostHolders, coming.length - mostComing, former.length - mostFormer]
  const count = more.reduce((sum, each) => sum + Math.max(0, each), 0)
  if (count > 0) lines.push(t('directory-more', { count }))
  return letter(lines.join('\n'), [
    (['definitif', 'plt', 'plh'] as const).map((standing) => ({
      text: t(`directory-button-official-${standing}`),
      callback_data: pressData('office-hold', office.id, standing),
    })),
    ...inRows(
      3,
      now.slice(0, mostHolders).map(({ id }, index) => ({
        text: t('directory-button-official-off', { number: index + 1 }),
        callback_data: pressData('office-seat-off', office.id, id),
      })),
    ),
    [backTo(speech, office.id)],
  ])
}

/** Asks once more before somebody's time in office ends today. */
export function endOfficialLetter(speech: Speech, opened: OpenedOffice, official: Official): Letter {
  const { office, today } = opened
  const day = speech.format.shortDate(today)
  const text = speech.t('directory-official-off', { official: officialText(speech, official), day })
  const data = pressData('office-seat-end', office.id, official.id, office.version)
  return letter(text, [
    [
      { text: speech.t('directory-button-off-today'), callback_data: data, style: 'danger' },
      { text: speech.t('people-button-back'), callback_data: pressData('office-seat', office.id) },
    ],
  ])
}

/** Back to the page of an office; what was asked is taken back. */
export const backTo = (speech: Speech, officeId: string) => ({
  text: speech.t('people-button-back'),
  callback_data: pressData('office-back', officeId),
})
