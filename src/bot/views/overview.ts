import { FormattedString } from '@grammyjs/parse-mode'
import type { Meeting } from '../../domain/meeting.ts'
import type { Finding, Overview } from '../../operations/overview.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedName } from './agenda.ts'
import { type Letter, letter } from './letter.ts'

/** Names in one finding. */
const mostNames = 15
/** UTF-16 units of a title in a line. */
const titleLimit = 80
const meetingsShown = 20

/** `/status`: how the whole bot is doing in plain words, and the meetings whose reminders can be looked at. */
export function overviewLetter(
  speech: Speech,
  overview: Overview,
  shown: { meetings: Meeting[]; readsAll: boolean },
): Letter {
  const { t } = speech
  const findings = overview.findings.filter((finding) => !isOver(finding))
  const notes = overview.findings.filter(isOver)
  const reminders = t('status-today', { count: overview.today })
  const heading =
    findings.length === 0
      ? t('status-well', { reminders })
      : t('status-not-well', { count: findings.length, reminders })
  const body: (string | FormattedString)[] = [FormattedString.bold(heading)]
  if (findings.length > 0) body.push(findings.map((finding) => `• ${findingText(speech, finding)}`).join('\n'))
  body.push(
    [...notes.map((finding) => findingText(speech, finding)), facts(speech, overview, shown.readsAll)].join('\n'),
  )
  body.push(t(shown.meetings.length > 0 ? 'reminder-status-choose' : 'reminder-status-none'))
  const buttons = shown.meetings
    .slice(0, meetingsShown)
    .map((meeting) => [{ text: datedName(speech, meeting), callback_data: pressData('st', meeting.id) }])
  const refresh = [{ text: t('reminder-status-button-refresh'), callback_data: pressData('status-all') }]
  return letter(FormattedString.join(body, '\n\n'), [...buttons, refresh])
}

/** Told for the record: it is over, and nobody needs to do anything. */
const over = [
  ...['polling-silent', 'telegram-away'],
  ...['backup-failed-over', 'second-poller-over', 'webhook-failing-over'],
]

/** Troubles with a sentence of their own. */
const worded = [
  ...['update-failed', 'message-failed', 'backup-failed', 'job-failed', 'topic-gone', 'record-broken'],
  ...['second-poller', 'webhook-failing', 'flood'],
  ...over,
]

const isOver = (finding: Finding): boolean => finding.what === 'trouble' && over.includes(finding.trouble)

function facts({ t, format }: Speech, { next, accounts, database, backup }: Overview, readsAll: boolean): string {
  return [
    ...(next.length > 0 ? [t('status-next')] : []),
    ...next.map(({ kind, name, at }) =>
      t('status-next-item', {
        kind: t(`status-kind-${kind}`),
        name: shorten(name, titleLimit),
        at: format.dateTime(at),
      }),
    ),
    t('status-accounts', { ...accounts }),
    t(`status-database-${database.engine}`, { size: format.number(megabytes(database.bytes)) }),
    backup ? t('status-backup', { at: format.dateTime(backup) }) : t('status-backup-none'),
    t(readsAll ? 'status-privacy-off' : 'status-privacy-on'),
  ].join('\n')
}

/** Whole megabytes, but what is smaller than ten with one decimal. */
const megabytes = (bytes: number): number => {
  const size = bytes / 1_000_000
  return size < 10 ? Math.round(size * 10) / 10 : Math.round(size)
}

function findingText(speech: Speech, finding: Finding): string {
  const { t, format } = speech
  switch (finding.what) {
    case 'inbox':
    case 'outbox':
      return t(`status-finding-${finding.what}`, { since: format.dateTime(finding.since) })
    case 'failed':
      return finding.names.length > 0
        ? t('status-finding-failed', { count: finding.count, names: listed(speech, finding.names) })
        : t('status-finding-failed-elsewhere', { count: finding.count })
    case 'unreachable':
    case 'groups':
      return t(`status-finding-${finding.what}`, { names: listed(speech, finding.names) })
    case 'backup':
      return t('status-finding-backup', { at: format.dateTime(finding.last) })
    case 'trouble':
      return t(`status-trouble-${worded.includes(finding.trouble) ? finding.trouble : 'other'}`, {
        at: format.dateTime(finding.at),
      })
  }
}

function listed(speech: Speech, names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => shorten(name, titleLimit))
  const more = names.length - shown.length
  return more > 0
    ? speech.t('reminder-status-more', { names: shown.join(', '), count: more })
    : speech.format.list(shown)
}
