/**
 * `npm run train:replies`: learns from the labelled answers how much each doubt weighs, and writes the weights to
 * `src/language/reply-trust.json`. Prints, by five-fold cross-validation, what is recorded rightly and wrongly at
 * several lines. What is kept aside is not read.
 */
import { writeFileSync } from 'node:fs'
import { tokenise } from '../../../src/language/normalise.ts'
import { type ReplyLabel, readReply } from '../../../src/language/reply.ts'
import { decide } from '../../../src/language/reply-decision.ts'
import { type Doubts, doubtNames, doubtsOf } from '../../../src/language/reply-doubts.ts'
import { markTokens } from '../../../src/language/reply-marks.ts'
import { stateOf } from '../../../src/language/reply-statement.ts'
import { trustIn, type Weights } from '../../../src/language/reply-trust.ts'
import { corpus, directory } from '../support/directory.ts'
import { answers, misleading } from '../support/further-replies.ts'

interface Example {
  text: string
  label: ReplyLabel
}

/** A reading that rests on claims, and whether it is right. */
interface Sample {
  label: ReplyLabel
  doubts: Doubts
  right: boolean
}

const meetingStart = Temporal.ZonedDateTime.from('2023-05-04T09:00:00+07:00[Asia/Jakarta]')
const recorded = ['hadir', 'daring', 'terlambat', 'diwakilkan', 'izin', 'tidak_hadir', 'belum_pasti'] as const
const asRecorded = (label: ReplyLabel) => (label === 'izin' ? 'tidak_hadir' : label)

const examples: Example[] = [
  ...corpus<Example>('replies'),
  ...corpus<Example>('development-replies'),
  ...corpus<Example>('everyday-replies'),
  ...Object.entries(answers).flatMap(([label, texts]) => texts.map((text) => ({ text, label: label as ReplyLabel }))),
  ...misleading.map((text) => ({ text, label: 'bukan_jawaban' as const })),
]

function sampleOf({ text, label }: Example): Sample | undefined {
  const tokens = tokenise(text)
  const statement = stateOf(markTokens(tokens, directory, text), tokens, { own: new Set(), known: false })
  const hearing = { text, tokens, statement, context: { meetingStart } }
  const decision = decide(hearing)
  if (decision.rests !== 'claims' || !recorded.some((each) => each === decision.label)) return undefined
  const right = asRecorded(decision.label) === asRecorded(label)
  return { label: decision.label, doubts: doubtsOf(hearing, decision), right }
}

/**
 * Logistic regression by gradient descent with a step of its own for each weight (AdaGrad). The weight of a doubt never
 * rises above zero; a wrong record counts as several right ones.
 */
function learn(samples: readonly Sample[]): Weights {
  const names = ['bias', ...recorded, ...doubtNames]
  const weights = new Map(names.map((name) => [name, name === 'bias' ? 2 : 0]))
  const speed = new Map(names.map((name) => [name, 1e-6]))
  const cost = 2
  for (let round = 0; round < 600; round += 1) {
    const now = asWeights(weights)
    const slope = new Map(names.map((name) => [name, -0.3 * (name === 'bias' ? 0 : (weights.get(name) ?? 0))]))
    const add = (name: string, amount: number) => slope.set(name, (slope.get(name) ?? 0) + amount)
    for (const { label, doubts, right } of samples) {
      const error = (Number(right) - trustIn(label, doubts, now)) * (right ? 1 : cost)
      add('bias', error)
      add(label, error)
      for (const name of doubtNames) if (doubts[name]) add(name, error * doubts[name])
    }
    for (const name of names) {
      const steep = slope.get(name) ?? 0
      speed.set(name, (speed.get(name) ?? 0) + steep * steep)
      const next = (weights.get(name) ?? 0) + (0.5 * steep) / Math.sqrt(speed.get(name) ?? 1)
      weights.set(name, doubtNames.some((doubt) => doubt === name) ? Math.min(0, next) : next)
    }
  }
  return asWeights(weights)
}

const asWeights = (weights: ReadonlyMap<string, number>): Weights => ({
  bias: weights.get('bias') ?? 0,
  labels: Object.fromEntries(recorded.map((label) => [label, weights.get(label) ?? 0])),
  doubts: Object.fromEntries(doubtNames.map((name) => [name, weights.get(name) ?? 0])),
})

const samples = examples.map(sampleOf)
const known = samples.filter((sample) => sample !== undefined)
const lines = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95]
const found = lines.map((line) => ({ line, right: 0, wrong: 0 }))
for (let fold = 0; fold < 5; fold += 1) {
  const weights = learn(known.filter((_, at) => at % 5 !== fold))
  for (const { label, doubts, right } of known.filter((_, at) => at % 5 === fold))
    for (const each of found) if (trustIn(label, doubts, weights) >= each.line) each[right ? 'right' : 'wrong'] += 1
}
const wrongly = known.filter(({ right }) => !right).length
console.log(
  `${examples.length} labelled answers, ${known.length} readings that rest on claims, ${wrongly} of them wrong`,
)
for (const { line, right, wrong } of found) console.log(`trusted from ${line}: ${right} right, ${wrong} wrong`)

const round = (weights: Record<string, number>) =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100]))
const { bias, labels, doubts } = learn(known)

const file = new URL('../../../src/language/reply-trust.json', import.meta.url)
writeFileSync(
  file,
  `${JSON.stringify({ bias: Math.round(bias * 100) / 100, labels: round(labels), doubts: round(doubts) }, null, 2)}\n`,
)
const wrong = examples.filter(({ text, label }) => {
  const reading = readReply(text, { meetingStart, directory })
  return (
    !reading.ask && recorded.some((each) => each === reading.label) && asRecorded(reading.label) !== asRecorded(label)
  )
})
console.log(`with the weights of before: ${wrong.length} recorded wrongly`)
