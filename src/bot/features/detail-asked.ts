import { readMeeting } from '../../operations/agenda.ts'
import type { DetailOf } from '../../operations/answer-details.ts'
import { delegateChoices } from '../../operations/delegations.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { detailLetter } from '../views/answer-question.ts'
import type { Letter } from '../views/letter.ts'

/** What an answer lacks, asked of whoever gave it: of who comes instead, with the people and positions of their office. */
export async function detailAsked(
  house: House,
  ctx: RakorContext,
  of: DetailOf,
  officeName: string | null,
  title?: string,
): Promise<Letter> {
  if (of.kind !== 'delegated' || of.as !== 'own') return detailLetter(ctx.speech, of, officeName, { title })
  const delegates = of.officeId ? await delegateChoices(house.desk, of.officeId, ctx.caller.userId) : undefined
  const inPerson = (await readMeeting(house.desk, of.meetingId))?.meeting.inPerson
  return detailLetter(ctx.speech, of, officeName, { title, delegates, inPerson })
}
