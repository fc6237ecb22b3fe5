import type { CooperationField } from '../domain/directory.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { listFields } from '../store/fields.ts'
import { settingsOf } from '../store/settings.ts'
import { countTasksByField } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

export interface FieldState {
  field: CooperationField
  open: number
  /** These are open too. */
  overdue: number
  finished: number
}

/** Every cooperation field with its tasks in numbers, also where there are none yet. */
export async function fieldStates(desk: Desk, caller: Caller): Promise<Outcome<FieldState[]>> {
  return consult(desk, caller, 'field.read', async (reader, _actor, now) => {
    const { zone } = await settingsOf(reader, desk.settings)
    const today = now.toZonedDateTimeISO(zone).toPlainDate().toString()
    const counts = new Map((await countTasksByField(reader, today)).map((count) => [count.fieldCode, count]))
    const fields = await listFields(reader)
    return done(
      fields.map((field) => {
        const { open = 0, overdue = 0, finished = 0 } = counts.get(field.code) ?? {}
        return { field, open, overdue, finished }
      }),
    )
  })
}
