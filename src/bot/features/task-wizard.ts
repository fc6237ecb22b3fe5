import { Composer } from 'grammy'
import type { TaskOrigin } from '../../domain/task-draft.ts'
import type { Move } from '../../operations/meeting-wizard.ts'
import { beginTask, moveInTask, resumeTask } from '../../operations/task-wizard.ts'
import { amendTask, createDraftedTask, dropTaskDraft } from '../../operations/tasks.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { exampleDueDay } from '../views/example-days.ts'
import { letter } from '../views/letter.ts'
import { busyLetter } from '../views/wizard-turns.ts'
import type { Feature } from './feature.ts'
import { alone } from './task-making.ts'
import { showTask, showTaskTurn } from './task-shown.ts'
import { nameOfMaking, refusePress } from './wizard-shown.ts'

/** Leads through a task step by step, shows it, and creates it. */
export const taskWizardFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const inPrivate = composer.chatType('private')

  inPrivate.command('start', (ctx, next) =>
    /^tugas(?:_-?\d{1,16})?$/.test(ctx.match) ? begin(house, ctx, alone, false) : next(),
  )
  inPrivate.callbackQuery(pressPattern('task-new', 1), (ctx) => begin(house, ctx, originOf(ctx.match[1]), false))
  inPrivate.callbackQuery(pressPattern('wz-new-task', 1), (ctx) => begin(house, ctx, originOf(ctx.match[1]), true))

  inPrivate.callbackQuery(pressPattern('task-resume', 1), async (ctx) => {
    const [, id = ''] = ctx.match
    const resumed = await resumeTask(desk, ctx.request('open'), id)
    if (!resumed.ok) return refusePress(house, ctx, resumed, { of: 'task', id })
    await toast(ctx)
    await showTask(house, ctx, id)
  })

  const moves: [name: string, move: (to: string) => Move][] = [
    ['tw-go', (to) => ({ to })],
    ['tw-back', (back) => ({ back })],
    ['tw-on', (on) => ({ on })],
  ]
  for (const [name, move] of moves)
    inPrivate.callbackQuery(pressPattern(name, 2), async (ctx) => {
      const [, id = '', place = ''] = ctx.match
      const moved = await moveInTask(desk, ctx.request('move'), id, move(place))
      if (!moved.ok) return refusePress(house, ctx, moved, { of: 'task', id })
      if (moved.value.first) return toast(ctx, ctx.speech.t('wizard-first-toast'))
      await toast(ctx)
      await showTask(house, ctx, id)
    })

  inPrivate.callbackQuery(pressPattern('tw-pick', 3), async (ctx) => {
    const [, id = '', step = '', choice = ''] = ctx.match
    const turn = await amendTask(desk, ctx.request('task'), changeOf(step, choice), { id, from: step })
    if (!turn.ok) return refusePress(house, ctx, turn, { of: 'task', id })
    await toast(ctx)
    await showTaskTurn(house, ctx, turn)
  })

  // Buttons from before a task had an id of its own mean the one in hand.
  inPrivate.callbackQuery(/^task-(field|office|due):([A-Za-z0-9_-]+)$/, async (ctx) => {
    const [, step = '', choice = ''] = ctx.match
    const turn = await amendTask(desk, ctx.request('task'), changeOf(step, choice))
    if (!turn.ok) return toast(ctx, refusalText(ctx.speech, turn), true)
    await toast(ctx)
    await showTaskTurn(house, ctx, turn)
  })

  inPrivate.callbackQuery(pressPattern('tw-type', 2), async (ctx) => {
    const [, id = '', step = ''] = ctx.match
    const moved = await moveInTask(desk, ctx.request('type'), id, { to: step })
    if (!moved.ok) return refusePress(house, ctx, moved, { of: 'task', id })
    const day = exampleDueDay(desk.clock.now().toZonedDateTimeISO('UTC').toPlainDate())
    const { t } = ctx.speech
    await toast(ctx, step === 'office' ? t('wizard-task-type-office') : t('wizard-type-date', { day }))
  })

  inPrivate.callbackQuery(pressPattern('tw-create', 1), async (ctx) => {
    const [, id = ''] = ctx.match
    const turn = await createDraftedTask(desk, ctx.request('create'), id)
    if (!turn.ok && turn.reason === 'incomplete-draft') {
      await toast(ctx, refusalText(ctx.speech, turn), true)
      return showTask(house, ctx, id)
    }
    if (!turn.ok) return refusePress(house, ctx, turn, { of: 'task', id })
    await toast(ctx)
    await showTaskTurn(house, ctx, turn)
  })

  inPrivate.callbackQuery([pressPattern('tw-drop', 1), /^task-drop$/], async (ctx) => {
    const dropped = await dropTaskDraft(desk, ctx.request('drop'), ctx.match[1])
    if (!dropped.ok) return toast(ctx, refusalText(ctx.speech, dropped), true)
    await toast(ctx)
    await rewrite(ctx, letter(ctx.speech.t('task-draft-dropped'), []))
  })

  return composer
}

const originOf = (meeting = '-'): TaskOrigin => ({ ...alone, meetingId: meeting === '-' ? null : meeting })

/** What a button of a step changes. Its parts may be forged: the operation looks at what they name. */
function changeOf(step: string, choice: string) {
  switch (step) {
    case 'field':
      return { fieldCode: choice }
    case 'office':
      return { officeId: choice, offices: '', severalOffices: false }
    case 'due':
      return { dueOn: choice, dates: '', dueTrouble: null }
    case 'helpers':
      return { helpers: [] }
    case 'meeting':
      return choice === 'none'
        ? { meetingId: null, meetingSettled: true as const }
        : { meetingId: choice, meetingSettled: true as const }
    default:
      return {}
  }
}

async function begin(house: House, ctx: RakorContext, origin: TaskOrigin, anew: boolean): Promise<void> {
  const begun = await beginTask(house.desk, ctx.request('task'), origin, anew)
  const press = ctx.callbackQuery !== undefined
  if (!begun.ok) {
    const why = refusalText(ctx.speech, begun)
    return press ? toast(ctx, why, true) : reply(ctx, letter(why))
  }
  if (press) await toast(ctx)
  if ('busy' in begun.value) {
    const { busy } = begun.value
    const name = await nameOfMaking(house, ctx.speech, busy, ctx.caller.userId)
    const made = busyLetter(ctx.speech, busy, name ?? '', { of: 'task', origin: origin.meetingId ?? '-' })
    return reply(ctx, made)
  }
  // The list in which it was begun stays as it is.
  await showTask(house, ctx, begun.value.begun, {}, press && !anew)
}
