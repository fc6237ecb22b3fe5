import { done, type Outcome, refused } from '../domain/outcome.ts'
import {
  isChosen,
  type SettingName,
  type Settings,
  type SettingText,
  settingFault,
  settingNames,
  settingText,
  usualSetting,
} from '../domain/settings.ts'
import { isEscalation } from '../domain/task-escalation.ts'
import { findPerson } from '../store/people.ts'
import { lookAtAllSeries } from '../store/series.ts'
import { lockSetting, putChosen, settingChanges, settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'
import { askQuestion, dropQuestion, questionLasts } from './questions.ts'
import { replanMeetings, replanTasks } from './replan-meetings.ts'

/** One setting as the secretariat sees it. */
export interface ShownSetting {
  name: SettingName
  text: SettingText
  /** As it is when nobody changes it. */
  isUsual: boolean
  /** Who changed it last. */
  changed: { by: string; at: Temporal.Instant } | null
  /** Names the last change: whoever changes it next says which one they had seen. */
  seen: string
}

export interface ShownSettings {
  settings: Settings
  each: ShownSetting[]
}

/** Every setting with its value and who changed it last; for the secretariat. */
export async function readSettings(desk: Desk, caller: Caller): Promise<Outcome<ShownSettings>> {
  return consult(desk, caller, 'setting.read', async (reader) => {
    const settings = await settingsOf(reader, desk.settings)
    const changes = await settingChanges(reader)
    const each: ShownSetting[] = []
    for (const name of settingNames) {
      const change = changes[name]
      const text = settingText(settings, name)
      each.push({
        name,
        text,
        isUsual: text === usualSetting(name, desk.settings.zone),
        changed: change
          ? { by: (await findPerson(reader, change.by))?.name ?? String(change.by), at: change.at }
          : null,
        seen: seenOf(change?.at),
      })
    }
    return done({ settings, each })
  })
}

/** What somebody wants of a setting; `text` null puts it back to what is usual. */
export interface SettingWish {
  name: string
  text: SettingText | null
  /** The last change of it they had seen. */
  seen: string
}

/** What a change came to. */
export interface SettingChanged {
  name: SettingName
  text: SettingText
  /** Meetings to come whose reminders were planned anew. */
  meetings: number
}

/**
 * Changes a setting. Refuses with `setting-changed` and by whom when somebody else changed it since it was looked at,
 * and with `setting-in-quiet-hours` when a reminder would come then. New reminder hours count for scheduled meetings
 * too; what was told is not told again.
 */
export async function changeSetting(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  wish: SettingWish,
): Promise<Outcome<SettingChanged>> {
  return perform(desk, request, 'setting.change', async (work) => {
    const { trx, actor, now } = work
    const name = nameOf(wish.name)
    if (!name) return refused('not-found')
    await lockSetting(trx, name)
    const change = (await settingChanges(trx))[name]
    if (seenOf(change?.at) !== wish.seen) {
      const by = change && ((await findPerson(trx, change.by))?.name ?? String(change.by))
      return refused('setting-changed', { by: by ?? '–' })
    }
    const settings = await settingsOf(trx, desk.settings)
    const text = wish.text ?? usualSetting(name, desk.settings.zone)
    // The zone of the environment is as it was given there.
    const fault = name === 'zone' && wish.text === null ? undefined : settingFault(settings, name, text)
    if (fault === 'form') return refused('not-found')
    if (fault === 'quiet') return refused('setting-in-quiet-hours')
    await dropQuestion(work, actor.userId, actor.userId, 'setting-value')
    const before = settingText(settings, name)
    if (before === text) return done({ name, text, meetings: 0 })
    await putChosen(trx, name, wish.text, { by: actor.userId, at: now })
    work.note(`setting:${name}`, { from: before, to: text })
    if (isEscalation(name)) await replanTasks(work, await settingsOf(trx, desk.settings))
    if (ofSeries.includes(name)) await lookAtAllSeries(trx, now)
    return done({
      name,
      text,
      meetings: ofReminders.includes(name) ? await replanMeetings(work, await settingsOf(trx, desk.settings)) : 0,
    })
  })
}

/** Leaves the value of a setting open to be typed in the caller's private chat. */
export async function askSettingValue(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  asked: { name: string; seen: string },
): Promise<Outcome<{ name: SettingName }>> {
  return perform(desk, request, 'setting.change', async (work) => {
    const name = nameOf(asked.name)
    if (!name || isChosen(name)) return refused('not-found')
    const { userId } = work.actor
    const subject = { name, seen: asked.seen }
    const expiresAt = work.now.add(questionLasts)
    await askQuestion(work, { chatId: userId, userId, kind: 'setting-value', subject, expiresAt })
    return done({ name })
  })
}

const nameOf = (text: string): SettingName | undefined => settingNames.find((name) => name === text)

const seenOf = (at: Temporal.Instant | undefined): string => (at ? at.epochMilliseconds.toString(36) : '0')

/** What meetings of a series are made by. */
const ofSeries: readonly SettingName[] = ['series', 'quiet', 'work-hours', 'ramadan-hours']

const ofReminders: readonly SettingName[] = [
  'quiet',
  'three-days',
  'one-day',
  'two-hours',
  'answer-day',
  'chase',
  'check-in',
]
