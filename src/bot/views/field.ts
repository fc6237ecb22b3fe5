import { FormattedString } from '@grammyjs/parse-mode'
import type { FieldState } from '../../operations/fields.ts'
import type { Speech } from '../house.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { listData } from './task-list.ts'

/** Every cooperation field with its tasks in numbers; each opens the list of its tasks. */
export function fieldsLetter(speech: Speech, states: FieldState[]): Letter {
  const { t } = speech
  if (states.length === 0) return letter(t('task-fields-none'))
  const lines = states.map(({ field, open, overdue, finished }, at) => {
    const name = t('task-fields-entry', { number: at + 1, name: field.name, hashtag: field.hashtag })
    return `${name}\n${t('task-fields-counts', { open, overdue, finished })}`
  })
  const body = FormattedString.join([FormattedString.bold(t('task-fields')), ...lines], '\n\n')
  const buttons = states.map(({ field, open }) => ({
    text: open > 0 ? `${field.hashtag} (${open})` : field.hashtag,
    callback_data: listData({ of: 'field', fieldCode: field.code }, 0),
  }))
  return letter(body, inRows(2, buttons))
}
