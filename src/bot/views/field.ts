import { FormattedString } from '@grammyjs/parse-mode'
import type { FieldState } from '../../operations/fields.ts'
import type { Speech } from '../house.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { listData } from './task-list.ts'

/** The cooperation fields that have tasks, in numbers, then the names of the others; each opens the list of its tasks. */
export function fieldsLetter(speech: Speech, states: FieldState[]): Letter {
  const { t, format } = speech
  if (states.length === 0) return letter(t('task-fields-none'))
  const busy = states.filter(hasTasks)
  const idle = states.filter((state) => !hasTasks(state))
  const lines = busy.map(({ field, open, overdue, finished }, at) => {
    const name = t('task-fields-entry', { number: at + 1, name: field.name, hashtag: field.hashtag })
    return `${name}\n${t('task-fields-counts', { open, overdue, finished })}`
  })
  const names = format.list(idle.map(({ field }) => field.name))
  const others = idle.length > 0 ? [t('task-fields-idle', { names })] : []
  const body = FormattedString.join([FormattedString.bold(t('task-fields')), ...lines, ...others], '\n\n')
  const buttons = [...busy, ...idle].map(({ field, open }) => ({
    text: open > 0 ? `${field.hashtag} (${open})` : field.hashtag,
    callback_data: listData({ of: 'field', fieldCode: field.code }, 0),
  }))
  return letter(body, inRows(2, buttons))
}

const hasTasks = ({ open, finished }: FieldState): boolean => open + finished > 0
