import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { type Cooperation, documentOf, duties, endings, exitOf } from '../../domain/cooperation.ts'
import { stageAfter, stagesBefore } from '../../domain/cooperation-steps.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { CooperationView } from '../../operations/cooperation-reading.ts'
import type { CooperationWords } from '../../operations/question-kinds.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { demandOf, documentName, stageName } from './cooperation-words.ts'
import { type Letter, letter } from './letter.ts'

/** UTF-16 units of a title above a question, and of a meeting on a button. */
const shownTitle = 160
const shownMeeting = 50

/** What a question about a cooperation is asked of. */
export type Asked = Pick<Cooperation, 'id' | 'version' | 'code' | 'title' | 'scheme' | 'stage'> & Outcome

/** The meeting whose outcome a step is to be, where it was begun from one. */
export interface Outcome {
  meetingId?: string | undefined
}

/** What tells of it at the end of button data. */
export const outcomePart = ({ meetingId }: Outcome): string[] => (meetingId ? [meetingId] : [])

/** A question about one cooperation, with the way back to its page. */
export function askedLetter(
  speech: Speech,
  asked: Asked,
  question: string | string[],
  buttons: InlineKeyboardButton[][] = [],
): Letter {
  const head = FormattedString.bold(asked.code)
  const body = [head, shorten(asked.title, shownTitle), '', ...[question].flat()]
  return letter(FormattedString.join(body, '\n'), [...buttons, [leaveButton(speech, asked)]])
}

const leaveButton = ({ t }: Speech, { id, meetingId }: Pick<Asked, 'id' | 'meetingId'>): InlineKeyboardButton => ({
  text: t('cooperation-button-leave'),
  callback_data: meetingId ? pressData('ks-v', id, meetingId) : pressData('ks', id),
})

/** What the stage is left with: a press. Where the partner answered, also that it does not agree. */
function confirmLetter(speech: Speech, asked: Asked): Letter {
  const { t } = speech
  const { id, version, stage } = asked
  const confirm: InlineKeyboardButton = {
    text: t(`cooperation-confirm-${stage}`),
    callback_data: pressData('ks-ac', id, version, ...outcomePart(asked)),
    style: 'success',
  }
  const refuses = {
    text: t('cooperation-button-disagrees'),
    callback_data: pressData('ks-ee', id, version, 'terminated', ...outcomePart(asked)),
  }
  return askedLetter(speech, asked, stepLines(speech, asked), [
    [confirm],
    ...(stage === 'PENAWARAN' ? [[refuses]] : []),
  ])
}

/** From where to where, and what it takes. */
export function stepLines(speech: Speech, { scheme, stage }: Pick<Asked, 'scheme' | 'stage'>): string[] {
  const next = stageAfter(scheme, stage)
  return [
    speech.t('cooperation-step-from', { stage: stageName(speech, stage), next: next ? stageName(speech, next) : '–' }),
    speech.t('cooperation-step-demand', { demand: demandOf(speech, stage) }),
  ]
}

/** One of the two questions of the gate; the answers so far go with the buttons: `y`, `n`, or `-`. */
function gateLetter(speech: Speech, asked: Asked, burdens: string): Letter {
  const { t } = speech
  const { id, version } = asked
  const isFirst = burdens === '-'
  const answer = (said: 'y' | 'n'): InlineKeyboardButton => ({
    text: t(`cooperation-gate-${isFirst ? 'burdens' : 'unbudgeted'}-${said}`),
    callback_data: isFirst
      ? pressData('ks-g', id, version, said, '-', ...outcomePart(asked))
      : pressData('ks-g', id, version, burdens, said, ...outcomePart(asked)),
  })
  const lines = isFirst
    ? [t('cooperation-gate-intro'), '', t('cooperation-gate-burdens')]
    : [t(`cooperation-gate-burdens-said-${burdens === 'y' ? 'y' : 'n'}`), '', t('cooperation-gate-unbudgeted')]
  return askedLetter(speech, asked, lines, [[answer('y')], [answer('n')]])
}

/** What words are asked for; of some there is a usual answer, which a press gives. */
export function wordsLetter(speech: Speech, asked: Asked, about: CooperationWords, to: string): Letter {
  const { t } = speech
  if (about === 'confirm') return confirmLetter(speech, asked)
  if (about === 'burdens' || about === 'unbudgeted') return gateLetter(speech, asked, about === 'burdens' ? '-' : to)
  const usual =
    about === 'skip' || (about === 'end' && to === 'finished')
      ? [[{ text: t(`cooperation-usual-${about}`), callback_data: pressData('ks-w', asked.id, asked.version) }]]
      : []
  return askedLetter(speech, asked, wordsQuestion(speech, asked, about, to), usual)
}

function wordsQuestion(speech: Speech, asked: Asked, about: CooperationWords, to: string): string[] {
  const { t } = speech
  switch (about) {
    case 'back':
      return [t('cooperation-ask-back', { stage: stageName(speech, to as Asked['stage']) })]
    case 'end':
      return [t(`cooperation-ask-end-${to === 'finished' ? 'finished' : 'terminated'}`)]
    case 'skip':
      return [t('cooperation-gate-not-needed'), t('cooperation-ask-skip')]
    case 'done':
      return [...stepLines(speech, asked), t('cooperation-ask-done')]
    default:
      return [t(`cooperation-ask-${about}`)]
  }
}

/** To which stage a cooperation goes back. */
export function backLetter(speech: Speech, asked: Asked): Letter {
  const { id, version, scheme, stage } = asked
  return askedLetter(
    speech,
    asked,
    speech.t('cooperation-choose-back', { stage: stageName(speech, stage) }),
    stagesBefore(scheme, stage)
      .toReversed()
      .map((to) => [
        { text: stageName(speech, to), callback_data: pressData('ks-bt', id, version, to, ...outcomePart(asked)) },
      ]),
  )
}

/** How a cooperation ends. */
export const endLetter = (speech: Speech, asked: Asked): Letter =>
  askedLetter(
    speech,
    asked,
    speech.t('cooperation-choose-end'),
    endings.map((as) => [
      {
        text: speech.t(`cooperation-button-${as}`),
        callback_data: pressData('ks-ee', asked.id, asked.version, as, ...outcomePart(asked)),
        ...(as === 'terminated' && { style: 'danger' as const }),
      },
    ]),
  )

/** Which fact is corrected. */
export function factsLetter(speech: Speech, asked: Asked): Letter {
  const { t } = speech
  const facts = ['title', 'partners', 'fields', 'lead', ...(asked.scheme === 'KSDD' ? ['duty'] : [])]
  return askedLetter(
    speech,
    asked,
    t('cooperation-choose-fact'),
    facts.map((fact) => [
      { text: t(`cooperation-fact-${fact}`), callback_data: pressData('ks-ft', asked.id, asked.version, fact) },
    ]),
  )
}

export const dutyLetter = (speech: Speech, asked: Asked): Letter =>
  askedLetter(
    speech,
    asked,
    speech.t('cooperation-ask-duty'),
    [...duties, 'undecided' as const].map((duty) => [
      {
        text: speech.t(`cooperation-button-${duty}`),
        callback_data: pressData('ks-fd', asked.id, asked.version, duty),
      },
    ]),
  )

/** Of which meeting the last step is the outcome. */
export function meetingsLetter(
  speech: Speech,
  view: CooperationView,
  eventId: string,
  meetings: readonly Meeting[],
): Letter {
  const { cooperation } = view
  const question = meetings.length > 0 ? 'cooperation-choose-meeting' : 'cooperation-no-meeting'
  return askedLetter(
    speech,
    cooperation,
    speech.t(question),
    meetings.map((meeting) => [
      {
        text: shorten(datedMeeting(speech, meeting), shownMeeting),
        callback_data: pressData('ks-mt', cooperation.id, eventId, meeting.id),
      },
    ]),
  )
}

/** Whether a stage is left with a document, and which is on record for it already. */
export const onRecordFor = ({ cooperation, documents }: Pick<CooperationView, 'cooperation' | 'documents'>) => {
  const kind = documentOf(cooperation.stage)
  return kind && exitOf(cooperation.stage) !== 'last' ? documents.findLast((each) => each.kind === kind) : undefined
}

/** The documents of a cooperation, each to be corrected, and the way to record another. */
export function documentsLetter(speech: Speech, view: CooperationView, kinds: readonly string[]): Letter {
  const { t, format } = speech
  const { cooperation, documents } = view
  const { id, version } = cooperation
  return askedLetter(
    speech,
    cooperation,
    t(documents.length > 0 ? 'cooperation-choose-document' : 'cooperation-choose-kind'),
    [
      ...documents.slice(-mostDocuments).map((document) => [
        {
          text: t('cooperation-button-amend', {
            document: documentName(speech, document.kind),
            date: format.shortDate(Temporal.PlainDate.from(document.signedOn)),
          }),
          callback_data: pressData('ks-dm', id, version, document.id),
        },
      ]),
      ...kinds.map((kind) => [
        {
          text: t('cooperation-button-record', { document: t(`cooperation-document-${kind}`) }),
          callback_data: pressData('ks-da', id, version, kind),
        },
      ]),
    ],
  )
}

/** Documents that stand on buttons, the latest ones. */
const mostDocuments = 10
