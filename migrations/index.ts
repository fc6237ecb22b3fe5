import type { Migration } from 'kysely/migration'
import * as firstHouse from './0001-first-house.ts'
import * as directory from './0002-directory.ts'
import * as rights from './0003-rights.ts'
import * as changes from './0004-changes.ts'
import * as files from './0005-files.ts'
import * as settings from './0006-settings.ts'
import * as wizards from './0007-wizards.ts'
import * as trouble from './0008-trouble.ts'
import * as heldAnswers from './0009-held-answers.ts'
import * as taskFiles from './0010-task-files.ts'
import * as daysOff from './0011-days-off.ts'
import * as locks from './0012-locks.ts'
import * as namesToCome from './0013-names-to-come.ts'
import * as reportDrafts from './0014-report-drafts.ts'
import * as namedProgress from './0015-named-progress.ts'
import * as checkIn from './0016-check-in.ts'
import * as reportWords from './0017-report-words.ts'
import * as delegations from './0018-delegations.ts'
import * as inPerson from './0019-in-person.ts'
import * as delegationBasis from './0020-delegation-basis.ts'
import * as taskAsks from './0021-task-asks.ts'
import * as taskNudges from './0022-task-nudges.ts'
import * as rooms from './0023-rooms.ts'
import * as minutes from './0024-minutes.ts'
import * as series from './0025-series.ts'
import * as taskParts from './0026-task-parts.ts'
import * as cooperations from './0027-cooperations.ts'
import * as timePolls from './0028-time-polls.ts'
import * as ledgerChain from './0029-ledger-chain.ts'

/** Frozen once landed; the order of the names is the order of history. */
export const migrations: Record<string, Migration> = {
  '0001-first-house': firstHouse,
  '0002-directory': directory,
  '0003-rights': rights,
  '0004-changes': changes,
  '0005-files': files,
  '0006-settings': settings,
  '0007-wizards': wizards,
  '0008-trouble': trouble,
  '0009-held-answers': heldAnswers,
  '0010-task-files': taskFiles,
  '0011-days-off': daysOff,
  '0012-locks': locks,
  '0013-names-to-come': namesToCome,
  '0014-report-drafts': reportDrafts,
  '0015-named-progress': namedProgress,
  '0016-check-in': checkIn,
  '0017-report-words': reportWords,
  '0018-delegations': delegations,
  '0019-in-person': inPerson,
  '0020-delegation-basis': delegationBasis,
  '0021-task-asks': taskAsks,
  '0022-task-nudges': taskNudges,
  '0023-rooms': rooms,
  '0024-minutes': minutes,
  '0025-series': series,
  '0026-task-parts': taskParts,
  '0027-cooperations': cooperations,
  '0028-time-polls': timePolls,
  '0029-ledger-chain': ledgerChain,
}
