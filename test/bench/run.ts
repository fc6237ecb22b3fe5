/**
 * `npm run bench`: Rakor beside the least a bot can be, in the same run. `-- --quick` for a first impression,
 * `-- --only reading` for one part, `-- --profile <folder>` for a processor profile of every bot. Figures are shown beside their aims and never
 * asserted: it fails only when a part could not be run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import { type Contender, openContenders } from './contenders.ts'
import { few, measureDueScan } from './due-scan.ts'
import { aim, figure, megabytes, table } from './figures.ts'
import { measureMemory } from './memory.ts'
import { startPostgres } from './postgres.ts'
import { type Pressed, pressClosed, pressOpen } from './presses.ts'
import { measureReading } from './reading.ts'
import { measureStart } from './starting.ts'

const { values: wish } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, profile: { type: 'string' }, only: { type: 'string' } },
})

/** How much of each part. */
const size = wish.quick
  ? { rounds: 1, presses: 1_500, delayed: 1_000, asking: 500, openSeconds: 4, total: 5_000, future: 100_000, starts: 1 }
  : {
      rounds: 3,
      presses: 2_000,
      delayed: 2_000,
      asking: 1_000,
      openSeconds: 10,
      total: 100_000,
      future: 1e6,
      starts: 3,
    }

const warmUp = 500
const delay = 80
const openRate = 200
const home = mkdtempSync(join(tmpdir(), 'rakor-bench-'))
const postgres = await startPostgres()
const sqlite = (name: string): string => `sqlite:${join(home, `${name}.db`)}`
let failed = false

async function part(name: string, work: () => Promise<string> | string): Promise<void> {
  if (wish.only && wish.only !== name) return
  try {
    console.log(await work())
  } catch (error) {
    failed = true
    console.log(`${name}: could not be run\n`)
    console.error(error)
  }
}

/** What the disk allows: every press is at least one commit that waits for it. */
function commitsPerSecond(path: string): number {
  const db = new Sqlite(path)
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL']) db.pragma(pragma)
  db.exec('create table t (n integer)')
  const insert = db.prepare('insert into t values (?)')
  const began = performance.now()
  for (let n = 0; n < 500; n += 1) insert.run(n)
  db.close()
  return Math.round(500 / ((performance.now() - began) / 1000))
}

const machine = [
  `${cpus().length} cores (${cpus()[0]?.model.trim()})`,
  `load ${loadavg()[0]?.toFixed(1)} before`,
  `node ${process.versions.node}`,
  `SQLite ${new Sqlite(':memory:').prepare('select sqlite_version()').pluck().get()}`,
  `PostgreSQL ${postgres.version}`,
  `${commitsPerSecond(join(home, 'commits.db'))} commits/s to this disk`,
]
console.log(`Rakor's bench · ${new Date().toISOString().slice(0, 16)}Z · ${machine.join(' · ')}\n`)

await part('reading', () => {
  const rows = measureReading(wish.quick ? 0.2 : 0.5).map(({ name, perSecond, barePerSecond, long, strange }) => [
    name,
    figure(perSecond),
    figure(barePerSecond),
    figure(long),
    figure(strange),
    aim(Math.max(long, strange) < 5, '10,000 characters in under 5 ms'),
  ])
  const head = ['', 'readings/s', 'one regular expression/s', '10,000 characters, ms', 'slowest of strange, ms', '']
  return table('Reading of labelled texts', head, rows)
})

const pressHead = ['', 'presses/s', 'CPU ms/press', 'p50 ms', 'p99 ms', 'unanswered', 'of bare', '']

/** One row a bot; the first is what the others are compared with. */
function pressRows(results: Map<Contender, Pressed>, verdict: (of: Pressed) => string): string[][] {
  return [...results].map(([{ name }, of]) => [
    name,
    figure(of.perSecond),
    figure(of.cpu),
    figure(of.p50),
    figure(of.p99),
    String(of.unanswered),
    figure(of.share),
    name.startsWith('Rakor') ? verdict(of) : '',
  ])
}

const shareAim = (of: Pressed): string => aim(of.share >= 0.6, 'presses/s at least 0.6 of bare')
const promptAim = (of: Pressed): string =>
  aim(of.p99 <= delay + 50 && of.unanswered === 0, `p99 at most ${delay + 50} ms`)

await part('presses', async () => {
  const contenders = await openContenders({ sqlite, postgres, profile: wish.profile })
  try {
    for (const contender of contenders) await pressClosed([contender], { rounds: 1, presses: warmUp })
    const free = await pressClosed(contenders, size)
    console.log(table('Presses, 58 at a time, no network delay', pressHead, pressRows(free, shareAim)))
    const load = [...free.values()].map(({ load }) => load)
    console.log(
      `  The load's own process used ${figure(Math.min(...load))}-${figure(Math.max(...load))} ms CPU per press.\n`,
    )
    const slow = await pressClosed(contenders, { rounds: 1, presses: size.delayed, delay })
    console.log(table(`Presses, 58 at a time, ${delay} ms of network delay`, pressHead, pressRows(slow, shareAim)))
    const open = await pressOpen(contenders, { rate: openRate, seconds: size.openSeconds, delay })
    const title = `${openRate} presses/s at random moments, ${delay} ms of network delay`
    console.log(table(title, pressHead, pressRows(open, promptAim)))
    // Last, because what is asked back privately goes out long after.
    const asking = contenders.filter(({ kind }) => kind !== 'own-fetch')
    const all = await pressClosed(asking, { rounds: 1, presses: size.asking, allButtons: true })
    const shown = pressRows(all, () => '')
    return table('All six buttons, of which three ask back, no network delay', pressHead, shown)
  } finally {
    for (const contender of contenders) await contender.close()
  }
})

await part('memory', async () => {
  const memory = await measureMemory({ url: sqlite('memory'), presses: size.total, profile: wish.profile })
  const rows = memory.map(({ when, rss, heapUsed }) => [
    when,
    megabytes(rss),
    megabytes(heapUsed),
    aim(rss <= 150 * 2 ** 20, 'at most 150 MB'),
  ])
  return table('Memory of Rakor on SQLite', ['', 'resident', 'heap', ''], rows)
})

await part('start', async () => {
  const starts = await measureStart({ sqlite, postgres, times: size.starts })
  const rows = starts.map(({ name, empty, existing }) => [
    name,
    figure(empty),
    figure(existing),
    name.startsWith('Rakor') ? aim(Math.max(empty, existing) <= 1000, 'within a second') : '',
  ])
  return table('From the start of the process until ready, ms', ['', 'empty database', 'existing', ''], rows)
})

await part('due scan', async () => {
  const rows: string[][] = []
  for (const [name, small, large] of [
    ['SQLite', sqlite('due'), sqlite('due-many')],
    ['PostgreSQL', await postgres.database('due'), await postgres.database('due_many')],
  ] as const) {
    const scans = await measureDueScan([
      { url: small, future: 1_000 },
      { url: large, future: size.future },
    ])
    // A tenth of a millisecond is noise.
    const grows = scans[1]!.idle > scans[0]!.idle * 1.5 + 0.1
    for (const scan of scans)
      rows.push([
        name,
        scan.future.toLocaleString('en'),
        figure(scan.idle),
        figure(scan.few),
        aim(!grows, 'does not grow'),
      ])
  }
  return table('Due scan, ms', ['', 'future reminders', 'nothing due', `${few} due and fired`, ''], rows)
})

await postgres.stop()
rmSync(home, { recursive: true, force: true })
process.exit(failed ? 1 : 0)
