/** Work that time sets off. */
export interface Job {
  name: string
  /** When the real clock wakes it; what there is to do then, rows say. */
  cron: string
  /** Does what is due and returns when there is something to do next; undefined when nothing is in sight. */
  run(): Promise<Temporal.Instant | undefined>
}
