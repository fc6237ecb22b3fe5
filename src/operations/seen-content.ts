import type { Draft } from '../domain/draft.ts'
import { type Refusal, refused } from '../domain/outcome.ts'
import type { ChangeContent } from '../store/changes.ts'
import { printOf } from './print.ts'

/** What a settling button says of what stood above it. */
export interface Seen {
  /** The print of the content; absent in a button that carries none. */
  print: string | undefined
  /** The name of the choice to keep a time about which there was something to mind. */
  kept?: string | undefined
  /** Why it is kept in spite of a clash. */
  because?: string | undefined
}

/** The print of what a preview shows of a draft. How far its maker is in asking is not shown, and no part of it. */
export const printOfDraft = ({ meeting, sheet }: Draft): string => {
  const { choices: _, problem: __, guided: ___, pending: ____, ...content } = sheet
  return printOf({ meeting, content })
}

/** The same for a change that is pending: what the meeting would become, or why it is cancelled. */
export const printOfChange = (content: ChangeContent): string =>
  content.kind === 'cancel'
    ? printOf(content.scope ? [content.reason, content.scope] : content.reason)
    : printOf([printOfDraft(content.draft), content.reopens, ...scopeOf(content)])

const scopeOf = ({ scope }: ChangeContent): string[] => (scope ? [scope] : [])

/** Refuses what is not what the presser saw: somebody has changed it since. */
export const whyNotSeen = (print: string, seen: Seen): Refusal | undefined =>
  print === seen.print ? undefined : refused('content-changed')
