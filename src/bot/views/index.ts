import { isForOthers } from '../../operations/for-secretariat.ts'
import type { Render } from '../../operations/outbox.ts'
import { voiceOf } from '../../operations/voice.ts'
import type { House } from '../house.ts'
import { accountRenderers } from './accounts.ts'
import { agendaRenderers } from './agenda.ts'
import { answerQuestionRenderers } from './answer-question.ts'
import { askedFactRenderers } from './asked-fact.ts'
import { attendanceRenderers } from './attendance.ts'
import { cardRenderers } from './card.ts'
import { chaseRenderers } from './chase.ts'
import { checkInRenderers } from './check-in.ts'
import { claimRenderers } from './claims.ts'
import { cooperationRenderers } from './cooperation-expiry.ts'
import { delegationNotedRenderers } from './delegate-notes.ts'
import { delegationRenderers } from './delegation.ts'
import { documentRenderers } from './documents.ts'
import { echoRenderers } from './echo.ts'
import { fileRenderers } from './files.ts'
import { firstStepsRenderers } from './first-steps.ts'
import { forecastRenderers } from './forecast.ts'
import { groupRenderers } from './groups.ts'
import { invitationRenderers } from './invitation.ts'
import { drop } from './letter.ts'
import { menuRenderers } from './menus.ts'
import { minutesDeskRenderers } from './minutes-desk.ts'
import { minutesRenderers } from './minutes-told.ts'
import { noticeRenderers } from './notice.ts'
import { linkRenderers } from './office-links.ts'
import { pollRenderers } from './poll-told.ts'
import { previewRenderers } from './preview.ts'
import { recapRenderers } from './recap.ts'
import { reminderRenderers } from './reminder.ts'
import type { Renderer, Renderers, RowOf } from './renderer.ts'
import { rightRenderers } from './rights.ts'
import { seriesRenderers } from './series.ts'
import { stillOpenRenderers } from './still-open.ts'
import { taskRenderers } from './task-messages.ts'
import { partRenderers } from './task-part.ts'
import { transferRenderers } from './transfer-told.ts'
import { troubleRenderers } from './trouble.ts'

/** One renderer for every kind of outbox row; a kind without one does not compile. */
const renderers: Renderers = {
  ...accountRenderers,
  ...claimRenderers,
  ...rightRenderers,
  ...transferRenderers,
  ...linkRenderers,
  ...groupRenderers,
  ...firstStepsRenderers,
  ...menuRenderers,
  ...answerQuestionRenderers,
  ...askedFactRenderers,
  ...cardRenderers,
  ...echoRenderers,
  ...invitationRenderers,
  ...noticeRenderers,
  ...recapRenderers,
  ...previewRenderers,
  ...agendaRenderers,
  ...attendanceRenderers,
  ...chaseRenderers,
  ...checkInRenderers,
  ...delegationRenderers,
  ...delegationNotedRenderers,
  ...documentRenderers,
  ...minutesDeskRenderers,
  ...minutesRenderers,
  ...fileRenderers,
  ...reminderRenderers,
  ...forecastRenderers,
  ...seriesRenderers,
  ...pollRenderers,
  ...taskRenderers,
  ...partRenderers,
  ...cooperationRenderers,
  ...stillOpenRenderers,
  ...troubleRenderers,
}

/** Renders a row from the state as it is when it is sent: in the language of the chat, and never to who may not read it any more. */
export const renderer =
  (house: House): Render =>
  async (row) => {
    if (await isForOthers(house.desk, row))
      return drop('for the secretariat alone, and this chat is none of it any more')
    const { locale, zone } = await voiceOf(house.desk, row.chatId)
    const speech = house.speech(locale, zone)
    const render = renderers[row.kind] as Renderer<typeof row.kind>
    return render(house, row as RowOf<typeof row.kind>, speech)
  }
