import { Composer } from 'grammy'
import type { Outcome } from '../../domain/outcome.ts'
import type { Room } from '../../domain/rooms.ts'
import { openQuestion } from '../../operations/questions.ts'
import { addRoom, editRoom, readRooms } from '../../operations/rooms.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { newRoomMeant, roomEditMeant } from '../room-meaning.ts'
import { letter } from '../views/letter.ts'
import { roomAsked, roomLetter, roomsLetter } from '../views/rooms.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

const fields = ['new', 'name', 'capacity', 'aliases'] as const

/** `/pengaturan` → Ruang rapat: the rooms (`rooms`, `room`), what is asked of one (`room-ask`) and whether it is in use (`room-use`). */
export const roomsFeature: Feature = ({ desk }) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('rooms', 1), async (ctx) => {
    const rooms = await readRooms(desk, ctx.caller)
    if (!rooms.ok) return toast(ctx, refusalText(ctx.speech, rooms), true)
    await toast(ctx)
    await rewrite(ctx, roomsLetter(ctx.speech, rooms.value, Number(ctx.match[1])))
  })

  inPrivate.callbackQuery(pressPattern('room', 1), async (ctx) => {
    const rooms = await readRooms(desk, ctx.caller)
    if (!rooms.ok) return toast(ctx, refusalText(ctx.speech, rooms), true)
    const room = rooms.value.find(({ id }) => id === ctx.match[1])
    if (!room) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    await toast(ctx)
    await rewrite(ctx, roomLetter(ctx.speech, room))
  })

  inPrivate.callbackQuery(pressPattern('room-ask', 2), async (ctx) => {
    const [, id = '', asked] = ctx.match
    const field = fields.find((each) => each === asked)
    const rooms = await readRooms(desk, ctx.caller)
    if (!rooms.ok) return toast(ctx, refusalText(ctx.speech, rooms), true)
    const room = rooms.value.find((each) => each.id === id)
    if (!field || (field !== 'new' && !room)) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const subject = { roomId: room?.id ?? null, field }
    const opened = await openQuestion(desk, ctx.request('ask'), { kind: 'room', subject })
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    await reply(ctx, roomAsked(ctx.speech, field, room))
  })

  inPrivate.callbackQuery(pressPattern('room-use', 2), async (ctx) => {
    const [, id = '', on] = ctx.match
    const room = await editRoom(desk, ctx.request('use'), id, { field: 'enabled', enabled: on === '1' })
    if (!room.ok) return toast(ctx, refusalText(ctx.speech, room), true)
    await toast(ctx, ctx.speech.t('rooms-saved'))
    await rewrite(ctx, roomLetter(ctx.speech, room.value))
  })
  return composer
}

/** Takes typed words as a new room, or as what was asked of one; what cannot be used is asked again. */
export const roomHandler: QuestionHandler<'room'> = async ({ desk }, ctx, { subject }) => {
  const { roomId, field } = subject
  const text = ctx.message?.text ?? ''
  const unclear = () => reply(ctx, letter(ctx.speech.t(`rooms-unclear-${field}`)))
  let saved: Outcome<Room>
  if (roomId === null) saved = await addRoom(desk, ctx.request('room'), newRoomMeant(text))
  else {
    const edit = roomEditMeant(field, text)
    if (!edit) return unclear()
    saved = await editRoom(desk, ctx.request('room'), roomId, edit)
  }
  if (saved.ok) return reply(ctx, roomLetter(ctx.speech, saved.value, ctx.speech.t('rooms-saved')))
  if (saved.reason === 'room-unclear') return unclear()
  await reply(ctx, letter(refusalText(ctx.speech, saved)))
}
