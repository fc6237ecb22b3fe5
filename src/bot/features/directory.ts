import { Composer } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { isPlace } from '../../domain/tie-place.ts'
import { searchOffices } from '../../language/office-names.ts'
import { readAccount, revokeAccount } from '../../operations/accounts.ts'
import { countClaims } from '../../operations/claim-questions.ts'
import { openOffice, readDirectory } from '../../operations/directory.ts'
import { issueLink, revokeLink } from '../../operations/links.ts'
import { officeHistory } from '../../operations/office-history.ts'
import { dropOfficeEdit, dropOfficeQuestion, leaveOfficeQuestion } from '../../operations/office-questions.ts'
import { openQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { cut } from '../cut.ts'
import { viewFrom } from '../directory-view.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { directoryHome, directoryPage, homeButton, whichOffice } from '../views/directory.ts'
import { letter } from '../views/letter.ts'
import { accountsLetter, historyLetter, officeLetter, revokeLetter } from '../views/office.ts'
import { linkLetter, whichPlace } from '../views/office-links.ts'
import type { Feature } from './feature.ts'
import { showOffice } from './office-page.ts'
import type { QuestionHandler } from './question-handler.ts'

/** Characters of a name that is looked up and quoted. */
const nameLimit = 100

/** `/pejabat`: the directory, its parts and its search; an office with its accounts, links and history. In private alone, since links are secrets. */
export const directoryFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  chat.command('pejabat', async (ctx) => {
    // What is typed next belongs to what is opened now, and no more to the office that was being edited.
    await leaveOfficeQuestion(desk, ctx.request('leave'))
    await (ctx.match.trim() === '' ? showHome(house, ctx) : search(house, ctx, ctx.match))
  })

  // Also what was the first page of a list before.
  chat.callbackQuery(pressPattern('dir', 1), async (ctx) => {
    await dropOfficeQuestion(desk, ctx.request('drop'))
    await showHome(house, ctx)
  })

  chat.callbackQuery(pressPattern('dir', 2), async (ctx, next) => {
    const view = viewFrom(ctx.match[1] ?? '')
    if (!view) return next()
    const directory = await readDirectory(desk, ctx.caller)
    if (!directory.ok) return toast(ctx, refusalText(ctx.speech, directory), true)
    await toast(ctx)
    await rewrite(ctx, directoryPage(ctx.speech, directory.value, view, Number(ctx.match[2]) || 1))
  })

  chat.callbackQuery(pressPattern('office-find', 1), async (ctx) => {
    const directory = await readDirectory(desk, ctx.caller)
    if (!directory.ok) return toast(ctx, refusalText(ctx.speech, directory), true)
    await openQuestion(desk, ctx.request('ask'), { kind: 'office-search', subject: {} })
    await toast(ctx)
    await rewrite(ctx, letter(ctx.speech.t('directory-search-ask'), [[homeButton(ctx.speech)]]))
  })

  chat.callbackQuery(pressPattern('office', 1), (ctx) => showOffice(house, ctx, ctx.match[1] ?? ''))

  chat.callbackQuery(pressPattern('office-back', 1), async (ctx) => {
    const [, officeId = ''] = ctx.match
    await dropOfficeEdit(desk, ctx.request('drop'), officeId)
    await showOffice(house, ctx, officeId)
  })

  chat.callbackQuery(pressPattern('office-acc', 2), async (ctx) => {
    const opened = await openOffice(desk, ctx.caller, ctx.match[1] ?? '')
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    await rewrite(ctx, accountsLetter(ctx.speech, opened.value, Number(ctx.match[2]) || 1))
  })

  chat.callbackQuery(pressPattern('office-log', 2), async (ctx) => {
    const [, officeId = '', page] = ctx.match
    const opened = await openOffice(desk, ctx.caller, officeId)
    const history = await officeHistory(desk, ctx.caller, officeId, Number(page) || 1)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    if (!history.ok) return toast(ctx, refusalText(ctx.speech, history), true)
    await toast(ctx)
    await rewrite(ctx, historyLetter(ctx.speech, opened.value, history.value))
  })

  chat.callbackQuery(pressPattern('link', 1), async (ctx) => {
    const opened = await openOffice(desk, ctx.caller, ctx.match[1] ?? '')
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    await rewrite(ctx, whichPlace(ctx.speech, opened.value.office))
  })

  chat.callbackQuery(pressPattern('link-as', 2), async (ctx, next) => {
    const [, officeId, place] = ctx.match
    if (!officeId || !place || !isPlace(place)) return next()
    const issued = await issueLink(desk, ctx.request('link'), officeId, place)
    if (!issued.ok) return toast(ctx, refusalText(ctx.speech, issued), true)
    const opened = await openOffice(desk, ctx.caller, officeId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    // What can be said twice without harm comes first: the link is one message, however often this is tried.
    await rewrite(ctx, officeLetter(ctx.speech, opened.value))
    await reply(ctx, linkLetter(house, ctx.speech, opened.value.office, place, issued.value))
  })

  // On the message with the link itself.
  chat.callbackQuery(pressPattern('unlink', 1), async (ctx) => {
    const revoked = await revokeLink(desk, ctx.request('unlink'), ctx.match[1] ?? '')
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    await toast(ctx, ctx.speech.t('people-link-revoked-toast'))
    await rewrite(ctx, letter(ctx.speech.t('people-link-revoked')))
  })

  // In the view of an office.
  chat.callbackQuery(pressPattern('unlink-in', 1), async (ctx) => {
    const revoked = await revokeLink(desk, ctx.request('unlink'), ctx.match[1] ?? '')
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    await showOffice(house, ctx, revoked.value.officeId, ctx.speech.t('people-link-revoked-toast'))
  })

  chat.callbackQuery(pressPattern('revoke', 1), async (ctx) => {
    const accountId = ctx.match[1] ?? ''
    const read = await readAccount(desk, accountId)
    const opened = await openOffice(desk, ctx.caller, read?.office.id ?? '')
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    const account = opened.value.accounts.find((each) => each.accountId === accountId)
    // It has ended: the operation says by whom.
    if (!account) return revoke(house, ctx, accountId)
    await toast(ctx)
    await rewrite(ctx, revokeLetter(ctx.speech, opened.value, account))
  })

  chat.callbackQuery(pressPattern('revoke-yes', 1), (ctx) => revoke(house, ctx, ctx.match[1] ?? ''))

  // On the message by which a head heard of new staff.
  chat.callbackQuery(pressPattern('end', 1), async (ctx) => {
    const revoked = await revokeAccount(desk, ctx.request('end'), ctx.match[1] ?? '')
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    const { name } = revoked.value
    await toast(ctx, ctx.speech.t('people-revoked-toast', { name }))
    await rewrite(ctx, letter(ctx.speech.t('people-revoked', { name })))
  })
  return composer
}

/** Ends an account and shows its office as it is then. */
async function revoke(house: House, ctx: RakorContext, accountId: string): Promise<void> {
  const revoked = await revokeAccount(house.desk, ctx.request('revoke'), accountId)
  if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
  const { officeId, name } = revoked.value
  await showOffice(house, ctx, officeId, ctx.speech.t('people-revoked-toast', { name }))
}

/** Takes the words of somebody who looks for an office. */
export const officeSearchHandler: QuestionHandler<'office-search'> = async (house, ctx) => {
  const text = ctx.message?.text
  if (text === undefined) return reply(ctx, letter(ctx.speech.t('directory-search-ask'), [[homeButton(ctx.speech)]]))
  await dropOfficeQuestion(house.desk, ctx.request('drop'))
  await search(house, ctx, text)
}

async function showHome(house: House, ctx: RakorContext): Promise<void> {
  const directory = await readDirectory(house.desk, ctx.caller)
  const isPress = ctx.callbackQuery !== undefined
  if (!directory.ok) {
    const text = refusalText(ctx.speech, directory)
    return isPress ? toast(ctx, text, true) : reply(ctx, letter(text))
  }
  const made = directoryHome(ctx.speech, directory.value, await countClaims(house.desk))
  if (!isPress) return reply(ctx, made)
  await toast(ctx)
  await rewrite(ctx, made)
}

/** Shows the one office a text means, or those it may mean. */
async function search(house: House, ctx: RakorContext, typed: string): Promise<void> {
  const text = cut(plainLine(typed), nameLimit)
  const directory = await readDirectory(house.desk, ctx.caller)
  if (!directory.ok) return reply(ctx, letter(refusalText(ctx.speech, directory)))
  const found = searchOffices(text, directory.value)
  if (found.kind === 'office') return showOffice(house, ctx, found.officeId)
  const offices = found.officeIds.flatMap((id) => directory.value.filter((office) => office.id === id))
  await reply(ctx, whichOffice(ctx.speech, text, offices, found.kind === 'several'))
}
