import { Composer } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { tokenise } from '../../language/normalise.ts'
import { slips } from '../../language/typo.ts'
import { forgetWords } from '../../operations/inbox.ts'
import { openQuestion } from '../../operations/questions.ts'
import { issueRightLink, openRightLink, revokeSecretariatLink } from '../../operations/right-links.ts'
import {
  decideRight,
  endRight,
  grantRight,
  type KnownPerson,
  readCandidate,
  readCandidates,
  readSecretariat,
} from '../../operations/rights.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { cut } from '../cut.ts'
import type { House } from '../house.ts'
import { withNotice } from '../privacy-notice.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { candidatesLetter, endQuestion, grantQuestion, rightLinkLetter, secretariatLetter } from '../views/rights.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/** Characters of a name that is looked for and quoted. */
const nameLimit = 60

/** `/pejabat` → Sekretariat: who has the right of the secretariat; granting it, by a name or a link, and ending it. */
export const rightsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  chat.callbackQuery(pressPattern('rights', 1), (ctx) => showSecretariat(house, ctx, Number(ctx.match[1]) || 1))

  chat.callbackQuery(pressPattern('right-give', 1), async (ctx) => {
    const people = await readCandidates(desk, ctx.caller)
    if (!people.ok) return toast(ctx, refusalText(ctx.speech, people), true)
    await toast(ctx)
    await rewrite(ctx, candidatesLetter(ctx.speech, people.value, { page: Number(ctx.match[1]) || 1 }))
  })

  chat.callbackQuery('right-find', async (ctx) => {
    const allowed = await readCandidates(desk, ctx.caller)
    if (!allowed.ok) return toast(ctx, refusalText(ctx.speech, allowed), true)
    const asked = await openQuestion(desk, ctx.request('ask'), { kind: 'right-search', subject: {} })
    if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('rights-search-ask')))
  })

  chat.callbackQuery(pressPattern('right-pick', 1), async (ctx) => {
    const person = await readCandidate(desk, ctx.caller, idOf(ctx.match[1]))
    if (!person.ok) return toast(ctx, refusalText(ctx.speech, person), true)
    await toast(ctx)
    await rewrite(ctx, grantQuestion(ctx.speech, person.value))
  })

  chat.callbackQuery(pressPattern('right-grant', 1), async (ctx) => {
    const granted = await grantRight(desk, ctx.request('grant'), idOf(ctx.match[1]))
    if (!granted.ok) return toast(ctx, refusalText(ctx.speech, granted), true)
    await showSecretariat(house, ctx, 1, ctx.speech.t('rights-granted-toast', granted.value))
  })

  chat.callbackQuery('right-link', async (ctx) => {
    const issued = await issueRightLink(desk, ctx.request('link'))
    if (!issued.ok) return toast(ctx, refusalText(ctx.speech, issued), true)
    await toast(ctx)
    await reply(ctx, rightLinkLetter(house, ctx.speech, issued.value))
  })

  chat.callbackQuery(pressPattern('right-unlink', 1), async (ctx) => {
    const revoked = await revokeSecretariatLink(desk, ctx.request('unlink'), ctx.match[1] ?? '')
    if (!revoked.ok) return toast(ctx, refusalText(ctx.speech, revoked), true)
    await toast(ctx, ctx.speech.t('people-link-revoked-toast'))
    await rewrite(ctx, letter(ctx.speech.t('people-link-revoked')))
  })

  chat.callbackQuery(pressPattern('right-ask', 2), async (ctx, next) => {
    const [, rightId = '', decision] = ctx.match
    if (decision !== 'held' && decision !== 'refused') return next()
    const decided = await decideRight(desk, ctx.request('decide'), rightId, decision)
    if (!decided.ok) return toast(ctx, refusalText(ctx.speech, decided), true)
    const told = decision === 'held' ? 'rights-granted-toast' : 'rights-refused-toast'
    await toast(ctx, ctx.speech.t(told, decided.value))
  })

  chat.callbackQuery(pressPattern('right-drop', 1), async (ctx) => {
    const listed = await readSecretariat(desk, ctx.caller)
    if (!listed.ok) return toast(ctx, refusalText(ctx.speech, listed), true)
    const meant = listed.value.secretaries.find(({ right }) => right?.id === ctx.match[1])
    if (!meant?.right) return showSecretariat(house, ctx, 1)
    await toast(ctx)
    const own = meant.userId === ctx.caller.userId
    await rewrite(ctx, endQuestion(ctx.speech, { ...meant, rightId: meant.right.id }, own))
  })

  chat.callbackQuery(pressPattern('right-end', 1), async (ctx) => {
    const ended = await endRight(desk, ctx.request('end'), ctx.match[1] ?? '')
    if (!ended.ok) return toast(ctx, refusalText(ctx.speech, ended), true)
    const told = ctx.speech.t('rights-ended-toast', ended.value)
    const listed = await readSecretariat(desk, ctx.caller)
    if (listed.ok) return showSecretariat(house, ctx, 1, told)
    await toast(ctx, told)
    await rewrite(ctx, letter(ctx.speech.t('rights-left')))
  })

  chat.command('start', async (ctx, next) => {
    const [, code] = /^s_([A-Za-z0-9_-]+)$/.exec(ctx.match) ?? []
    if (!code) return next()
    const opened = await openRightLink(desk, ctx.request('open'), code)
    const told = letter(opened.ok ? ctx.speech.t('rights-asked-sent') : refusalText(ctx.speech, opened))
    await reply(ctx, opened.ok ? await withNotice(house, ctx, told) : told)
    // The code may still open the way to whoever reads it.
    await forgetWords(desk, ctx.caller.userId, ctx.update.update_id)
  })
  return composer
}

const idOf = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

async function showSecretariat(house: House, ctx: RakorContext, page: number, told?: string): Promise<void> {
  const listed = await readSecretariat(house.desk, ctx.caller)
  if (!listed.ok) return toast(ctx, refusalText(ctx.speech, listed), true)
  await toast(ctx, told)
  await rewrite(ctx, secretariatLetter(ctx.speech, listed.value, ctx.caller.userId, page))
}

/** Takes a name, or what somebody does, and shows whom it may mean; the question stays open for another name. */
export const rightSearchHandler: QuestionHandler<'right-search'> = async ({ desk }, ctx) => {
  const text = cut(plainLine(ctx.message?.text ?? ''), nameLimit)
  const people = await readCandidates(desk, ctx.caller)
  if (!people.ok) return reply(ctx, letter(refusalText(ctx.speech, people)))
  if (text === '') return reply(ctx, letter(ctx.speech.t('rights-search-ask')))
  const found = people.value.filter((person) => isMeant(text, person))
  await reply(ctx, candidatesLetter(ctx.speech, found, { page: 1, searched: text }))
}

const wordsOf = (text: string): string[] =>
  tokenise(text).flatMap(({ text: word, kind }) => (kind === 'word' || kind === 'number' ? [word] : []))

/** Every word typed begins, or with a slip of the finger is, a word of the name, the user name or a place. */
function isMeant(text: string, person: KnownPerson): boolean {
  const places = person.places.flatMap(({ office }) => [office.name, office.code])
  const known = wordsOf([person.name, person.username ?? '', String(person.userId), ...places].join(' '))
  const typed = wordsOf(text)
  return (
    typed.length > 0 &&
    typed.every((word) => known.some((own) => own.startsWith(word) || slips([word], [own]) !== undefined))
  )
}
