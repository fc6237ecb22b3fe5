import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import {
  isChoice,
  linesOf,
  type MeetingScreen,
  type MeetingStep,
  offered,
  openSteps,
  stepsOf,
} from '../../domain/meeting-steps.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { draftFacts } from './draft-facts.ts'
import { exampleMeetingDay } from './example-days.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { pointButtons, pointQuestion } from './point.ts'
import { namesButtons, namesQuestion, namesTogether } from './unknown-names.ts'
import { stepButtons } from './wizard-choices.ts'

/** What a step says beside itself. */
export interface StepExtras {
  /** What was typed is no answer. */
  unclear?: boolean
  /** Why what was typed cannot be taken. */
  trouble?: string
  /** What else was in the making and was set aside, and the button that leads back to it. */
  left?: string
  back?: InlineKeyboardButton
}

type AtStep = Extract<MeetingScreen, { on: 'step' }>

/** The step at which the maker of a draft stands: what is known, the question, and its choices. */
export function stepLetter(
  speech: Speech,
  shown: DraftShown,
  at: AtStep,
  { unclear, trouble }: StepExtras = {},
): Letter {
  const { t } = speech
  // Until the classification is known nothing of the matter is repeated.
  const hidden = shown.points.some((each) => each.kind === 'classification')
  const facts = hidden || isUntouched(shown) ? [] : draftFacts(speech, shown)
  const asked = questionOf(speech, shown, at)
  const question = trouble ? `${trouble} ${asked}` : asked
  const body = FormattedString.join(
    [
      FormattedString.bold(t(headingOf(shown))),
      ...(facts.length > 0 ? ['', ...facts] : at.step === 'title' ? ['', ...beginning(speech, shown)] : []),
      '',
      ...counted(speech, shown, at),
      unclear ? t('meeting-answer-unclear', { question }) : question,
    ],
    '\n',
  )
  const names = namesTogether(shown, at.point)
  const choices =
    names.length > 0
      ? namesButtons(speech, shown, names)
      : isChoice(at.point)
        ? pointButtons(speech, shown, at.point)
        : stepButtons(speech, shown, at.step)
  return letter(body, [...choices, ...wayButtons(speech, shown, at)])
}

/** A draft led to its end stays complete in what it is called while one of its lines is changed. */
function isOpen(shown: DraftShown): boolean {
  const open = openSteps(shown, shown.now)
  const here = shown.screen.on === 'step' ? shown.screen.step : undefined
  const isEdited = shown.sheet.guided === true && !shown.sheet.pending?.some((step) => step === here)
  return isEdited ? open.some(({ step }) => step !== here) : open.length > 0
}

function headingOf(shown: DraftShown): string {
  if (isUntouched(shown)) return 'wizard-new-heading'
  return isOpen(shown) ? 'meeting-draft-heading' : 'wizard-editing-heading'
}

/** Nothing is said yet, so that nothing is shown but how to begin. */
const isUntouched = ({ meeting, sheet }: DraftShown): boolean =>
  sheet.guided === true &&
  meeting.title === '' &&
  !sheet.day &&
  !sheet.from &&
  !sheet.slots &&
  sheet.invitees.length === 0

function beginning({ t }: Speech, { today }: DraftShown): (FormattedString | string)[] {
  const example = FormattedString.code(t('meeting-line-example', { day: exampleMeetingDay(today) }))
  return [t('wizard-begin'), example, '', t('wizard-begin-confidential')]
}

/** Where the step stands among those that lead through; of a line, how many points are left; nothing while editing. */
function counted(speech: Speech, shown: DraftShown, at: AtStep): FormattedString[] {
  const { t } = speech
  const steps = stepsOf(shown)
  const place = steps.indexOf(at.step)
  const open = shown.points.length
  const text = shown.sheet.guided
    ? place >= 0 && isOpen(shown)
      ? t('wizard-step', { at: place + 1, of: steps.length })
      : ''
    : open > 0
      ? t('meeting-point-count', { at: 1, of: open })
      : ''
  return text === '' ? [] : [FormattedString.italic(text)]
}

function questionOf(speech: Speech, shown: DraftShown, { step, point }: AtStep): string {
  const { t } = speech
  const names = namesTogether(shown, point)
  if (names.length > 0) return namesQuestion(speech, names)
  if (point && step !== 'slots' && !(step === 'end' && point.kind === 'time'))
    return pointQuestion(speech, point, shown.today)
  switch (step) {
    case 'title':
    case 'date':
    case 'time':
    case 'place':
    case 'invitees':
      return pointQuestion(speech, { kind: step }, shown.today)
    case 'slots': {
      const why = point && 'problem' in point && point.problem ? `${t(`meeting-problem-${point.problem}`)} ` : ''
      return `${why}${t('poll-ask-slots', { day: exampleMeetingDay(shown.today) })}`
    }
    case 'end': {
      const wrong = point && 'problem' in point && point.problem ? `${t(`meeting-problem-${point.problem}`)} ` : ''
      return `${wrong}${t('wizard-ask-end')}`
    }
    default:
      return t(`wizard-ask-${step}`)
  }
}

/** Back, on or past, and out: on every step. */
function wayButtons(speech: Speech, shown: DraftShown, { step }: AtStep): InlineKeyboardButton[][] {
  const { t } = speech
  const id = shown.meeting.id
  const on = onLabel(shown, step)
  return [
    [
      { text: t('wizard-button-back'), callback_data: pressData('wz-back', id, step) },
      ...(on ? [{ text: t(`wizard-button-${on}`), callback_data: pressData('wz-on', id, step) }] : []),
      { text: t('wizard-button-stop'), callback_data: pressData('wz-stop', id) },
    ],
  ]
}

/** `on` where the step has its answer, `skip` where it may stay without one; nothing where it must have one. */
function onLabel(shown: DraftShown, step: MeetingStep) {
  const { meeting, sheet } = shown
  if (openSteps(shown, shown.now).some((each) => each.step === step && each.point)) return undefined
  const answered: Partial<Record<MeetingStep, boolean>> = {
    link: meeting.onlineUrl !== null,
    chair: (meeting.chairOfficeId ?? meeting.chairText) !== null,
    end: sheet.until !== null,
    fields: meeting.fields.length > 0,
  }
  if (offered.includes(step as never) && step !== 'invitees' && !answered[step]) return 'skip' as const
  return 'on' as const
}

/** Every line of a draft, to edit one of them. */
export function linesLetter(speech: Speech, shown: DraftShown, { unclear }: StepExtras = {}): Letter {
  const { t } = speech
  const id = shown.meeting.id
  const body = FormattedString.join(
    [
      FormattedString.bold(t('wizard-lines-heading')),
      '',
      ...draftFacts(speech, shown),
      '',
      t(unclear ? 'change-pick-first' : 'wizard-lines-ask'),
    ],
    '\n',
  )
  const lines = linesOf(shown).map((step) => ({
    text: t(`wizard-line-${step}`),
    callback_data: pressData('wz-go', id, step),
  }))
  return letter(body, [
    ...inRows(2, lines),
    [{ text: t('wizard-button-back'), callback_data: pressData('wz-back', id, 'lines') }],
  ])
}
