import { createInterface } from 'node:readline/promises'
import { explainReply } from '../language/explain.ts'
import { type KnownWorld, type Subject, subjects, understand } from '../language/understand.ts'
import { referenceFields } from '../reference/fields.ts'
import { referenceHolidays } from '../reference/holidays.ts'
import { referenceOffices, referencePartners } from '../reference/offices.ts'
import { linesOf } from './lines.ts'

/**
 * `npm run --silent understand -- reply|date|meeting`: a JSON object or a mere text a line on stdin, its reading as a
 * JSON object a line on stdout. On a terminal it asks for texts and shows how it took them apart.
 */
const world = (): KnownWorld => ({
  directory: [...referenceOffices, ...referencePartners].map((office) => ({ ...office, id: office.code })),
  fields: [...referenceFields],
  holidays: referenceHolidays,
  now: Temporal.Now.instant(),
})

async function answerLines(subject: Subject): Promise<void> {
  // Whoever reads may have heard enough.
  process.stdout.on('error', () => process.exit())
  for await (const line of linesOf(process.stdin)) {
    const told = process.stdout.write(`${JSON.stringify(understand(subject, line, world()))}\n`)
    if (!told) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

async function converse(subject: Subject): Promise<void> {
  const { textsFor } = await import('../app.ts')
  const t = textsFor('id')
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
  console.log(t(`understand-welcome-${subject}`))
  terminal.prompt()
  for await (const line of terminal) {
    if (subject === 'reply') console.log(explained(line, t))
    console.log(JSON.stringify(understand(subject, line, world()), null, 2))
    terminal.prompt()
  }
}

function explained(line: string, t: (key: string, args?: Record<string, string>) => string): string {
  return explainReply(line, world().directory)
    .map(({ words, is, says }) => {
      const parts = words.map(({ word, does, mended }) => {
        const known = does.length > 0 ? does.join(', ') : t('understand-unknown')
        return `    ${word}: ${known}${mended ? ` (${t('understand-mended')})` : ''}`
      })
      const claims = says.map(({ what, of, weak }) => `    ⇒ ${what} (${of}${weak ? `, ${t('understand-weak')}` : ''})`)
      const kinds = is.map((kind) => t(`understand-${kind}`)).join(', ')
      return [`  ${t('understand-clause')}${kinds && ` (${kinds})`}`, ...parts, ...claims].join('\n')
    })
    .join('\n')
}

const wished = process.argv[2]
const subject = subjects.find((each) => each === wished)
if (!subject) {
  console.error('npm run --silent understand -- reply|date|meeting')
  process.exitCode = 2
} else if (process.stdin.isTTY) await converse(subject)
else await answerLines(subject)
