import type { Contender } from './contenders.ts'
import { median, percentile } from './figures.ts'
import { closedLoad, openLoad, type Run } from './load.ts'

/** How a bot dealt with presses. Times in milliseconds. */
export interface Pressed {
  perSecond: number
  /** Processor time of the bot's process per press. */
  cpu: number
  /** Processor time of the process that presses and plays Telegram, per press. */
  load: number
  p50: number
  p99: number
  unanswered: number
  /** Presses per second as a share of the first bot's in the same round. */
  share: number
}

/** As fast as the answers come. Rounds go around among the bots, so that what else the machine does hits all alike. */
export async function pressClosed(
  contenders: Contender[],
  wish: { rounds: number; presses: number; delay?: number; allButtons?: boolean },
): Promise<Map<Contender, Pressed>> {
  const rounds = new Map<Contender, Pressed[]>(contenders.map((contender) => [contender, []]))
  for (let round = 0; round < wish.rounds; round += 1) {
    let first: number | undefined
    for (const [contender, done] of rounds) {
      const { people } = contender.stage
      const run = () => closedLoad([...people.values()], contender.card, wish.presses, wish.allButtons)
      const pressed = await measured(contender, wish.delay, run)
      first ??= pressed.perSecond
      done.push({ ...pressed, share: pressed.perSecond / first })
    }
  }
  return new Map([...rounds].map(([contender, done]) => [contender, middle(done)]))
}

/** At random moments, whether answers come or not. */
export async function pressOpen(
  contenders: Contender[],
  wish: { rate: number; seconds: number; delay: number },
): Promise<Map<Contender, Pressed>> {
  const results = new Map<Contender, Pressed>()
  for (const contender of contenders) {
    const run = () => openLoad([...contender.stage.people.values()], contender.card, wish)
    results.set(contender, await measured(contender, wish.delay, run))
  }
  return results
}

async function measured(
  { stage, bot }: Contender,
  delay: number | undefined,
  run: () => Promise<Run>,
): Promise<Pressed> {
  const lift = delay === undefined ? undefined : stage.sandbox.faults.add({ kind: 'delay', ms: delay })
  const before = await bot.processorTime()
  const loadBefore = process.cpuUsage()
  const { took, latencies, unanswered } = await run()
  const load = process.cpuUsage(loadBefore)
  const after = await bot.processorTime()
  lift?.()
  const presses = latencies.length + unanswered
  return {
    perSecond: latencies.length / (took / 1000),
    cpu: (after - before) / presses,
    load: (load.user + load.system) / 1000 / presses,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    unanswered,
    share: Number.NaN,
  }
}

/** The median of every figure over the rounds; what went unanswered is summed. */
function middle(rounds: Pressed[]): Pressed {
  const of = (key: keyof Pressed): number => median(rounds.map((round) => round[key]))
  return {
    perSecond: of('perSecond'),
    cpu: of('cpu'),
    load: of('load'),
    p50: of('p50'),
    p99: of('p99'),
    share: of('share'),
    unanswered: rounds.reduce((sum, round) => sum + round.unanswered, 0),
  }
}
