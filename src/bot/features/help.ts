import { Composer } from 'grammy'
import { firstStepsHelp } from '../../operations/first-steps.ts'
import { greetAgain, readGroup } from '../../operations/groups.ts'
import { ownData } from '../../operations/own-data.ts'
import { whoAmI } from '../../operations/people.ts'
import { zoneOf } from '../../operations/voice.ts'
import type { RakorContext } from '../context.ts'
import { answerEphemerally } from '../in-group.ts'
import { refusalText, reply } from '../replying.ts'
import { groupHelp } from '../views/groups.ts'
import { helpLetter } from '../views/help.ts'
import { letter } from '../views/letter.ts'
import { ownDataLetters } from '../views/own-data.ts'
import { whoAmILetter } from '../views/welcome.ts'
import type { Feature } from './feature.ts'
import { sendToPrivateChat } from './privately.ts'

/** `/bantuan`, `/siapasaya` and `/dataku`; and in groups the hint that what belongs to one person is answered privately. */
export const helpFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')
  inPrivate.command(['bantuan', 'help'], async (ctx) => {
    const who = await whoAmI(house.desk, ctx.caller)
    if (!who.ok) return reply(ctx, letter(refusalText(ctx.speech, who)))
    const today = house.desk.clock
      .now()
      .toZonedDateTimeISO(await zoneOf(house.desk))
      .toPlainDate()
    await reply(ctx, helpLetter(ctx.speech, who.value, today, await firstStepsHelp(house.desk)))
  })
  inPrivate.command('siapasaya', async (ctx) => {
    const who = await whoAmI(house.desk, ctx.caller)
    await reply(ctx, who.ok ? whoAmILetter(ctx.speech, who.value) : letter(refusalText(ctx.speech, who)))
  })

  inPrivate.command('dataku', async (ctx) => {
    const data = await ownData(house.desk, ctx.caller)
    if (!data.ok) return reply(ctx, letter(refusalText(ctx.speech, data)))
    for (const each of ownDataLetters(ctx.speech, data.value)) await reply(ctx, each)
  })

  const inGroup = composer.chatType(['group', 'supergroup'])
  inGroup.command('bantuan', async (ctx) => {
    const group = await readGroup(house.desk, ctx.chat.id)
    if (group?.state !== 'linked') return
    if (await answerEphemerally(house, ctx, groupHelp(house, ctx.speech, group))) return
    await greetAgain(house.desk, ctx.request('help'), ctx.chat.id)
  })
  inGroup.command(['pejabat', 'pengaturan', 'siapasaya', 'dataku', 'batal', 'start'], (ctx) =>
    sendToPrivateChat(house, ctx),
  )
  return composer
}
