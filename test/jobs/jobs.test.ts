import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createActivity } from '../../src/delivery/activity.ts'
import type { Job } from '../../src/jobs/job.ts'
import { nightly } from '../../src/jobs/nightly.ts'
import { createScheduler, type Scheduler } from '../../src/jobs/scheduler.ts'
import { jobTable } from '../../src/jobs/table.ts'
import { engines, type Opened } from '../support/engines.ts'
import { turn } from '../support/log.ts'

describe.each(engines)('jobs on $name', (engine) => {
  let opened: Opened
  let scheduler: Scheduler | undefined
  const failures: string[] = []

  beforeEach(async () => {
    opened = await engine.open()
    failures.length = 0
  })
  afterEach(async () => {
    await scheduler?.stop()
    scheduler = undefined
    await opened.close()
  })

  const schedule = async (...jobs: Job[]): Promise<void> => {
    const activity = createActivity(turn)
    opened.clock.between = activity.settled
    scheduler = createScheduler({
      clock: opened.clock,
      jobs,
      activity,
      failed: async (job) => void failures.push(job.name),
    })
    scheduler.start()
    await activity.settled()
  }
  const local = (): string => opened.clock.now().toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime().toString()

  it('do nightly work once a night, at its time in the secretariat’s zone', async () => {
    const ran: string[] = []
    await schedule(nightly(opened.desk, 'backup', '02:30', async () => void ran.push(local())))
    expect(ran).toEqual([])
    await opened.clock.advance({ hours: 72 })
    expect(ran).toEqual(['2023-04-27T02:30:00', '2023-04-28T02:30:00', '2023-04-29T02:30:00'])
  })

  it('make nightly work up once after downtime, and not again after a restart', async () => {
    const ran: string[] = []
    const job = () => nightly(opened.desk, 'backup', '02:30', async () => void ran.push(local()))
    await schedule(job())
    await scheduler!.stop()
    await opened.clock.advance({ hours: 72 })
    expect(ran).toEqual([])
    await schedule(job())
    expect(ran).toEqual(['2023-04-29T08:00:00'])
    await scheduler!.stop()
    await schedule(job())
    expect(ran).toHaveLength(1)
  })

  it('wait for the earliest moment and look again when woken', async () => {
    const ran: string[] = []
    let next = opened.clock.now().add({ hours: 10 })
    const job: Job = {
      name: 'reminders',
      cron: '* * * * *',
      run: async () => {
        if (Temporal.Instant.compare(next, opened.clock.now()) > 0) return next
        ran.push(local())
        return undefined
      },
    }
    await schedule(job)
    await opened.clock.advance({ hours: 1 })
    expect(ran).toEqual([])
    next = opened.clock.now().add({ minutes: 5 })
    scheduler!.wake()
    await turn()
    await opened.clock.advance({ hours: 1 })
    expect(ran).toEqual(['2023-04-26T09:05:00'])
  })

  it('report a job that fails, let it rest, and do the others', async () => {
    let broken = 0
    let fine = 0
    await schedule(
      {
        name: 'broken',
        cron: '* * * * *',
        run: async () => {
          broken += 1
          throw new Error('x')
        },
      },
      {
        name: 'fine',
        cron: '* * * * *',
        run: async () => {
          fine += 1
          return undefined
        },
      },
    )
    expect([broken, fine, failures]).toEqual([1, 1, ['broken']])
    scheduler!.wake()
    await turn()
    expect(broken).toBe(1)
    await opened.clock.advance({ minutes: 5 })
    expect(broken).toBe(2)
  })

  it('run one after the other, however often they are asked for', async () => {
    let running = 0
    let most = 0
    await schedule({
      name: 'slow',
      cron: '* * * * *',
      run: async () => {
        running += 1
        most = Math.max(most, running)
        await turn()
        running -= 1
        return undefined
      },
    })
    await Promise.all([scheduler!.tick(), scheduler!.tick(), scheduler!.tick()])
    expect(most).toBe(1)
  })

  it('are all in the table, the backup where there is something to copy', () => {
    const names = (backUp?: () => Promise<void>) => jobTable(opened.desk, backUp).map(({ name }) => name)
    const usual = ['reminders', 'series', 'names', 'transfers', 'housekeeping']
    expect(names()).toEqual([...usual, 'proof', 'sealing'])
    expect(names(async () => {})).toEqual([...usual, 'backup', 'proof', 'sealing'])
  })
})
