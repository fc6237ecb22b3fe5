import { Composer } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { findOffice } from '../../language/office-names.ts'
import { revokeAccount } from '../../operations/accounts.ts'
import { openOffice, readDirectory } from '../../operations/directory.ts'
import { isPlace, issueLink, revokeLink } from '../../operations/links.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { cut } from '../cut.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { directoryPage, linkLetter, officeLetter, whichOffice, whichPlace } from '../views/directory.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'

/** Characters of a name that is looked up and quoted. */
const nameLimit = 100

/** `/pejabat`: the directory, an office with its accounts and links; private alone, since links are secrets. */
export const directoryFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')

  chat.command('pejabat', async (ctx) => {
    const text = cut(plainLine(ctx.match), nameLimit)
    const directory = await readDirectory(house.desk, ctx.caller)
    if (!directory.ok) return reply(ctx, letter(refusalText(ctx.speech, directory)))
    if (text === '') return reply(ctx, directoryPage(ctx.speech, directory.value, 1))
    const found = findOffice(text, directory.value)
    if (found.kind === 'office') return showOffice(house, ctx, found.officeId)
    const several = found.kind === 'several' ? found.officeIds : []
    const offices = directory.value.filter((office) => several.includes(office.id))
    const { t } = ctx.speech
    await reply(
      ctx,
      offices.length > 0 ? whichOffice(ctx.speech, text, offices) : letter(t('people-directory-unknown', { text })),
    )
  })

  chat.callbackQuery(pressPattern('dir', 1), async (ctx) => {
    const directory = await readDirectory(house.desk, ctx.caller)
    if (!directory.ok) return toast(ctx, refusalText(ctx.speech, directory), true)
    await toast(ctx)
    await rewrite(ctx, directoryPage(ctx.speech, directory.value, Number(ctx.match[1]) || 1))
  })

  chat.callbackQuery(pressPattern('office', 1), (ctx) => showOffice(house, ctx, ctx.match[1] ?? ''))

  chat.callbackQuery(pressPattern('link', 1), async (ctx) => {
    const opened = await openOffice(house.desk, ctx.caller, ctx.match[1] ?? '')
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    await rewrite(ctx, whichPlace(ctx.speech, opened.value.office))
  })

  chat.callbackQuery(pressPattern('link-as', 2), async (ctx, next) => {
    const [, officeId, place] = ctx.match
    if (!officeId || !place || !isPlace(place)) return next()
    const issued = await issueLink(house.desk, ctx.request('link'), officeId, place)
    if (!issued.ok) return toast(ctx, refusalText(ctx.speech, issued), true)
    const opened = await openOffice(house.desk, ctx.caller, officeId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    await reply(ctx, linkLetter(house, ctx.speech, opened.value.office, place, issued.value))
    await rewrite(ctx, officeLetter(ctx.speech, opened.value))
  })

  // On the message with the link itself.
  chat.callbackQuery(pressPattern('unlink', 1), async (ctx) => {
    const revoked = await revokeLink(house.desk, ctx.request('unlink'), ctx.match[1] ?? '')
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    await toast(ctx, ctx.speech.t('people-link-revoked-toast'))
    await rewrite(ctx, letter(ctx.speech.t('people-link-revoked')))
  })

  // In the view of an office.
  chat.callbackQuery(pressPattern('unlink-in', 1), async (ctx) => {
    const revoked = await revokeLink(house.desk, ctx.request('unlink'), ctx.match[1] ?? '')
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    await showOffice(house, ctx, revoked.value.officeId, ctx.speech.t('people-link-revoked-toast'))
  })

  chat.callbackQuery(pressPattern('revoke', 1), async (ctx) => {
    const revoked = await revokeAccount(house.desk, ctx.request('revoke'), ctx.match[1] ?? '')
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    const { officeId, name } = revoked.value
    await showOffice(house, ctx, officeId, ctx.speech.t('people-revoked-toast', { name }))
  })

  // On the message by which a head heard of new staff.
  chat.callbackQuery(pressPattern('end', 1), async (ctx) => {
    const revoked = await revokeAccount(house.desk, ctx.request('end'), ctx.match[1] ?? '')
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    const { name } = revoked.value
    await toast(ctx, ctx.speech.t('people-revoked-toast', { name }))
    await rewrite(ctx, letter(ctx.speech.t('people-revoked', { name })))
  })
  return composer
}

/** Shows an office to whoever wrote its name or pressed its button. */
async function showOffice(house: House, ctx: RakorContext, officeId: string, told?: string): Promise<void> {
  const opened = await openOffice(house.desk, ctx.caller, officeId)
  const isPress = ctx.callbackQuery !== undefined
  if (!opened.ok) {
    const text = refusalText(ctx.speech, opened)
    return isPress ? toast(ctx, text, true) : reply(ctx, letter(text))
  }
  const made = officeLetter(ctx.speech, opened.value)
  if (!isPress) return reply(ctx, made)
  await toast(ctx, told)
  await rewrite(ctx, made)
}
