import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import type { BotOrder, Memory } from './bot-child.ts'

export interface Bot {
  /** Milliseconds from the start of the process until the bot takes updates. */
  readyAfter: number
  /** Milliseconds of processor time its process has used so far. */
  processorTime(): Promise<number>
  memory(): Promise<Memory>
  stop(): Promise<void>
}

const child = fileURLToPath(new URL('./bot-child.ts', import.meta.url))

/** How `npm start` starts Rakor: node's flags, where what was compiled once is kept, and how memory is given out. */
const flags = manifest.scripts.start.match(/--(?!env)\S+/g) ?? []
const surroundings = Object.fromEntries(
  [...manifest.scripts.start.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
)

/** Starts a bot and waits until it is ready. `profile` names a folder that gets a processor profile when it stops. */
export async function startBot(order: BotOrder, profile?: string): Promise<Bot> {
  const began = performance.now()
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`, '--cpu-prof-interval=500'] : []
  const running = fork(child, [JSON.stringify(order)], {
    execArgv: ['--expose-gc', ...(order.bot === 'rakor' ? flags : []), ...profiling],
    env: { ...process.env, ...surroundings },
    // Its log is written, as in life, and not read.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await said(running)
  const asked = <T>(wish: string): Promise<T> => {
    const answer = said(running)
    running.send(wish)
    return answer as Promise<T>
  }
  return {
    readyAfter: performance.now() - began,
    processorTime: () => asked('processor time'),
    memory: () => asked('memory'),
    async stop() {
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.send('stop')
      await gone
    },
  }
}

/** The next message of a bot's process; rejects when the process ends instead. */
function said(running: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the bot's process ended with ${code}`))
    running.once('exit', ended)
    running.once('message', (message) => {
      running.off('exit', ended)
      resolve(message)
    })
  })
}
