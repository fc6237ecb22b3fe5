import { type Logger, pino } from 'pino'

/** A log that keeps its lines instead of printing them. */
export function keptLog(): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  return {
    lines,
    log: pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
  }
}

/** Lets everything that is ready to run do so. */
export const turn = async (): Promise<void> => {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve))
}
