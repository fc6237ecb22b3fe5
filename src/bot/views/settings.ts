import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { quorumRules } from '../../domain/forecast.ts'
import { delegateFloors } from '../../domain/levels.ts'
import { retentions } from '../../domain/retention.ts'
import { isChosen, type SettingName, type SettingText } from '../../domain/settings.ts'
import { escalations, isEscalation } from '../../domain/task-escalation.ts'
import type { ShownSetting, ShownSettings } from '../../operations/settings.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { settingInData } from '../setting-meaning.ts'
import { listButton } from './days-off.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { roomsButton } from './rooms.ts'

/** What most offices want; anything else can be typed. */
const usualChoices: Record<SettingName, readonly SettingText[]> = {
  zone: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
  quiet: ['20:00-06:30', '21:00-06:00', '19:00-07:00'],
  'three-days': ['07:00', '08:00', '09:00'],
  'one-day': ['07:00', '08:00', '09:00'],
  'two-hours': ['on', 'off'],
  chase: ['on', 'off'],
  'check-in': ['on', 'off'],
  'answer-day': ['07:00', '08:00', '09:00'],
  deadline: ['1 12:00', '1 15:00', '2 12:00', '0 07:00'],
  series: ['7 08:00', '5 08:00', '10 08:00', '3 08:00'],
  quorum: quorumRules,
  'delegate-level': delegateFloors,
  'escalate-head': ['1', '2', '3'],
  'escalate-assistant': ['3', '5', '7'],
  'escalate-sekda': ['7', '10', '14'],
  kept: retentions,
  'work-hours': ['07:30-16:00', '08:00-16:00', '07:30-15:30'],
  'ramadan-hours': ['08:00-14:30', '08:00-15:00', '07:30-14:00'],
  rich: ['on', 'off'],
}

/** Reminders that can be left out. */
const canBeOff: readonly SettingName[] = ['three-days', 'one-day', 'answer-day', ...escalations]

const zoneCodes: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

/** `/pengaturan` of the secretariat: a line a setting, a button each. */
export function settingsLetter(speech: Speech, { each }: ShownSettings): Letter {
  const { t } = speech
  const lines = each.map(({ name, text }) =>
    t('settings-line', { name: t(`settings-name-${name}`), value: settingValue(speech, name, text) }),
  )
  const body = [FormattedString.bold(t('settings-heading')), lines.join('\n'), t('settings-choose')]
  const buttons = each.map(({ name }) => ({
    text: t(`settings-name-${name}`),
    callback_data: pressData('set', name),
  }))
  return letter(FormattedString.join(body, '\n\n'), [
    ...inRows(2, buttons),
    [roomsButton(speech), listButton(speech)],
    [
      { text: t('settings-button-groups'), callback_data: pressData('set-groups', 0) },
      { text: t('settings-button-language'), callback_data: pressData('set-own') },
    ],
  ])
}

/** One setting: its value, who changed it last, what it does, and what it can be. `said`: what just came of a press. */
export function settingLetter(speech: Speech, setting: ShownSetting, said?: string): Letter {
  const { t, format } = speech
  const { name, text, changed } = setting
  const now = [
    ...(said ? [said] : []),
    t('settings-now', { value: settingValue(speech, name, text) }),
    ...(changed ? [t('settings-changed-by', { by: changed.by, at: format.dateTime(changed.at) })] : []),
  ]
  const heading = FormattedString.bold(t(`settings-name-${name}`))
  const body = FormattedString.join([heading, now.join('\n'), t(`settings-effect-${name}`)], '\n\n')
  return letter(body, settingButtons(speech, setting))
}

/** Asks for a value to be typed. */
export const settingAsked = (speech: Speech, name: SettingName): Letter =>
  letter(speech.t(`settings-ask-${typedAs(name)}`))

/** Says what could not be read, and how to write it. */
export const settingUnclear = (speech: Speech, name: SettingName): Letter =>
  letter(speech.t(`settings-unclear-${typedAs(name)}`))

function typedAs(name: SettingName): 'zone' | 'quiet' | 'deadline' | 'series' | 'hours' | 'days' | 'time' {
  if (isEscalation(name)) return 'days'
  if (name === 'work-hours' || name === 'ramadan-hours') return 'hours'
  return name === 'zone' || name === 'quiet' || name === 'deadline' || name === 'series' ? name : 'time'
}

/** A beginning and an end. */
const isSpan = (name: SettingName): boolean => name === 'quiet' || typedAs(name) === 'hours'

/** Values that are long. */
const twoInRow = (name: SettingName): boolean =>
  isSpan(name) || ['deadline', 'series', 'quorum', 'delegate-level'].includes(name)

function settingButtons(speech: Speech, { name, text, isUsual, seen }: ShownSetting): InlineKeyboardButton[][] {
  const { t } = speech
  const values = [...usualChoices[name], ...(canBeOff.includes(name) ? ['off'] : [])]
  const choices = values.map((value) => {
    const label = choiceLabel(speech, name, value)
    return {
      text: value === text ? t('settings-button-chosen', { label }) : label,
      callback_data: pressData('set-to', name, settingInData(value), seen),
    }
  })
  const type = { text: t('settings-button-type'), callback_data: pressData('set-type', name, seen) }
  const usual = { text: t('settings-button-usual'), callback_data: pressData('set-usual', name, seen) }
  return [
    ...inRows(twoInRow(name) ? 2 : 3, choices),
    [...(isChosen(name) ? [] : [type]), ...(isUsual ? [] : [usual])],
    [{ text: t('settings-button-back'), callback_data: pressData('set-home') }],
  ].filter((row) => row.length > 0)
}

/** Its values have names of their own. */
const isWorded = (name: SettingName): boolean => ['quorum', 'delegate-level', 'check-in', 'rich'].includes(name)

/** A value within a sentence. */
export function settingValue({ t }: Speech, name: SettingName, text: SettingText): string {
  if (name === 'zone') return zoneCodes[text] ? `${zoneCodes[text]} (${text})` : text
  if (name === 'kept') return keptValue(t, text)
  if (isWorded(name)) return t(`settings-value-${name}-${text}`)
  if (text === 'off') return t('settings-value-off')
  if (text === 'on') return t('settings-value-on')
  if (isEscalation(name)) return t('settings-value-escalate', { days: Number(text) })
  if (isSpan(name)) {
    const [from = '', until = ''] = text.split('-').map(dotted)
    return t('settings-value-quiet', { from, until })
  }
  if (name === 'deadline' || name === 'series') return t('settings-value-deadline', deadlineParts(text))
  return t('settings-value-time', { at: dotted(text) })
}

const keptValue = (t: Speech['t'], text: SettingText): string =>
  text === 'always' ? t('settings-value-kept-always') : t('settings-value-kept', { days: Number(text) })

function choiceLabel({ t }: Speech, name: SettingName, text: SettingText): string {
  if (name === 'zone') return zoneCodes[text] ?? text
  if (name === 'kept') return keptValue(t, text)
  if (isWorded(name)) return t(`settings-button-${name}-${text}`)
  if (text === 'off') return t('settings-button-off')
  if (text === 'on') return t('settings-button-on')
  if (isEscalation(name)) return t('settings-button-days', { days: Number(text) })
  if (isSpan(name)) {
    const [from = '', until = ''] = text.split('-').map(dotted)
    return t('settings-button-quiet', { from, until })
  }
  return name === 'deadline' || name === 'series' ? t('settings-button-deadline', deadlineParts(text)) : dotted(text)
}

const dotted = (clock: string): string => clock.replace(':', '.')

function deadlineParts(text: SettingText): { days: number; at: string } {
  const [days, at = ''] = text.split(' ')
  return { days: Number(days), at: dotted(at) }
}
