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
  const isOwn = of.kind === 'delegated' && of.as === 'own' && of.officeId !== null
  const choices = isOwn ? await delegateChoices(house.desk, of.officeId ?? '', ctx.caller.userId) : undefined
  return detailLetter(ctx.speech, of, officeName, title, choices)
}
