import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { isRequired } from '../../domain/invitation.ts'
import { isConfidential } from '../../domain/meeting.ts'
import { clashReasons, isClash } from '../../domain/meeting-warnings.ts'
import type { SlotScore, Tally } from '../../domain/poll-score.ts'
import { suitsRequired } from '../../domain/poll-score.ts'
import { isMarked, type PollMark } from '../../domain/time-poll.ts'
import type { PollLine, PollShown } from '../../operations/poll-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { slotInData } from '../slots.ts'
import { nameOf } from './agenda.ts'
import { slotName, slotOnButton, slotWarningLines, withWarnings } from './draft-slots.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { pageButtons, pageOf } from './meeting-buttons.ts'
import { whenOf } from './meeting-facts.ts'
import { codesInShort } from './unreached.ts'

/** Offices in one table: with eight times and their warnings the message still fits. */
const pageSize = 25
/** UTF-16 units of what is to be minded about the times. */
const mostWarned = 900
/** Characters of a code in the table. */
const codeWidth = 16

/** The times with everybody's answers, for the secretariat and leaders; `news`: what made Rakor send it by itself. */
export function pollPageLetter(speech: Speech, shown: PollShown, asked = 0, news = false): Letter {
  const { poll, meeting, lines, pending } = shown
  const { t, format } = speech
  if (isConfidential(meeting))
    return letter(t(poll.state === 'chosen' ? 'poll-chosen-somewhen' : 'poll-page-withdrawn'), [])
  const { items, page, pages } = pageOf(lines, asked, pageSize)
  const until = format.dateTime(poll.answerBy)
  const silent = lines.filter(({ answer }) => !isMarked(answer?.marks, poll.slots.length))
  const state = pending
    ? [
        ...(news ? [t(poll.state === 'closed' ? 'poll-proposal-closed' : 'poll-proposal-answered')] : []),
        t(poll.state === 'closed' ? 'poll-page-closed' : 'poll-page-until', { until }),
        t('poll-page-answered', { answered: lines.length - silent.length, offices: lines.length }),
        ...(silent.length > 0
          ? [
              t('poll-page-silent', {
                offices: codesInShort(
                  speech,
                  silent.map(({ office }) => office.code),
                ),
              }),
            ]
          : []),
      ]
    : [poll.state === 'chosen' ? t('poll-page-chosen', { when: whenOf(speech, meeting) }) : t('poll-page-withdrawn')]
  const body = FormattedString.join(
    [
      FormattedString.bold(t('poll-page-heading', { meeting: nameOf(speech, meeting) })),
      ...state,
      '',
      ...slotParts(speech, shown),
      ...(pending ? ['', ...proposalLines(speech, shown)] : []),
      '',
      FormattedString.pre(table(speech, items, poll.slots.length)),
      t('poll-page-legend'),
      ...(pages > 1 ? [t('poll-page-number', { page: page + 1, pages })] : []),
    ],
    '\n',
  )
  return letter(body, [
    ...(pending && shown.secretariat ? decisions(speech, shown) : []),
    ...pageButtons(speech, page, pages, (to) => pressData('tp-view', poll.id, to)),
  ])
}

function slotParts(speech: Speech, { scores, warnings, meeting, pending }: PollShown): string[] {
  const { t } = speech
  const lines = scores.map((score) => {
    const slot = slotName(speech, score.slot, meeting.zone)
    const number = score.at + 1
    if (score.passed && pending) return { line: t('poll-slot-passed', { number, slot }), warnings: [] }
    return {
      line: t('poll-slot-said', { number, slot, mark: countsOf(speech, score) }),
      warnings: pending ? (warnings[score.at] ?? []) : [],
    }
  })
  return withWarnings(speech, lines, mostWarned)
}

const ableOf = ({ can, ifNeed }: Tally): number => can + ifNeed

function countsOf({ t }: Speech, { required, others }: SlotScore): string {
  const of = (tally: Tally) => ({ able: ableOf(tally), of: tally.of, need: tally.ifNeed })
  return [
    ...(required.of > 0 ? [t(required.ifNeed > 0 ? 'poll-page-slot-need' : 'poll-page-slot', of(required))] : []),
    ...(others.of > 0 ? [t('poll-page-slot-others', of(others))] : []),
  ].join(', ')
}

function proposalLines(speech: Speech, { proposal, meeting }: PollShown): (FormattedString | string)[] {
  const { t } = speech
  if (typeof proposal === 'string') return [t(`poll-page-${proposal}`)]
  const { best, tied } = proposal
  const slot = slotName(speech, best.slot, meeting.zone)
  return [
    FormattedString.bold(t('poll-page-best', { slot, why: reasonOf(speech, best) })),
    ...(tied ? [t('poll-page-tied')] : []),
  ]
}

/** Why a time is the best, in words. */
export function reasonOf({ t }: Speech, score: SlotScore): string {
  const { required, others } = score
  const all = { able: ableOf(others), of: others.of }
  if (required.of === 0) return t('poll-why-optional', all)
  const why = suitsRequired(score)
    ? required.ifNeed > 0
      ? t('poll-why-all-need', { need: required.ifNeed })
      : t('poll-why-all')
    : [
        t('poll-why-part', { of: required.of, able: ableOf(required) }),
        ...(required.cannot > 0 ? [t('poll-why-cannot', { cannot: required.cannot })] : []),
        ...(required.missing > 0 ? [t('poll-why-missing', { missing: required.missing })] : []),
      ].join(', ')
  return others.of > 0 ? t('poll-why-others', { why, ...all }) : why
}

const symbols: Record<PollMark | 'none', string> = { can: '✓', 'if-need': '~', cannot: '✗', none: '–' }

/** A row for each office, those that are needed first, a column for each time. */
function table({ t }: Speech, lines: readonly PollLine[], slots: number): string {
  const name = ({ role, office }: PollLine): string =>
    role === 'chair' ? t('poll-page-chair', { code: office.code }) : office.code
  const width = Math.max(codeWidth, ...lines.map((line) => name(line).length)) + 1
  const columns = Array.from({ length: slots }, (_, at) => at)
  const row = (first: string, cells: string[]): string => `${first.padEnd(width)}${cells.join(' ')}`
  const part = (heading: string, among: readonly PollLine[]): string[] =>
    among.length === 0
      ? []
      : [
          row(
            heading,
            columns.map((at) => String(at + 1)),
          ),
          ...among.map((line) =>
            row(
              name(line),
              columns.map((at) => symbols[line.answer?.marks[at] ?? 'none']),
            ),
          ),
        ]
  return [
    ...part(t('poll-page-required'), lines.filter(isRequired)),
    ...part(
      t('poll-page-others'),
      lines.filter((line) => !isRequired(line)),
    ),
  ].join('\n')
}

/** The proposed time first, then the others, more time, and what else can be done. */
function decisions(speech: Speech, shown: PollShown): InlineKeyboardButton[][] {
  const { poll, meeting, proposal, scores, extension, unasked, kept, warnings } = shown
  const { t, format } = speech
  const best = typeof proposal === 'string' ? undefined : proposal.best.at
  const choose = ({ at, slot }: SlotScore): InlineKeyboardButton => {
    // What stands above needs no second question; in spite of a clash a reason is asked.
    const key = (warnings[at] ?? []).some(isClash) ? undefined : kept[at]
    const label = { slot: slotOnButton(speech, slot, meeting.zone) }
    return {
      text: at === best ? t('poll-button-choose-best', label) : t('poll-button-choose', label),
      callback_data: pressData('tp-choose', poll.id, at, ...(key ? [key] : [])),
      ...(at === best && { style: 'success' as const }),
    }
  }
  const ahead = scores.filter(({ passed }) => !passed)
  return [
    ...ahead.filter(({ at }) => at === best).map((score) => [choose(score)]),
    ...inRows(2, ahead.filter(({ at }) => at !== best).map(choose)),
    ...(extension
      ? [
          [
            {
              text: t('poll-button-extend', { at: format.shortMoment(extension, shown.now) }),
              callback_data: pressData('tp-extend', poll.id, slotInData(extension)),
            },
          ],
        ]
      : []),
    ...(unasked.length > 0
      ? [
          [
            {
              text: t('poll-button-ask-further', { count: unasked.length }),
              callback_data: pressData('tp-more', poll.id),
            },
          ],
        ]
      : []),
    [
      { text: t('poll-button-put'), callback_data: pressData('tp-put', poll.id, 0) },
      { text: t('poll-button-draft'), callback_data: pressData('draft-open', meeting.id) },
    ],
    [{ text: t('poll-button-withdraw'), callback_data: pressData('tp-stop', poll.id) }],
  ]
}

/** Of a time that collides with many others so many are told. */
const mostMinded = 20

/** A time about which there is something to mind: whether it is kept all the same, and why in spite of a clash. */
export function keepSlotLetter(speech: Speech, shown: PollShown, at: number): Letter | undefined {
  const { t } = speech
  const { poll, meeting, kept, warnings } = shown
  const slot = poll.slots[at]
  const key = kept[at]
  const said = warnings[at] ?? []
  if (!slot || !key) return undefined
  const clashes = said.some(isClash)
  const choose = (text: string, ...because: string[]): InlineKeyboardButton[] => [
    { text, callback_data: pressData('tp-choose', poll.id, at, key, ...because) },
  ]
  const body = FormattedString.join(
    [
      FormattedString.bold(t('poll-keep-heading', { slot: slotName(speech, slot, meeting.zone) })),
      t('poll-keep-ask'),
      ...slotWarningLines(speech, said.slice(0, mostMinded)),
      ...(clashes ? ['', t('poll-keep-clash')] : []),
    ],
    '\n',
  )
  return letter(body, [
    ...(clashes
      ? clashReasons.map((reason) => choose(t(`meeting-button-clash-${reason}`), reason))
      : [choose(t('poll-button-keep'))]),
    [{ text: t('poll-button-back'), callback_data: pressData('tp-view', poll.id, 0) }],
  ])
}

/** Asks whether nobody shall be asked any more. */
export const withdrawAskedLetter = ({ t }: Speech, pollId: string): Letter =>
  letter(t('poll-withdraw-asked'), [
    [{ text: t('poll-button-withdraw-yes'), callback_data: pressData('tp-stop-yes', pollId), style: 'danger' }],
    [{ text: t('poll-button-back'), callback_data: pressData('tp-view', pollId, 0) }],
  ])

const officesOnPage = 8
const nameLimit = 48

/** Whose answer the secretariat takes down; who has not answered comes first. */
export function putWhichLetter(speech: Speech, { poll, lines }: PollShown, asked: number): Letter {
  const { t } = speech
  const done = ({ answer }: PollLine): number => Number(isMarked(answer?.marks, poll.slots.length))
  const { items, page, pages } = pageOf(
    lines.toSorted((one, other) => done(one) - done(other)),
    asked,
    officesOnPage,
  )
  return letter(t('poll-put-which'), [
    ...items.map((line) => [
      {
        text: `${shorten(line.office.name, nameLimit)} ${line.answer ? poll.slots.map((_, at) => symbols[line.answer?.marks[at] ?? 'none']).join('') : ''}`.trim(),
        callback_data: pressData('tp-for', poll.id, line.officeId),
      },
    ]),
    ...pageButtons(speech, page, pages, (to) => pressData('tp-put', poll.id, to)),
    [{ text: t('poll-button-back'), callback_data: pressData('tp-view', poll.id, 0) }],
  ])
}
