import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import type { SettingName, SettingText } from '../../domain/settings.ts'
import {
  chooseForGroup,
  chooseLanguage,
  readGroupChoices,
  readGroupsToChoose,
  readOwnChoices,
} from '../../operations/choices.ts'
import { askSettingValue, changeSetting, readSettings, type SettingChanged } from '../../operations/settings.ts'
import { voiceFor } from '../../operations/voice.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House, Speech } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { settingFromData, settingMeant } from '../setting-meaning.ts'
import { groupChoicesLetter, groupsToChooseLetter, ownChoicesLetter } from '../views/choices.ts'
import { type Letter, letter } from '../views/letter.ts'
import { settingAsked, settingLetter, settingsLetter, settingUnclear, settingValue } from '../views/settings.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/** `/pengaturan`, in private: the house's settings and the groups' for the secretariat, for everybody their own. */
export const settingsFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('pengaturan', async (ctx) => {
    const read = await readSettings(desk, ctx.caller)
    if (read.ok) return reply(ctx, settingsLetter(ctx.speech, read.value))
    const own = await readOwnChoices(desk, ctx.caller)
    await reply(ctx, own.ok ? ownChoicesLetter(ctx.speech, own.value) : letter(refusalText(ctx.speech, own)))
  })

  inPrivate.callbackQuery('set-home', async (ctx) => {
    const read = await readSettings(desk, ctx.caller)
    if (!read.ok) return refuse(ctx, read)
    await toast(ctx)
    await rewrite(ctx, settingsLetter(ctx.speech, read.value))
  })

  inPrivate.callbackQuery(pressPattern('set', 1), async (ctx) => {
    const shown = await shownSetting(house, ctx, ctx.match[1] ?? '')
    if (!shown) return
    await toast(ctx)
    await rewrite(ctx, shown)
  })

  inPrivate.callbackQuery([pressPattern('set-to', 3), pressPattern('set-usual', 2)], async (ctx) => {
    const [data, name = '', ...rest] = ctx.match as RegExpMatchArray
    const toUsual = data.startsWith('set-usual')
    const text = toUsual ? null : settingFromData(name, rest[0] ?? '')
    await change(house, ctx, { name, text, seen: rest.at(-1) ?? '' })
  })

  inPrivate.callbackQuery(pressPattern('set-type', 2), async (ctx) => {
    const [, name = '', seen = ''] = ctx.match
    const asked = await askSettingValue(desk, ctx.request('ask'), { name, seen })
    if (!asked.ok) return refuse(ctx, asked)
    await toast(ctx)
    await reply(ctx, settingAsked(ctx.speech, asked.value.name))
  })

  inPrivate.callbackQuery('set-own', async (ctx) => {
    const own = await readOwnChoices(desk, ctx.caller)
    if (!own.ok) return refuse(ctx, own)
    await toast(ctx)
    await rewrite(ctx, ownChoicesLetter(ctx.speech, own.value))
  })

  inPrivate.callbackQuery(pressPattern('set-language', 1), async (ctx) => {
    const own = await chooseLanguage(desk, ctx.request('language'), ctx.match[1] ?? '')
    if (!own.ok) return refuse(ctx, own)
    // Said in the language that was chosen, not in the one it was asked in.
    const speech = await speechNow(house, ctx)
    await toast(ctx, speech.t('settings-language-toast'))
    await rewrite(ctx, ownChoicesLetter(speech, own.value))
  })

  inPrivate.callbackQuery(pressPattern('set-groups', 1), async (ctx) => {
    const groups = await readGroupsToChoose(desk, ctx.caller)
    if (!groups.ok) return refuse(ctx, groups)
    await toast(ctx)
    await rewrite(ctx, groupsToChooseLetter(ctx.speech, groups.value, Number(ctx.match[1])))
  })

  inPrivate.callbackQuery(pressPattern('set-group', 1), async (ctx) => {
    const group = await readGroupChoices(desk, ctx.caller, idOf(ctx.match[1]))
    if (!group.ok) return refuse(ctx, group)
    await toast(ctx)
    await rewrite(ctx, groupChoicesLetter(ctx.speech, group.value))
  })

  inPrivate.callbackQuery(pressPattern('set-group-to', 3), async (ctx) => {
    const [, chatId, what = '', value = ''] = ctx.match
    const group = await chooseForGroup(desk, ctx.request('group'), { chatId: idOf(chatId), what, value })
    if (!group.ok) return refuse(ctx, group)
    await toast(ctx, ctx.speech.t('settings-group-toast'))
    await rewrite(ctx, groupChoicesLetter(ctx.speech, group.value))
  })
  return composer
}

/** Takes typed words as the value of a setting. */
export const settingValueHandler: QuestionHandler<'setting-value'> = async (house, ctx, { subject }) => {
  const text = settingMeant(subject.name, ctx.message?.text ?? '')
  if (text === undefined) return reply(ctx, settingUnclear(ctx.speech, subject.name))
  const changed = await changeSetting(house.desk, ctx.request('setting'), { ...subject, text })
  // The form fits the words, but not every time is one for quiet hours.
  if (!changed.ok && changed.reason === 'not-found') return reply(ctx, settingUnclear(ctx.speech, subject.name))
  if (!changed.ok) {
    const why = refusalText(ctx.speech, changed)
    const fresh = changed.reason === 'setting-changed' ? await shownNow(house, ctx, subject.name, why) : undefined
    return reply(ctx, fresh ?? letter(why))
  }
  const shown = await settingShown(house, ctx, changed.value)
  if (shown) await reply(ctx, shown)
}

/** A press that changes a setting: the same message shows what holds now, also when somebody else was first. */
async function change(
  house: House,
  ctx: RakorContext,
  wish: { name: string; text: SettingText | null; seen: string },
): Promise<void> {
  const changed = await changeSetting(house.desk, ctx.request('setting'), wish)
  if (!changed.ok) {
    await refuse(ctx, changed)
    if (changed.reason !== 'setting-changed') return
    const fresh = await shownNow(house, ctx, wish.name)
    return fresh && rewrite(ctx, fresh)
  }
  const { name, text } = changed.value
  await toast(ctx, ctx.speech.t('settings-saved-toast', { value: settingValue(ctx.speech, name, text) }))
  const shown = await settingShown(house, ctx, changed.value)
  if (shown) await rewrite(ctx, shown)
}

/** The setting as it is after a change of the caller's. */
const settingShown = (
  house: House,
  ctx: RakorContext,
  { name, meetings }: SettingChanged,
): Promise<Letter | undefined> => shownNow(house, ctx, name, ctx.speech.t('settings-saved-meetings', { meetings }))

/** The setting as it is now, after a change of the caller's or of somebody else's; `said`: what came of theirs. */
async function shownNow(house: House, ctx: RakorContext, name: string, said?: string): Promise<Letter | undefined> {
  const read = await readSettings(house.desk, ctx.caller)
  const setting = read.ok && read.value.each.find((each) => each.name === name)
  return setting ? settingLetter(await speechNow(house, ctx), setting, said) : undefined
}

/** In the language and the zone that count now: those of the update may have changed since it came. */
async function speechNow({ desk, speech }: House, ctx: RakorContext): Promise<Speech> {
  const { locale, zone } = await voiceFor(desk, ctx.caller.userId, undefined)
  return speech(locale, zone)
}

async function shownSetting(house: House, ctx: RakorContext, name: SettingName | string): Promise<Letter | undefined> {
  const read = await readSettings(house.desk, ctx.caller)
  const setting = read.ok && read.value.each.find((each) => each.name === name)
  if (setting) return settingLetter(ctx.speech, setting)
  await refuse(ctx, read.ok ? { ok: false, reason: 'not-found' } : read)
  return undefined
}

const refuse = (ctx: RakorContext, refusal: Refusal): Promise<void> =>
  toast(ctx, refusalText(ctx.speech, refusal), true)

/** A chat's id out of button data; 0, which no chat has, when it is none. */
const idOf = (text: string | undefined): number => {
  const id = Number(text)
  return Number.isSafeInteger(id) ? id : 0
}
