import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { type CooperationEvent, exitOf, paths } from '../../domain/cooperation.ts'
import { isBehindBar, isCarriedOut, stageAfter, stagesBefore } from '../../domain/cooperation-steps.ts'
import type { CooperationView } from '../../operations/cooperation-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { type Outcome, outcomePart } from './cooperation-asked.ts'
import { demandOf, endLine, schemeName, signedLine, stageName } from './cooperation-words.ts'
import { type Letter, letter } from './letter.ts'

/** Entries of the history and documents that are shown, and UTF-16 units of a note: the page stays far under 4,096. */
const shownSteps = 8
const shownDocuments = 6
const shownNote = 160
const shownNames = 600
const shownNumbers = 200

/**
 * The page of one cooperation with everything, and what its reader may do. `said`: what is said above it; `meetingId`:
 * a step from here is the outcome of that meeting.
 */
export function cooperationLetter(speech: Speech, view: CooperationView, said?: string, meetingId?: string): Letter {
  const { t } = speech
  const { cooperation } = view
  const lines: (FormattedString | string)[] = [
    ...(said ? [said, ''] : []),
    FormattedString.bold(`${cooperation.code} · ${schemeName(speech, cooperation)}`),
    cooperation.title,
    '',
    ...factLines(speech, view),
    ...documentBlock(speech, view),
    '',
    FormattedString.bold(t('cooperation-history')),
    ...historyLines(speech, view),
  ]
  return letter(FormattedString.join(lines, '\n'), pageButtons(speech, view, { meetingId }))
}

function factLines(speech: Speech, view: CooperationView): string[] {
  const { t, format } = speech
  const { cooperation, lead, partners, fields, today } = view
  const { scheme, stage, ended, endedAt, endReason, stageSince } = cooperation
  const path = paths[scheme]
  const end = endLine(speech, cooperation.endsOn, today)
  return [
    t('cooperation-line-scheme', { name: t(`cooperation-scheme-${scheme}`) }),
    t('cooperation-line-partners', { partners: shorten(format.list(partners.map(({ name }) => name)), shownNames) }),
    t('cooperation-line-fields', {
      fields: shorten(format.list(fields.map(({ name, hashtag }) => `${name} (${hashtag})`)), shownNames),
    }),
    t('cooperation-line-lead', { office: lead?.name ?? '–' }),
    ...(ended && endedAt
      ? [
          t(`cooperation-line-${ended}`, {
            on: format.shortDate(endedAt),
            reason: shorten(endReason ?? '–', shownNote),
          }),
        ]
      : []),
    t('cooperation-line-stage', {
      at: path.indexOf(stage) + 1,
      of: path.length,
      stage: stageName(speech, stage),
      since: format.shortDate(stageSince),
    }),
    ...(ended || exitOf(stage) === 'last' ? [] : [nextLine(speech, view)]),
    ...gateLine(speech, view),
    ...(end ? [end] : []),
  ]
}

/** The field for which it goes no further; undefined where it does. */
export function stoppedBy({
  cooperation,
  fields,
}: Pick<CooperationView, 'cooperation' | 'fields'>): string | undefined {
  const next = stageAfter(cooperation.scheme, cooperation.stage)
  if (!next || !isBehindBar(cooperation.scheme, next)) return undefined
  return fields.find(({ crossCutting }) => crossCutting)?.name
}

function nextLine(speech: Speech, view: CooperationView): string {
  const { cooperation } = view
  const field = stoppedBy(view)
  if (field) return speech.t('cooperation-line-stopped', { field })
  const next = stageAfter(cooperation.scheme, cooperation.stage)
  return speech.t('cooperation-line-next', {
    stage: next ? stageName(speech, next) : '–',
    demand: demandOf(speech, cooperation.stage),
  })
}

/** How the gate of the DPRD was passed, where it was. */
function gateLine({ t }: Speech, { cooperation, documents }: CooperationView): string[] {
  const { scheme, stage, dprdSkipped, burdens } = cooperation
  const path = paths[scheme]
  const gate = path.indexOf('PERSETUJUAN_DPRD')
  if (gate < 0) return []
  if (burdens === null || path.indexOf(stage) <= gate) return [t('cooperation-line-gate-open')]
  if (dprdSkipped !== null) return [t('cooperation-line-gate-skipped', { reason: shorten(dprdSkipped, shownNote) })]
  const approval = documents.findLast(({ kind }) => kind === 'DPRD')
  return [t('cooperation-line-gate-approved', { number: shorten(approval?.numbers.join('; ') ?? '–', shownNumbers) })]
}

function documentBlock(speech: Speech, { documents }: CooperationView): (FormattedString | string)[] {
  const { t, format } = speech
  if (documents.length === 0) return []
  const earlier = documents.length - shownDocuments
  return [
    '',
    FormattedString.bold(t('cooperation-documents')),
    ...(earlier > 0 ? [t('cooperation-documents-earlier', { count: earlier })] : []),
    ...documents
      .slice(-shownDocuments)
      .flatMap((document) => [
        shorten(signedLine(speech, document), shownNumbers * 2),
        ...(document.formerly.length > 0
          ? [t('cooperation-document-formerly', { names: shorten(format.list(document.formerly), shownNote) })]
          : []),
      ]),
  ]
}

function historyLines(speech: Speech, { history }: CooperationView): string[] {
  const { t, format } = speech
  const earlier = history.length - shownSteps
  const lines = history.slice(-shownSteps).map(({ event, by, meeting }) => {
    const at = `${format.shortDate(event.at)} ${format.clock(event.at)}`
    let line = t('cooperation-history-line', {
      at,
      step: stepName(speech, event),
      by: by ? shorten(by, 40) : t('cooperation-from-reference'),
    })
    const note = noteOf(speech, event)
    if (note) line = t('cooperation-history-note', { line, note: shorten(note, shownNote) })
    if (meeting)
      line = t('cooperation-history-meeting', { line, meeting: shorten(datedMeeting(speech, meeting), shownNote) })
    return line
  })
  return earlier > 0 ? [t('cooperation-history-earlier', { count: earlier }), ...lines] : lines
}

/** Steps that keep what stood before. */
const corrections: readonly CooperationEvent['step'][] = ['amend', 'title', 'lead', 'partners', 'fields', 'duty']

/** What was said with a step; of a correction what stood before. */
function noteOf(speech: Speech, { step, note }: CooperationEvent): string | null {
  if (note === null || !corrections.includes(step)) return note
  const before = step === 'amend' ? signedLine(speech, JSON.parse(note)) : note
  return speech.t('cooperation-history-before', { before })
}

function stepName(speech: Speech, { step, to }: CooperationEvent): string {
  const moved = step === 'advance' || step === 'back'
  return speech.t(`cooperation-step-${step}`, moved ? { stage: stageName(speech, to) } : undefined)
}

/** Whether the last change of stage may still be said to be the outcome of a meeting. */
export const untiedStep = ({ history }: CooperationView): CooperationEvent | undefined =>
  history.findLast(({ event }) => event.step === 'advance' || event.step === 'back' || event.step === 'end')?.event

function pageButtons({ t }: Speech, view: CooperationView, outcome: Outcome): InlineKeyboardButton[][] {
  const { cooperation, documents, may } = view
  const { id, version, scheme, stage } = cooperation
  const button = (text: string, name: string, ...parts: (string | number)[]): InlineKeyboardButton => ({
    text: t(text),
    callback_data: pressData(name, id, ...parts),
  })
  const list = [{ text: t('cooperation-button-list'), callback_data: pressData('ks-l', 'all', '-', 0) }]
  const moved = untiedStep(view)
  const tie = may.change && moved ? [[button('cooperation-button-meeting', 'ks-m', moved.id)]] : []
  if (!may.change) return [list]
  const next = {
    ...button('cooperation-button-next', 'ks-a', version, ...outcomePart(outcome)),
    style: 'success' as const,
  }
  return [
    ...(stageAfter(scheme, stage) && !stoppedBy(view) ? [[next]] : []),
    [
      ...(stagesBefore(scheme, stage).length > 0
        ? [button('cooperation-button-back', 'ks-b', version, ...outcomePart(outcome))]
        : []),
      button(documents.length > 0 ? 'cooperation-button-documents' : 'cooperation-button-document', 'ks-d'),
    ],
    ...(isCarriedOut(stage) ? [[button('cooperation-button-extend', 'ks-x', version)]] : []),
    [
      button('cooperation-button-change', 'ks-f', version),
      button('cooperation-button-end', 'ks-e', version, ...outcomePart(outcome)),
    ],
    ...tie,
    list,
  ]
}
