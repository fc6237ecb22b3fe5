import { inQuietHours, type QuietHours } from './calendar.ts'
import { type QuorumRule, quorumRules } from './forecast.ts'
import { type DelegateFloor, delegateFloors } from './levels.ts'
import { type Retention, retentions } from './retention.ts'
import type { SeriesLead } from './series-occurrence.ts'
import { type EscalationDays, escalations } from './task-escalation.ts'

/** What the secretariat can set for the whole house. Times are those of the clock in a meeting's zone. */
export interface Settings {
  /** IANA name of the zone in which days begin and times are read and shown. */
  zone: string
  /** When nobody is written to unasked. */
  quiet: QuietHours
  reminders: ReminderTimes
  deadline: DeadlineRule
  /** Of the required offices, what the forecast at the deadline warns below. */
  quorum: QuorumRule
  /** Below which level the secretariat is told of who comes instead, where a meeting is led high. */
  delegateFloor: DelegateFloor
  /** How many days after its due date who hears of a task that is not finished. */
  escalation: EscalationDays
  /** For how many days after a meeting reasons are kept. */
  kept: Retention
  /** When meetings are held: on working days, and in Ramadan. The head of the region sets them. */
  hours: { work: MeetingHours; ramadan: MeetingHours }
  /** Long messages have headings and tables; old versions of Telegram show none of it. */
  rich: boolean
  /** How long before it a meeting of a series is made and its invitations go out. */
  series: SeriesLead
}

/** A meeting begins and ends within these. */
export interface MeetingHours {
  from: Temporal.PlainTime
  until: Temporal.PlainTime
}

/** When each reminder of a meeting comes; null: it does not. */
export interface ReminderTimes {
  threeDays: Temporal.PlainTime | null
  oneDay: Temporal.PlainTime | null
  twoHours: boolean
  /** On the day of the answer deadline, to those who have not answered. */
  answerDay: Temporal.PlainTime | null
  /** Who has not answered is reminded step by step before the deadline. */
  chase: boolean
  /** The registration opens by itself before a meeting. */
  checkIn: boolean
}

/** Until when offices answer unless the invitation says otherwise. */
export interface DeadlineRule {
  /** Working days before the meeting's day; 0 is that day itself. */
  workingDays: number
  at: Temporal.PlainTime
}

export const settingNames = [
  'zone',
  'quiet',
  'three-days',
  'one-day',
  'two-hours',
  'answer-day',
  'chase',
  'check-in',
  'deadline',
  'series',
  'quorum',
  'delegate-level',
  ...escalations,
  'kept',
  'work-hours',
  'ramadan-hours',
  'rich',
] as const
export type SettingName = (typeof settingNames)[number]

/** A value as it is stored: `Asia/Jakarta`, `20:00-06:30`, `08:00`, `on`, `off`, `1 12:00`, `half`. */
export type SettingText = string

/** Every setting as text; a zone stands for itself and is set by the environment until it is changed. */
const usual: Record<Exclude<SettingName, 'zone'>, SettingText> = {
  quiet: '20:00-06:30',
  'three-days': '08:00',
  'one-day': '08:00',
  'two-hours': 'on',
  'answer-day': '08:00',
  chase: 'on',
  'check-in': 'on',
  deadline: '1 12:00',
  series: '7 08:00',
  quorum: 'half',
  'delegate-level': 'administrator',
  'escalate-head': '1',
  'escalate-assistant': '3',
  'escalate-sekda': '7',
  kept: '90',
  // Work begins at 07.30 (Perpres 21/2023), in Ramadan at 08.00; a fasting meeting is over by 14.30.
  'work-hours': '07:30-16:00',
  'ramadan-hours': '08:00-14:30',
  rich: 'on',
}

/** What a setting is as long as nobody changes it. */
export const usualSetting = (name: SettingName, zone: string): SettingText => (name === 'zone' ? zone : usual[name])

/** The settings out of their stored texts; what is not there, or does not fit any more, is as usual. */
export function settingsFrom(stored: Partial<Record<SettingName, SettingText>>, zone: string): Settings {
  const text = (name: SettingName): SettingText => {
    const kept = stored[name]
    return kept !== undefined && fits(name, kept) ? kept : usualSetting(name, zone)
  }
  const time = (name: SettingName): Temporal.PlainTime | null => (text(name) === 'off' ? null : timeOf(text(name)))
  const span = (name: SettingName): MeetingHours => {
    const [from = '', until = ''] = text(name).split('-')
    return { from: timeOf(from), until: timeOf(until) }
  }
  const days = (name: SettingName): number | null => (text(name) === 'off' ? null : Number(text(name)))
  const ahead = (name: SettingName) => {
    const [days = '', at = ''] = text(name).split(' ')
    return { workingDays: Number(days), at: timeOf(at) }
  }
  return {
    zone: text('zone'),
    quiet: span('quiet'),
    reminders: {
      threeDays: time('three-days'),
      oneDay: time('one-day'),
      twoHours: text('two-hours') === 'on',
      answerDay: time('answer-day'),
      chase: text('chase') === 'on',
      checkIn: text('check-in') === 'on',
    },
    deadline: ahead('deadline'),
    series: ahead('series'),
    quorum: quorumRules.find((rule) => rule === text('quorum')) ?? 'half',
    delegateFloor: delegateFloors.find((each) => each === text('delegate-level')) ?? 'administrator',
    escalation: {
      'escalate-head': days('escalate-head'),
      'escalate-assistant': days('escalate-assistant'),
      'escalate-sekda': days('escalate-sekda'),
    },
    kept: retentions.find((each) => each === text('kept')) ?? '90',
    hours: { work: span('work-hours'), ramadan: span('ramadan-hours') },
    rich: text('rich') === 'on',
  }
}

/** A setting's stored text as it is in `settings`. */
export function settingText(settings: Settings, name: SettingName): SettingText {
  const { quiet, reminders, deadline, series, quorum, kept, hours, escalation } = settings
  const time = (at: Temporal.PlainTime | null): SettingText => (at === null ? 'off' : written(at))
  switch (name) {
    case 'zone':
      return settings.zone
    case 'quiet':
      return spanText(quiet)
    case 'three-days':
      return time(reminders.threeDays)
    case 'one-day':
      return time(reminders.oneDay)
    case 'two-hours':
      return reminders.twoHours ? 'on' : 'off'
    case 'answer-day':
      return time(reminders.answerDay)
    case 'chase':
      return reminders.chase ? 'on' : 'off'
    case 'check-in':
      return reminders.checkIn ? 'on' : 'off'
    case 'deadline':
      return `${deadline.workingDays} ${written(deadline.at)}`
    case 'series':
      return `${series.workingDays} ${written(series.at)}`
    case 'quorum':
      return quorum
    case 'delegate-level':
      return settings.delegateFloor
    case 'escalate-head':
    case 'escalate-assistant':
    case 'escalate-sekda':
      return escalation[name] === null ? 'off' : String(escalation[name])
    case 'kept':
      return kept
    case 'work-hours':
      return spanText(hours.work)
    case 'ramadan-hours':
      return spanText(hours.ramadan)
    case 'rich':
      return settings.rich ? 'on' : 'off'
  }
}

/** Settings whose values are those of their buttons: nothing is typed for them. */
export const isChosen = (name: SettingName): boolean =>
  ['two-hours', 'chase', 'check-in', 'quorum', 'delegate-level', 'kept', 'rich'].includes(name)

/** Why a value cannot be set: `form`: it is no such value; `quiet`: a reminder would come in quiet hours. */
export type SettingFault = 'form' | 'quiet'

/** What decides whether a reminder comes in quiet hours. */
const reminded: readonly SettingName[] = ['quiet', 'three-days', 'one-day', 'answer-day', 'series']

/** Looks at a wished value beside the settings as they are; undefined when it can be set. */
export function settingFault(settings: Settings, name: SettingName, wished: SettingText): SettingFault | undefined {
  if (!fits(name, wished)) return 'form'
  if (!reminded.includes(name)) return undefined
  const then = settingsFrom({ ...textsOf(settings), [name]: wished }, settings.zone)
  const { threeDays, oneDay, answerDay } = then.reminders
  const early = [threeDays, oneDay, answerDay, then.series.at].some((at) => at !== null && inQuietHours(at, then.quiet))
  return early ? 'quiet' : undefined
}

const textsOf = (settings: Settings): Record<SettingName, SettingText> =>
  Object.fromEntries(settingNames.map((name) => [name, settingText(settings, name)])) as Record<
    SettingName,
    SettingText
  >

const clock = '(?:[01][0-9]|2[0-3]):[0-5][0-9]'
/** 1 to 60 days. */
const daysAfter = /^(?:off|[1-9]|[1-5][0-9]|60)$/
const forms: Record<Exclude<SettingName, 'zone'>, RegExp> = {
  quiet: new RegExp(`^${clock}-${clock}$`),
  'three-days': new RegExp(`^(?:off|${clock})$`),
  'one-day': new RegExp(`^(?:off|${clock})$`),
  'two-hours': /^(?:on|off)$/,
  chase: /^(?:on|off)$/,
  'check-in': /^(?:on|off)$/,
  'answer-day': new RegExp(`^(?:off|${clock})$`),
  deadline: new RegExp(`^[0-5] ${clock}$`),
  'escalate-head': daysAfter,
  'escalate-assistant': daysAfter,
  'escalate-sekda': daysAfter,
  series: new RegExp(`^(?:[2-9]|1[0-5]) ${clock}$`),
  kept: new RegExp(`^(?:${retentions.join('|')})$`),
  'delegate-level': new RegExp(`^(?:${delegateFloors.join('|')})$`),
  quorum: new RegExp(`^(?:${quorumRules.join('|')})$`),
  'work-hours': new RegExp(`^${clock}-${clock}$`),
  'ramadan-hours': new RegExp(`^${clock}-${clock}$`),
  rich: /^(?:on|off)$/,
}

function fits(name: SettingName, text: SettingText): boolean {
  if (name === 'zone') return zoneNamed(text) === text
  if (!forms[name].test(text)) return false
  if (name === 'work-hours' || name === 'ramadan-hours') return isDay(text)
  return name !== 'quiet' || isNight(text)
}

/** Quiet hours begin in the evening and end in the morning: 16.00 to 23.59, and 04.00 to 10.00. */
function isNight(text: SettingText): boolean {
  const [from = '', until = ''] = text.split('-')
  return from >= '16:00' && until >= '04:00' && until <= '10:00'
}

/** Hours in which meetings are held begin in the morning and end after it: until 10.00, and from 12.00 on. */
function isDay(text: SettingText): boolean {
  const [from = '', until = ''] = text.split('-')
  return from >= '05:00' && from <= '10:00' && until >= '12:00' && until <= '20:00'
}

/** The zone of that name in whatever case, as the zone database writes it: `Asia/Jakarta`; offsets are none. */
export function zoneNamed(name: string): string | undefined {
  if (!/^(?:UTC|[A-Z_]{2,20}(?:\/[A-Z0-9_+-]{2,30}){1,2})$/i.test(name)) return undefined
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    return undefined
  }
}

const timeOf = (text: string): Temporal.PlainTime => Temporal.PlainTime.from(text)
const spanText = ({ from, until }: MeetingHours | QuietHours): SettingText => `${written(from)}-${written(until)}`
const written = (at: Temporal.PlainTime): string => at.toString({ smallestUnit: 'minute' })
