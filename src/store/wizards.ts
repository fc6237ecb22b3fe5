import type { Reader, Trx } from './database.ts'

export type WizardKind = 'meeting' | 'task'

/** The draft a person is making in the private chat: one a person, which the primary key holds. */
export interface Wizard {
  userId: number
  kind: WizardKind
  /** Id of the meeting or of the task in the making. */
  subjectId: string
  /** Where the person went; null: wherever the draft itself asks next. An earlier version may have known other steps. */
  step: string | null
  /** The message in which it is shown. */
  messageId: number | null
  touchedAt: Temporal.Instant
}

export async function findWizard(reader: Reader, userId: number): Promise<Wizard | undefined> {
  const row = await reader.selectFrom('wizard').selectAll().where('user_id', '=', userId).executeTakeFirst()
  return (
    row && {
      userId: row.user_id,
      kind: row.kind as WizardKind,
      subjectId: row.subject_id,
      step: row.step,
      messageId: row.message_id,
      touchedAt: Temporal.Instant.fromEpochMilliseconds(row.touched_at),
    }
  )
}

/** Writes where a person is; whatever they were making before gives way. */
export async function putWizard(trx: Trx, wizard: Wizard): Promise<void> {
  const row = {
    kind: wizard.kind,
    subject_id: wizard.subjectId,
    step: wizard.step,
    message_id: wizard.messageId,
    touched_at: wizard.touchedAt.epochMilliseconds,
  }
  await trx
    .insertInto('wizard')
    .values({ user_id: wizard.userId, ...row })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
    .execute()
}

/** Ends a person's wizard; with `subjectId` only when it is still about that draft. */
export async function removeWizard(trx: Trx, userId: number, subjectId?: string): Promise<void> {
  let query = trx.deleteFrom('wizard').where('user_id', '=', userId)
  if (subjectId) query = query.where('subject_id', '=', subjectId)
  await query.execute()
}

/** Forgets wizards untouched since before a moment; their drafts stay. Returns how many. */
export async function forgetWizards(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('wizard').where('touched_at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
