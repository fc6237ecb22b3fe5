import type { InlineKeyboardButton } from 'grammy/types'
import { classifications, isConfidential } from '../../domain/meeting.ts'
import type { MeetingStep } from '../../domain/meeting-steps.ts'
import { daysOffered, endsOffered, keyOf, startsOffered } from '../../domain/wizard-choices.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { chosenButtons, hasChosenPage } from './draft-chosen.ts'
import { sectionButtons } from './draft-invitees.ts'
import { slotButtons } from './draft-slots.ts'
import { inRows } from './letter.ts'
import { titleOf } from './meeting-facts.ts'
import { seriesButtons } from './series-draft.ts'

/** Characters of a room or a title on a button. */
const buttonLimit = 48

/** What can be chosen at a step; everything can be typed as well. */
export function stepButtons(speech: Speech, shown: DraftShown, step: MeetingStep): InlineKeyboardButton[][] {
  const { t } = speech
  const { meeting, sheet } = shown
  const pick = (text: string, choice: string): InlineKeyboardButton => ({
    text,
    callback_data: pressData('wz-pick', meeting.id, step, choice),
  })
  const typed = (key: string): InlineKeyboardButton => ({
    text: t(key),
    callback_data: pressData('wz-type', meeting.id, step),
  })
  switch (step) {
    case 'title':
      return [
        [
          {
            text: t('wizard-button-classification', { classification: meeting.classification }),
            callback_data: pressData('wz-go', meeting.id, 'classification'),
          },
          { text: t('wizard-button-line'), callback_data: pressData('wz-line') },
        ],
      ]
    case 'date':
      return [
        ...inRows(2, dayButtons(speech, shown, pick)),
        [typed('wizard-button-other-date')],
        ...(isConfidential(meeting) ? [] : [[pick(t('poll-button-several'), 'several')]]),
      ]
    case 'slots':
      return [...slotButtons(speech, shown), [pick(t('poll-button-one-time'), 'one')]]
    case 'time': {
      const now = shown.now.toZonedDateTimeISO(meeting.zone)
      const starts = startsOffered(sheet.day, now).map((time) => pick(time.replace(':', '.'), time.replace(':', '')))
      return [...inRows(3, starts), [typed('wizard-button-other-time')]]
    }
    case 'end': {
      const ends = endsOffered(sheet.from ?? '09:00').map((time) =>
        pick(t('wizard-button-until', { time: time.replace(':', '.') }), time.replace(':', '')),
      )
      return [...inRows(2, ends), [pick(t('wizard-button-open-end'), 'open')]]
    }
    case 'place':
      return [
        ...shown.rooms.map((room) => [pick(shorten(room, buttonLimit), keyOf(room))]),
        [pick(t('wizard-button-online'), 'online'), typed('wizard-button-other-place')],
      ]
    case 'link':
      return meeting.place && meeting.online ? [[pick(t('wizard-button-no-link'), 'none')]] : []
    case 'chair':
      return chairButtons(speech, shown, pick)
    case 'fields':
      return inRows(
        2,
        shown.fields.map((field) => {
          const on = meeting.fields.includes(field.code)
          const data = pressData('wz-mark', meeting.id, step, field.code, on ? 0 : 1)
          return { text: `${on ? '☑' : '☐'} ${field.hashtag}`, callback_data: data }
        }),
      )
    case 'invitees':
      return hasChosenPage(shown)
        ? [...sectionButtons(speech, shown), ...chosenButtons(speech, shown)]
        : [...chosenButtons(speech, shown), ...sectionButtons(speech, shown)]
    case 'series':
      return seriesButtons(speech, shown, pick)
    case 'classification':
      return inRows(
        2,
        classifications.map((name, at) => pick(name, String(at))),
      )
    case 'delegation':
      return [
        (['allowed', 'not'] as const).map((choice) => {
          const on = meeting.inPerson === (choice === 'not')
          return pick(`${on ? '☑' : '☐'} ${t(`wizard-button-delegation-${choice}`)}`, choice)
        }),
      ]
    case 'number':
    case 'agenda':
    case 'dress':
    case 'deadline':
      return isSet(shown, step) ? [[pick(t(`wizard-button-clear-${step}`), 'none')]] : []
  }
}

function dayButtons(
  speech: Speech,
  { today, holidays }: DraftShown,
  pick: (text: string, choice: string) => InlineKeyboardButton,
): InlineKeyboardButton[] {
  return daysOffered(today, holidays).map(({ day, holiday }) => {
    const name = speech.format.dayOnButton(day)
    const key = holiday?.kind === 'libur' ? 'wizard-button-holiday' : 'wizard-button-leave'
    return pick(holiday ? speech.t(key, { day: name }) : name, day.toString())
  })
}

function chairButtons(
  speech: Speech,
  { meeting, offices }: DraftShown,
  pick: (text: string, choice: string) => InlineKeyboardButton,
): InlineKeyboardButton[][] {
  const leaders = offices.filter((office) => office.enabled && (office.kind === 'setda' || office.kind === 'asisten'))
  const buttons = leaders.map((office) => pick(shorten(titleOf(office), buttonLimit), office.id))
  const has = (meeting.chairOfficeId ?? meeting.chairText) !== null
  return [...inRows(2, buttons), ...(has ? [[pick(speech.t('wizard-button-no-chair'), 'none')]] : [])]
}

function isSet({ meeting, sheet }: DraftShown, step: 'number' | 'agenda' | 'dress' | 'deadline'): boolean {
  switch (step) {
    case 'number':
      return meeting.letterNumber !== null
    case 'agenda':
      return meeting.agenda.length > 0
    case 'dress':
      return meeting.dress !== null
    case 'deadline':
      return sheet.answerBy !== null
  }
}
