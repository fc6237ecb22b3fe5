import { Composer, InputFile } from 'grammy'
import { readDirectory } from '../../operations/directory.ts'
import { issueLinks, readUnconnected, revokeAllLinks } from '../../operations/links-at-once.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { groupFrom } from '../directory-view.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { homeButton, viewName } from '../views/directory.ts'
import { letter } from '../views/letter.ts'
import { linkGroupsLetter, linksLetter, linksOffLetter, linksText } from '../views/office-links.ts'
import type { Feature } from './feature.ts'

/** UTF-16 units of one part of a text with links. */
const textLimit = 4000
/** Parts that are still sent as messages; a longer text is a file. */
const mostParts = 2

/** Links for all heads who are not connected: as messages to forward, or as one text to paste elsewhere. */
export const linksAtOnceFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  chat.callbackQuery(pressPattern('links', 1), async (ctx, next) => {
    const part = ctx.match[1] ?? ''
    if (part !== '-') return groupFrom(part) ? showGroup(house, ctx, part, false) : next()
    await toGroups(house, ctx)
  })
  chat.callbackQuery(pressPattern('links-again', 1), (ctx, next) =>
    groupFrom(ctx.match[1] ?? '') ? showGroup(house, ctx, ctx.match[1] ?? '', true) : next(),
  )

  chat.callbackQuery(pressPattern('links-do', 3), async (ctx, next) => {
    const [, part = '', as, before = ''] = ctx.match
    const group = groupFrom(part)
    const moment = before === '-' ? null : momentOf(before)
    if (!group || (as !== 'messages' && as !== 'text') || moment === undefined) return next()
    const issued = await issueLinks(desk, ctx.request('links'), { group, as, replaceBefore: moment })
    if (!issued.ok) return toast(ctx, refusalText(ctx.speech, issued), true)
    await toast(ctx)
    const { links, expiresAt } = issued.value
    const told = { count: links.length, until: ctx.speech.format.dateTime(expiresAt) }
    const said = ctx.speech.t(as === 'text' ? 'directory-links-texted' : 'directory-links-sent', told)
    await rewrite(ctx, letter(said, [[homeButton(ctx.speech)]]))
    if (as === 'text') await giveText(house, ctx, issued.value)
  })

  chat.callbackQuery(pressPattern('links-off', 1), async (ctx, next) => {
    const step = ctx.match[1]
    if (step !== 'ask' && step !== 'yes') return next()
    if (step === 'ask') {
      const shown = await readUnconnected(desk, ctx.caller, { by: 'all' })
      if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
      await toast(ctx)
      return rewrite(ctx, linksOffLetter(ctx.speech, shown.value.openLinks))
    }
    const revoked = await revokeAllLinks(desk, ctx.request('links-off'))
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    await toGroups(house, ctx, ctx.speech.t('directory-links-off-toast', { count: revoked.value.revoked }))
  })
  return composer
}

/** The moment a part of button data names; undefined when it was forged. */
function momentOf(part: string): Temporal.Instant | undefined {
  const milliseconds = Number.parseInt(part, 36)
  const known = /^[0-9a-z]{1,9}$/.test(part) && Number.isSafeInteger(milliseconds)
  return known ? Temporal.Instant.fromEpochMilliseconds(milliseconds) : undefined
}

async function toGroups(house: House, ctx: RakorContext, told?: string): Promise<void> {
  const directory = await readDirectory(house.desk, ctx.caller)
  const shown = await readUnconnected(house.desk, ctx.caller, { by: 'all' })
  if (!directory.ok) return toast(ctx, refusalText(ctx.speech, directory), true)
  if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
  await toast(ctx, told)
  await rewrite(ctx, linkGroupsLetter(ctx.speech, directory.value, shown.value.openLinks))
}

async function showGroup(house: House, ctx: RakorContext, part: string, again: boolean): Promise<void> {
  const group = groupFrom(part)
  const directory = await readDirectory(house.desk, ctx.caller)
  if (!group || !directory.ok) return directory.ok ? undefined : toast(ctx, refusalText(ctx.speech, directory), true)
  const shown = await readUnconnected(house.desk, ctx.caller, group)
  if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
  await toast(ctx)
  const name = viewName(ctx.speech, group, directory.value)
  await rewrite(ctx, linksLetter(ctx.speech, shown.value, { name, part }, again))
}

/** Gives links as text to paste elsewhere, in the language they are handed on in; a long one as a file. */
async function giveText(house: House, ctx: RakorContext, issued: Parameters<typeof linksText>[2]): Promise<void> {
  const formal = house.speech('id', await zoneOf(house.desk))
  const texts = linksText(house, formal, issued, textLimit)
  if (texts.length <= mostParts) {
    for (const [index, text] of texts.entries())
      await sayOnce(house, ctx, `part-${index}`, () => reply(ctx, letter(text)))
    return
  }
  const day = issued.expiresAt
    .toZonedDateTimeISO(await zoneOf(house.desk))
    .toPlainDate()
    .toString()
  const file = new InputFile(
    Buffer.from(`${texts.join('\n\n')}\n`, 'utf8'),
    ctx.speech.t('directory-links-file', { day }),
  )
  await ctx.replyWithDocument(file, {
    caption: ctx.speech.t('directory-links-file-caption', { count: issued.links.length }),
  })
}
