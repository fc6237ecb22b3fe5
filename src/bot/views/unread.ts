import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'

/** Stretches named; of more their number has to do. */
const named = 6
const longest = 100

/** What was typed and not understood, on one line, so that whoever typed it misses nothing. */
export function unreadLines({ t }: Speech, unread: readonly string[] = []): string[] {
  if (unread.length === 0) return []
  const texts = unread.slice(0, named).map((text) => `“${shorten(text, longest)}”`)
  const more = unread.length > named ? [t('meeting-preview-more', { count: unread.length - named })] : []
  return [t('common-unread', { texts: [...texts, ...more].join(', ') })]
}
