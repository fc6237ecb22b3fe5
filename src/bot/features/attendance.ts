import { Composer } from 'grammy'
import { attendanceSheet, correctAttendance } from '../../operations/attendance.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import { attendanceAskedLetter, attendanceLetter, pageOfOffice } from '../views/attendance.ts'
import type { Feature } from './feature.ts'

/** The attendance of a closed meeting, looked through and corrected office by office, in private. */
export const attendanceFeature: Feature = ({ desk }) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.filter((ctx) => ctx.chat?.type === 'private')

  inPrivate.callbackQuery([pressPattern('attendance', 1), pressPattern('attendance', 2)], async (ctx) => {
    const [, meetingId = '', page] = ctx.match as RegExpMatchArray
    const sheet = await attendanceSheet(desk, ctx.caller, meetingId)
    if (!sheet.ok) return toast(ctx, refusalText(ctx.speech, sheet), true)
    await toast(ctx)
    await rewrite(ctx, attendanceLetter(ctx.speech, sheet.value, Number(page ?? 0)))
  })

  inPrivate.callbackQuery(pressPattern('attendance-of', 2), async (ctx) => {
    const [, meetingId = '', officeId = ''] = ctx.match
    const sheet = await attendanceSheet(desk, ctx.caller, meetingId)
    if (!sheet.ok) return toast(ctx, refusalText(ctx.speech, sheet), true)
    await toast(ctx)
    const asked = attendanceAskedLetter(ctx.speech, sheet.value, officeId)
    await rewrite(ctx, asked ?? attendanceLetter(ctx.speech, sheet.value, 0))
  })

  inPrivate.callbackQuery(pressPattern('attendance-set', 3), async (ctx) => {
    const [, meetingId = '', officeId = '', state = ''] = ctx.match
    const corrected = await correctAttendance(desk, ctx.request('attendance'), { meetingId, officeId, state })
    if (!corrected.ok) return toast(ctx, refusalText(ctx.speech, corrected), true)
    const { t } = ctx.speech
    const saved = t('meeting-attendance-saved', { code: officeId, state: t(`meeting-attendance-${state}`) })
    await toast(ctx, saved)
    const sheet = await attendanceSheet(desk, ctx.caller, meetingId)
    if (!sheet.ok) return
    await rewrite(ctx, attendanceLetter(ctx.speech, sheet.value, pageOfOffice(sheet.value, officeId), saved))
  })

  return composer
}
