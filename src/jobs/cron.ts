import { schedule } from 'node-cron'
import type { Job } from './job.ts'

/**
 * Wakes the jobs by the real clock as well, so that a machine that slept or whose time was set finds back to its
 * plan. What falls into downtime is not run by cron: rows say what is due.
 */
export function wakeByCron(jobs: Job[], zone: string, tick: () => Promise<void>): () => void {
  const tasks = [...new Set(jobs.map(({ cron }) => cron))].map((pattern) => schedule(pattern, tick, { timezone: zone }))
  return () => {
    for (const task of tasks) void task.stop()
  }
}
