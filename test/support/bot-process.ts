import { type ChildProcess, fork } from 'node:child_process'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Sandbox } from '../../src/sandbox/index.ts'
import { stillClock } from './clock.ts'

/** What the test asks of the bot's process, and what it answers. */
type Order = { settle: number; now: number } | { stop: true }
type Answer = { ready: true } | { settled: number; nextDue: number | null }

/** A bot in a process of its own, which a test can kill at any moment and which comes up again at once. */
export interface BotProcess {
  /** Waits until server and bot have dealt with everything of this moment, over as many lives as it takes. */
  settle(): Promise<void>
  /** SIGKILL: nothing is flushed, nothing is said. The next life begins at once. */
  kill(): void
  kills(): number
  stop(): Promise<void>
}

/** Starts it against the sandbox, whose clock it lives by. `env` is the bot's whole environment. */
export async function startBotProcess(sandbox: Sandbox, env: Record<string, string>): Promise<BotProcess> {
  let child: ChildProcess
  let ready: Promise<void>
  let kills = 0
  let serial = 0
  let stopping = false
  let waiting: AbortController | undefined

  const live = (): void => {
    child = fork(import.meta.filename, {
      env: { ...env, PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const born = child
    ready = new Promise((resolve, reject) => {
      born.on('message', (answer: Answer) => 'ready' in answer && resolve())
      born.once('exit', (code, signal) => {
        if (stopping || signal === 'SIGKILL') {
          resolve()
          if (!stopping) live()
        } else reject(new Error(`the bot ended by itself with ${code ?? signal}`))
      })
    })
    ready.catch(() => {})
    born.send({ settle: 0, now: sandbox.clock.ms() } satisfies Order)
  }

  /** Resolves with whether this life reached rest, false when it was killed meanwhile. */
  const rest = async (): Promise<boolean> => {
    await ready
    const asked = child
    serial += 1
    const mine = serial
    return new Promise((resolve) => {
      const done = (rested: boolean): void => {
        asked.off('message', hear)
        asked.off('exit', gone)
        resolve(rested)
      }
      const hear = (answer: Answer): void => {
        if (!('settled' in answer) || answer.settled !== mine) return
        // The bot's next wait is a stop of the sandbox's clock too.
        waiting?.abort()
        waiting = new AbortController()
        if (answer.nextDue !== null)
          void sandbox.clock.wait(Temporal.Instant.fromEpochMilliseconds(answer.nextDue), waiting.signal)
        done(true)
      }
      const gone = (): void => done(false)
      asked.on('message', hear)
      asked.once('exit', gone)
      if (!asked.connected) return done(false)
      asked.send({ settle: mine, now: sandbox.clock.ms() } satisfies Order, (error) => error && done(false))
    })
  }

  live()
  await ready!
  return {
    async settle() {
      for (;;) {
        await sandbox.delivered()
        const rested = await rest()
        if (rested && sandbox.pendingUpdates() === 0 && sandbox.inFlight() === 0) return
      }
    },
    kill() {
      kills += 1
      child.kill('SIGKILL')
    },
    kills: () => kills,
    async stop() {
      stopping = true
      waiting?.abort()
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.send({ stop: true } satisfies Order)
      await ended
    },
  }
}

/** The child's side: a bot whose time is what the last order says. */
async function main(): Promise<void> {
  const clock = stillClock()
  const orders: Order[] = []
  let heard = (): void => {}
  process.on('message', (order: Order) => {
    orders.push(order)
    heard()
  })
  const next = async (): Promise<Order> => {
    while (orders.length === 0) await new Promise<void>((resolve) => (heard = resolve))
    return orders.shift()!
  }
  const first = await next()
  if ('now' in first) clock.set(first.now)
  const app = await createApp(readConfig(process.env), { clock })
  await app.start()
  process.send!({ ready: true } satisfies Answer)
  for (;;) {
    const order = await next()
    if ('stop' in order) break
    clock.set(order.now)
    await app.settled()
    process.send!({ settled: order.settle, nextDue: clock.nextDue() } satisfies Answer)
  }
  await app.stop()
  process.disconnect?.()
}

if (process.argv[1] === import.meta.filename && process.send) await main()
