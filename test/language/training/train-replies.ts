/**
 * `npm run train:replies`: learns from the labelled answers how much each doubt weighs, a second opinion, and how both
 * settle a reading, and writes them to `src/language/reply-{trust,opinion,settling}.json`. Prints what is recorded
 * rightly and wrongly at several lines of each set of answers when only the others are learnt from. What is kept aside
 * is not read.
 */
import { writeFileSync } from 'node:fs'
import { tokenise } from '../../../src/language/normalise.ts'
import { CONFIDENT, type ReplyLabel } from '../../../src/language/reply.ts'
import { decide } from '../../../src/language/reply-decision.ts'
import { type DoubtName, type Doubts, doubtNames, doubtsOf } from '../../../src/language/reply-doubts.ts'
import { type Mark, markTokens } from '../../../src/language/reply-marks.ts'
import { meaningOf, opinionOf } from '../../../src/language/reply-opinion.ts'
import { groundsOf, heldOf, settle } from '../../../src/language/reply-settling.ts'
import { isByClock, stateOf } from '../../../src/language/reply-statement.ts'
import { trustIn, type Weights } from '../../../src/language/reply-trust.ts'
import { corpus, directory } from '../support/directory.ts'
import { english } from '../support/english-replies.ts'
import { answers, misleading } from '../support/further-replies.ts'
import { variationsOf } from '../support/reply-variations.ts'
import { learnOpinion, learnSettling, type Seen } from './learn-opinion.ts'

interface Example {
  text: string
  label: ReplyLabel
}

/** A reading that may be recorded, and whether it is right. */
interface Sample {
  label: ReplyLabel
  doubts: Doubts
  marks: Mark[]
  byClock: boolean
  right: boolean
}

const meetingStart = Temporal.ZonedDateTime.from('2023-05-04T09:00:00+07:00[Asia/Jakarta]')
const recorded = ['hadir', 'daring', 'terlambat', 'diwakilkan', 'izin', 'tidak_hadir', 'belum_pasti'] as const
const asRecorded = (label: ReplyLabel) => (label === 'izin' ? 'tidak_hadir' : label)

const labelled = (texts: typeof answers): Example[] =>
  Object.entries(texts).flatMap(([label, list]) => list.map((text) => ({ text, label: label as ReplyLabel })))

const sets: Record<string, Example[]> = {
  replies: corpus('replies'),
  development: corpus('development-replies'),
  everyday: corpus('everyday-replies'),
  'development 3': corpus('development-replies-3'),
  'development 4': corpus('development-replies-4'),
  'development 5': corpus('development-replies-5'),
  'development 6': corpus('development-replies-6'),
  'development 7': corpus('development-replies-7'),
  'development 8': corpus('development-replies-8'),
  'development 9': corpus('development-replies-9'),
  'development 10': corpus('development-replies-10'),
  further: [
    ...[answers, english].flatMap(labelled),
    ...misleading.map((text) => ({ text, label: 'bukan_jawaban' as const })),
  ],
}

/** What a careful reader doubts before having seen any example; the examples only shift it. */
const beforehand: Partial<Record<DoubtName, number>> = {
  turnBefore: -3,
  wishBefore: -3,
  ordered: -2,
  past: -2,
  otherMeeting: -3,
  thingBeside: -4,
  leaveAlone: -2,
  proxyBeside: -3,
  cues: -0.5,
  severalCues: -1.5,
  unsureBeside: -1.5,
  deputyToo: -2,
  bareDenial: -3,
  gossip: -1.5,
  turnedByWord: -1,
  strangeSubject: -1,
  contrary: -1,
  screen: -2.5,
  come: -1.5,
  skip: -1,
  join: -0.7,
  manner: -0.7,
  proxy: -0.7,
  go: -0.7,
  unknownUnsure: -1.2,
  requested: -1,
  before: -1.5,
  turnedElsewhere: -0.7,
  asked: -0.7,
  busyToo: -0.5,
  otherClaims: -0.2,
  othersAlone: -0.7,
  wish: -0.5,
  turnedRoundPresent: -2,
  unknownBeforePresent: -0.4,
  unknownAfterPresent: -1.4,
  unknownElsewherePresent: -0.5,
  unknownPlacedPresent: -0.7,
  unknownBefore: -0.4,
  unknownAfter: -1,
  unknownElsewhere: -0.4,
  unknownPlaced: -0.5,
  manyUnknown: -1,
  clockBeside: -0.5,
  nearly: -0.5,
  english: -3,
  absentOffice: -2,
  turnedRound: -1.6,
}

function sampleOf({ text, label }: Example): Sample | undefined {
  const tokens = tokenise(text)
  const marks = markTokens(tokens, directory, text)
  const statement = stateOf(marks, tokens, { own: new Set(), known: false }, { start: meetingStart })
  const hearing = { text, tokens, statement, context: { meetingStart } }
  const decision = decide(hearing)
  if (!decision.rests || decision.confidence < CONFIDENT || !recorded.some((each) => each === decision.label))
    return undefined
  const right = asRecorded(decision.label) === asRecorded(label)
  return { label: decision.label, doubts: doubtsOf(hearing, decision), marks, byClock: isByClock(hearing), right }
}

/**
 * Not learnt: the words of these examples have been added to the lists since, so that hardly any is left to learn from
 * what a word costs that is not known.
 */
const cautions: ReadonlySet<string> = new Set(
  doubtNames.filter((name) => /^(unknown|turnedRound|manyUnknown)/.test(name)),
)

/**
 * Logistic regression by gradient descent with a step of its own for each weight (AdaGrad). The weight of a doubt never
 * rises above zero; a wrong record counts as several right ones.
 */
function learn(samples: readonly Sample[]): Weights {
  const names = ['bias', ...recorded, ...doubtNames]
  // A label is held back more than a doubt: it would make up for doubts that its examples happened not to have.
  const hold = (name: string) => (name === 'bias' ? 0 : recorded.some((label) => label === name) ? 6 : 2)
  const start = (name: string) => (name === 'bias' ? 2 : (beforehand[name as DoubtName] ?? 0))
  const weights = new Map(names.map((name) => [name, start(name)]))
  const speed = new Map(names.map((name) => [name, 1e-6]))
  const cost = 2
  for (let round = 0; round < 400; round += 1) {
    const now = asWeights(weights)
    const slope = new Map(names.map((name) => [name, hold(name) * (start(name) - (weights.get(name) ?? 0))]))
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
      if (cautions.has(name)) continue
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

/** An answer with its meaning, and twice as other hands would have typed it. */
function seenIn({ text, label }: Example, at: number): Seen[] {
  const meaning = meaningOf(label)
  const texts = [text, ...variationsOf(text, 2, at + 1)]
  return texts.map((written) => ({ marks: markTokens(tokenise(written), directory, written), meaning }))
}

const known = Object.entries(sets).map(([name, examples]) => ({
  name,
  answers: examples.filter(({ label }) => recorded.some((each) => each === label)).length,
  samples: examples.map(sampleOf).filter((sample) => sample !== undefined),
  seen: examples.flatMap(seenIn),
}))

// Each set is judged by what the others taught, or the two readers would seem surer of it than they will be of new ones.
const judged = known.map(({ name, answers, samples }) => {
  const others = known.filter((other) => other.name !== name)
  const weights = learn(others.flatMap((other) => other.samples))
  const opinions = learnOpinion(others.flatMap((other) => other.seen))
  const readings = samples.map(({ label, doubts, marks, byClock, right }) => {
    const trust = trustIn(label, doubts, weights)
    const opinion = heldOf(label, byClock, opinionOf(marks, opinions))
    return { label, trust, opinion, right, grounds: groundsOf(label, trust, opinion) }
  })
  return { name, answers, readings }
})

/** Made to be told apart from answers by a rule each, the further texts are unlike what people write. */
const written = judged.filter(({ name }) => name !== 'further')
const lines = [0.85, 0.88, 0.9, 0.92, 0.94, 0.96]
for (const { name, answers, readings } of judged) {
  const settling = learnSettling(written.filter((other) => other.name !== name).flatMap((other) => other.readings))
  const found = lines.map((line) => {
    const sure = readings.filter(({ label, trust, opinion }) => settle(label, trust, opinion, settling) >= line)
    const right = sure.filter((reading) => reading.right).length
    return `from ${line} ${right} right, ${sure.length - right} wrong`
  })
  console.log(`${name}, of ${answers} answers recorded ${found.join('; ')}`)
}

const round = (weights: Record<string, number>) =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100]))
const { bias, labels, doubts } = learn(known.flatMap(({ samples }) => samples))
const opinions = learnOpinion(known.flatMap(({ seen }) => seen))
const sights = Object.entries(opinions.sights).map(
  ([sight, row]) => `    ${JSON.stringify(sight)}: [${row.join(', ')}]`,
)

const write = (name: string, text: string): void =>
  writeFileSync(new URL(`../../../src/language/reply-${name}.json`, import.meta.url), text)
write(
  'trust',
  `${JSON.stringify({ bias: Math.round(bias * 100) / 100, labels: round(labels), doubts: round(doubts) }, null, 2)}\n`,
)
write('settling', `${JSON.stringify(learnSettling(written.flatMap(({ readings }) => readings)), null, 2)}\n`)
write('opinion', `{\n  "bias": [${opinions.bias.join(', ')}],\n  "sights": {\n${sights.join(',\n')}\n  }\n}\n`)
