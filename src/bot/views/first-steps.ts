import { FormattedString } from '@grammyjs/parse-mode'
import { areDone, type FirstSteps, firstStepsKey, readFirstSteps } from '../../operations/first-steps.ts'
import { readRoles } from '../../operations/people.ts'
import { readSentMessage } from '../../operations/sent.ts'
import { pressData } from '../callback-data.ts'
import type { House, Speech } from '../house.ts'
import { drop, edit, type Letter, letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** The first steps of a new house: one message a chat, edited as they are taken, anew when somebody asks for it. */
export const firstStepsRenderers: Renderers<'first-steps'> = {
  'first-steps': async (house, row, speech) => {
    const steps = await readFirstSteps(house.desk)
    if (!(await readRoles(house.desk, row.chatId)).includes('secretariat')) return drop('secretariat no more')
    const before = await readSentMessage(house.desk, row.chatId, firstStepsKey(row.chatId))
    const made = firstStepsLetter(house, speech, steps)
    if (before !== undefined && row.subject.anew === 0) return edit(row.chatId, before, made)
    return steps.hidden || areDone(steps) ? drop('no step is left') : send(row.chatId, made)
  },
}

function firstStepsLetter(house: House, speech: Speech, steps: FirstSteps): Letter {
  const { t } = speech
  const line = (isDone: boolean, step: string): string => t(isDone ? 'help-step-done' : 'help-step-open', { step })
  const offices = steps.offices > 0 ? t('help-step-offices-some', { count: steps.offices }) : t('help-step-offices')
  const lines = [
    line(steps.group, t('help-step-group')),
    line(steps.offices > 0, offices),
    line(steps.meeting, t('help-step-meeting')),
  ]
  const isDone = areDone(steps)
  const heading = FormattedString.bold(t('help-steps'))
  const closing = t(isDone ? 'help-steps-finished' : 'help-steps-next')
  const body = FormattedString.join([heading, lines.join('\n'), closing], '\n\n')
  if (isDone) return letter(body, [])
  const add = { text: t('help-button-add'), url: `https://t.me/${house.bot.username}?startgroup=rakor` }
  return letter(body, [
    ...(steps.group ? [] : [[add]]),
    [
      { text: t('help-button-refresh'), callback_data: pressData('steps-refresh') },
      { text: t('help-button-hide'), callback_data: pressData('steps-hide') },
    ],
  ])
}
