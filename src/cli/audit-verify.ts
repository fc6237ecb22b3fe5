/**
 * `npm run audit:verify` proves that nothing was altered in the record of changes and nothing removed from it, and names
 * the first entry where that is not so; the exit code is then 1. It only reads, also while the bot runs.
 * `npm run audit:verify -- <copy>` does so with a copy of the database.
 * `npm run audit:verify -- <number>:<hash>` proves besides that a seal somebody noted still stands, as /audit shows it.
 */
import { type Flaw, type Proof, proveLedger } from '../app.ts'
import { readConfig, refuseHiddenSettings } from '../config.ts'
import { fail } from './failing.ts'

const isSeal = (word: string): boolean => /^[1-9]\d*:[0-9a-f]{8,64}$/i.test(word)

const range = (from: number, until: number): string =>
  from === until ? `entry ${from}` : `entries ${from} to ${until}`

function flawInWords(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'missing':
      return `BROKEN: ${range(flaw.seq, flaw.until)} ${flaw.seq === flaw.until ? 'was' : 'were'} removed.`
    case 'altered':
      return `BROKEN: entry ${flaw.seq} (${flaw.id}) is not what was sealed under this number.`
    case 'foreign':
      return `BROKEN: entry ${flaw.seq} (${flaw.id}) was put in from outside.`
    case 'text-altered':
      return `BROKEN: the text "${flaw.name}" of entry ${flaw.seq} (${flaw.id}) is not the one it was written with.`
    case 'text-missing':
      return `BROKEN: the text "${flaw.name}" of entry ${flaw.seq} (${flaw.id}) is gone, and not by the setting that erases old ones.`
    case 'rewritten': {
      const by = flaw.where === '' ? 'the seal kept beside the record' : `the seal ${flaw.where}`
      return `BROKEN: among ${range(flaw.seq, flaw.until)} something was rewritten and sealed anew: ${by} does not fit.`
    }
  }
}

function inWords({ flaw, head, unsealed, erased }: Proof): string[] {
  const waiting = `${unsealed} written and not sealed yet`
  if (flaw) return [flawInWords(flaw), `Unbroken up to entry ${head.seq} (${head.seq}:${head.hash}); ${waiting}.`]
  return [
    `Sound: ${head.seq} entries, none altered, none removed; ${waiting}; ${erased} texts erased as the setting says.`,
    `Seal: ${head.seq}:${head.hash}`,
  ]
}

try {
  refuseHiddenSettings()
  const words = process.argv.slice(2)
  const copies = words.filter((word) => !isSeal(word))
  if (copies.length > 1) throw new Error('usage: npm run audit:verify -- [<copy>] [<number>:<hash> …]')
  const proof = await proveLedger(readConfig(process.env), copies[0], words.filter(isSeal))
  console.log(inWords(proof).join('\n'))
  if (proof.flaw) process.exitCode = 1
} catch (error) {
  fail(error)
}
