import type { AuditEntry } from '../../operations/audit.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'

/** Characters of somebody's words that are shown. */
const wordsLimit = 90

type Change = Record<string, unknown>

/** Keys that are said by others, or say nothing to a reader. */
const silent = new Set([
  ...['office', 'texts', 'before', 'after', 'from', 'to', 'print', 'event', 'code', 'step', 'via', 'as', 'claimant'],
  ...['toDue', 'due', 'set', 'changed', 'answer', 'late', 'joined', 'revoked', 'granted', 'refused', 'ended', 'asked'],
  ...[
    'expired',
    'file',
    'instead',
    'points',
    'point',
    'kinds',
    'inGroup',
    'groups',
    'meeting',
    'keptBecause',
    'takenFrom',
  ],
])

/** What an entry says beside who did what to what: what stood before, what stands now, and the words given. */
export function detailsOf(speech: Speech, { change, texts }: AuditEntry): string[] {
  const { t } = speech
  const said: string[] = []
  const between = (name: string, before: unknown, after: unknown): void => {
    const what = t('audit-key', { key: name })
    said.push(t('audit-change', { what, before: valueText(speech, before), after: valueText(speech, after) }))
  }
  if ('answer' in change) between('answer', change.before, change.answer)
  if ('from' in change && 'to' in change) between('state', change.from, change.to)
  if ('toDue' in change) between('due', change.due, change.toDue)
  else if (typeof change.due === 'string')
    said.push(t('audit-now', { what: t('audit-key', { key: 'due' }), value: valueText(speech, change.due) }))
  if (typeof change.set === 'string') said.push(t('audit-key', { key: change.set }))
  if (Array.isArray(change.changed))
    said.push(change.changed.map((fact) => t('audit-key', { key: String(fact) })).join(', '))
  const [before, after] = [asObject(change.before), asObject(change.after)]
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) between(key, before[key], after[key])
  const stood = typeof change.before === 'object' || 'answer' in change ? undefined : change.before
  for (const [key, value] of Object.entries(change)) {
    if (silent.has(key) || value === false || value === null || value === undefined) continue
    if (key === 'progress' && value === stood) continue
    if (stood !== undefined && typeof value !== 'object') between(key, stood, value)
    else said.push(t('audit-now', { what: t('audit-key', { key }), value: valueText(speech, value) }))
  }
  return [...said, ...wordsOf(speech, texts)]
}

const asObject = (value: unknown): Change =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Change) : {}

/** A plain value as it is read: moments and days by the formatter, lists by how many, words of the code by their text. */
function valueText({ t, format }: Speech, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('audit-value', { value: 'none' })
  if (typeof value === 'boolean') return t('audit-value', { value: value ? 'yes' : 'no' })
  if (Array.isArray(value)) {
    const plain = value.every((each) => typeof each === 'string' && /^[A-Z0-9-]+$/.test(each))
    return plain && value.length <= 6 && value.length > 0 ? value.join(', ') : format.number(value.length)
  }
  if (typeof value === 'object') return format.number(Object.keys(value).length)
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return format.dateTime(Temporal.Instant.from(text))
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.shortDate(Temporal.PlainDate.from(text))
  return t('audit-value', { value: text })
}

/** Words in pairs, before and after, or alone. */
function wordsOf({ t }: Speech, texts: Record<string, string>): string[] {
  const quoted = (text: string | undefined): string =>
    text === undefined ? t('audit-value', { value: 'none' }) : t('audit-words', { text: shorten(text, wordsLimit) })
  const names = new Set(Object.keys(texts).map((name) => name.replace(/-?(before|after)$/, '')))
  return [...names].map((name) => {
    const [before, after] = ['before', 'after'].map((side) => texts[name === '' ? side : `${name}-${side}`])
    const what = t('audit-key', { key: name === '' ? 'text' : name })
    if (before === undefined && after === undefined) return t('audit-now', { what, value: quoted(texts[name]) })
    return t('audit-change', { what, before: quoted(before), after: quoted(after) })
  })
}
