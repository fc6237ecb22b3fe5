import type { Pen } from './pen.ts'
import { delegateOf, type RecapState, recapGroupOf, recapGroups, remarkOf, whenOf } from './recap.ts'

/**
 * The recap as plain text to paste into another messenger: grouped by answer, numbered through, without marks that
 * only one messenger understands and without any reason of health. In parts of at most `limit` UTF-16 units that
 * break between lines.
 */
export function recapText(pen: Pen, recap: RecapState, limit: number): string[] {
  const { t, format } = pen
  const { meeting, count } = recap
  const lines = [
    t('document-recap-title'),
    meeting.title,
    whenOf(pen, meeting),
    meeting.place ?? '',
    '',
    t('document-recap-answered', { answered: count.answered, offices: count.offices }),
    t('document-recap-as-of', { at: format.dateTime(recap.now) }),
  ]
  let number = 0
  for (const group of recapGroups) {
    const members = recap.lines.filter(({ invitation }) => recapGroupOf(invitation) === group)
    if (members.length === 0) continue
    lines.push('', t('document-recap-heading', { group: t(`document-recap-group-${group}`), count: members.length }))
    for (const entry of members) {
      const { invitation, office } = entry
      number += 1
      const said = [
        invitation.online ? t('document-recap-way-online') : '',
        delegateOf(invitation),
        remarkOf(pen, entry, false),
      ].filter(Boolean)
      lines.push(`${number}. ${[office.name, ...said].join(' – ')}`)
    }
  }
  return inParts(
    lines.filter((line, at) => line !== '' || lines[at - 1] !== ''),
    limit,
  )
}

/** Lines put together again in parts that each fit one message; a line too long for one is cut into several. */
function inParts(lines: readonly string[], limit: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const line of lines) {
    const longer = part === '' ? line : `${part}\n${line}`
    if (longer.length <= limit) {
      part = longer
      continue
    }
    if (part !== '') parts.push(part.trimEnd())
    part = line
  }
  if (part !== '') parts.push(part.trimEnd())
  return parts
}
