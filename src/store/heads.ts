import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Head, NotedHead } from '../domain/ledger-chain.ts'
import { keepPrivate } from './private.ts'

const fileName = 'audit-heads.jsonl'

/** A line of the list: how far the chain went when a copy was made, or to where a restore took it back. */
interface Line extends Head {
  at: string
  copy?: string
  restored?: string
}

/** Writes down beside the copies how far the chain went: whoever cuts off its end would have to change this as well. */
export function noteHead(folder: string, head: Head, copy: string, at: Temporal.Instant): void {
  keepPrivate(join(folder, fileName))
  append(folder, head, { copy }, at)
}

/** Writes down that a restore took the chain back, where there is a list: what was noted beyond that counts no more. */
export function noteRestore(folder: string, head: Head, copy: string, at: Temporal.Instant): void {
  if (existsSync(join(folder, fileName))) append(folder, head, { restored: basename(copy) }, at)
}

function append(folder: string, { seq, hash }: Head, why: Pick<Line, 'copy' | 'restored'>, at: Temporal.Instant): void {
  appendFileSync(
    join(folder, fileName),
    `${JSON.stringify({ at: at.toString({ smallestUnit: 'second' }), seq, hash, ...why })}\n`,
  )
}

/**
 * The heads noted beside the copies that the chain must still hold: what a restore took back counts no more. Of a copy
 * those that were noted until it was made; [] when it is not in the list. Throws when a line of it cannot be read.
 */
export function notedHeads(folder: string, copy?: string): NotedHead[] {
  const path = join(folder, fileName)
  if (!existsSync(path)) return []
  let heads: NotedHead[] = []
  for (const [at, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (text === '') continue
    const where = `${path}, line ${at + 1}`
    const { seq, hash, ...line } = parsed(text, where)
    if (line.restored !== undefined) heads = heads.filter((head) => head.seq <= seq)
    heads.push({ seq, hash, where: `${where}, of ${line.at}` })
    if (copy !== undefined && line.copy === copy) return heads
  }
  return copy === undefined ? heads : []
}

function parsed(text: string, where: string): Line {
  try {
    const line = JSON.parse(text) as Line
    if (Number.isSafeInteger(line.seq) && typeof line.hash === 'string' && typeof line.at === 'string') return line
  } catch {}
  throw new Error(`${where} cannot be read: somebody changed it, or the disk was full`)
}
