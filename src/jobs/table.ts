import { expireClaims } from '../operations/claim-decisions.ts'
import type { Desk } from '../operations/desk.ts'
import { forgetWhatHasServed, noteBackup } from '../operations/housekeeping.ts'
import { runDueNames } from '../operations/office-renaming.ts'
import { watchRecord } from '../operations/proving.ts'
import { fireDueReminders } from '../operations/reminders.ts'
import { expireRights } from '../operations/right-expiry.ts'
import { sealLedger } from '../operations/sealing.ts'
import { advanceSeries } from '../operations/series-advance.ts'
import { runDueTransfers } from '../operations/transfer-apply.ts'
import { expireTransfers } from '../operations/transfer-expiry.ts'
import type { Job } from './job.ts'
import { nightly } from './nightly.ts'

/** Everything Rakor does because of the time. `backUp` is absent where there is nothing to copy. */
export const jobTable = (desk: Desk, backUp: (() => Promise<void>) | undefined): Job[] => [
  { name: 'reminders', cron: '* * * * *', run: () => fireDueReminders(desk) },
  { name: 'series', cron: '* * * * *', run: () => advanceSeries(desk) },
  nightly(desk, 'names', '00:04', async () => void (await runDueNames(desk))),
  nightly(desk, 'transfers', '00:05', async () => void (await runDueTransfers(desk))),
  nightly(desk, 'housekeeping', '02:00', async () => {
    await expireClaims(desk, desk.clock.now())
    await expireRights(desk)
    await expireTransfers(desk)
    await forgetWhatHasServed(desk)
  }),
  ...(backUp
    ? [
        nightly(desk, 'backup', '02:30', async () => {
          await backUp()
          await noteBackup(desk)
        }),
      ]
    : []),
  nightly(desk, 'proof', '02:45', () => watchRecord(desk)),
  // The last: what the others wrote is sealed with the rest.
  { name: 'sealing', cron: '* * * * *', run: async () => void (await sealLedger(desk)) },
]
