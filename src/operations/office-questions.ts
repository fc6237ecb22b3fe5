import type { NewOffice, OfficeEdit } from '../domain/office-edit.ts'
import { done } from '../domain/outcome.ts'
import type { Desk } from './desk.ts'
import { perform, type Request } from './perform.ts'
import { printOf } from './print.ts'
import type { QuestionKind } from './question-kinds.ts'
import { dropMeant, dropQuestion, type OpenQuestion } from './questions.ts'

type ByUser = Request & { caller: { kind: 'user'; userId: number } }

const lookingOrEditing: readonly QuestionKind[] = ['office-edit', 'office-search']

/** Takes back what the caller was asked about the directory; questions about anything else stay open. */
export const dropOfficeQuestion = (desk: Desk, request: ByUser): Promise<void> =>
  dropsKinds(desk, request, [...lookingOrEditing, 'office-new'])

/** The same for whoever opens the directory anew: an office they are adding keeps what was typed of it. */
export const leaveOfficeQuestion = (desk: Desk, request: ByUser): Promise<void> =>
  dropsKinds(desk, request, lookingOrEditing)

async function dropsKinds(desk: Desk, request: ByUser, kinds: readonly QuestionKind[]): Promise<void> {
  await perform(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    for (const kind of kinds) await dropQuestion(work, userId, userId, kind)
    return done(null)
  })
}

/** Takes back what the caller was asked about this office; of another one it stays open. */
export async function dropOfficeEdit(desk: Desk, request: ByUser, officeId: string): Promise<void> {
  await dropsMeant(desk, request, ({ kind, subject }) => kind === 'office-edit' && subject.officeId === officeId)
}

/** Gives up the office that the caller is adding, if it is the one of this print; whether it was. */
export const dropNewOffice = (desk: Desk, request: ByUser, print: string): Promise<boolean> =>
  dropsMeant(desk, request, ({ kind, subject }) => kind === 'office-new' && printOfNew(subject.office) === print)

async function dropsMeant(desk: Desk, request: ByUser, isMeant: (question: OpenQuestion) => boolean): Promise<boolean> {
  const dropped = await perform(desk, request, 'question.ask', async (work) => done(await dropMeant(work, isMeant)))
  return dropped.ok && dropped.value
}

/** Which proposal a button saves: what was typed, and about which office. */
export const printOfEdit = (officeId: string, proposal: OfficeEdit): string => printOf([officeId, proposal])

/** Which office in the making a button belongs to, as far as it had come. */
export const printOfNew = (office: NewOffice): string => printOf(office)
