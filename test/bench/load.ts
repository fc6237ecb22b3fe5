import type { Message, Person } from '../../src/sandbox/index.ts'

/** Presses and how they were answered. */
export interface Run {
  /** Milliseconds from the first press to the last answer. */
  took: number
  /** Milliseconds from a press being queued until its answer arrived at the server, sorted. */
  latencies: number[]
  /** Presses nobody answered within 15 seconds. */
  unanswered: number
}

interface Presser {
  person: Person
  presses: number
}

/** The same sequence in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What the buttons of the card send, without those that ask back unless `all`. */
function pressable(card: Message, all: boolean): string[] {
  const data = card.keyboard.flat().flatMap((button) => button.data ?? [])
  const plain = data.filter((each) => /present|online|unsure/.test(each))
  if (plain.length !== 3) throw new Error(`the card has other buttons than expected: ${data.join(', ')}`)
  return all ? data : plain
}

const byNumber = (a: number, b: number): number => a - b

/** Everybody presses as soon as the own last press is answered, until `presses` have been made. */
export async function closedLoad(people: Person[], card: Message, presses: number, allButtons = false): Promise<Run> {
  const data = pressable(card, allButtons)
  const latencies: number[] = []
  let left = presses
  let unanswered = 0
  const began = performance.now()
  const pressAll = async (presser: Presser): Promise<void> => {
    while (left > 0) {
      left -= 1
      presser.presses += 1
      if (!(await pressOnce(presser.person, card, data[presser.presses % data.length]!, latencies))) unanswered += 1
    }
  }
  await Promise.all(people.map((person, at) => pressAll({ person, presses: at })))
  return { took: performance.now() - began, latencies: latencies.sort(byNumber), unanswered }
}

/** People press at random moments, `rate` of them a second on average, whether answers come or not. */
export async function openLoad(
  people: Person[],
  card: Message,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<Run> {
  const data = pressable(card, false)
  const latencies: number[] = []
  const waiting: Promise<boolean>[] = []
  const random = randomFrom(20_230_504)
  const began = performance.now()
  for (let due = 0; due < seconds * 1000; due += (-Math.log(1 - random()) * 1000) / rate) {
    while (performance.now() - began < due) await new Promise((resolve) => setTimeout(resolve, 1))
    const person = people[Math.floor(random() * people.length)]!
    waiting.push(pressOnce(person, card, data[waiting.length % data.length]!, latencies))
  }
  const answered = await Promise.all(waiting)
  return {
    took: performance.now() - began,
    latencies: latencies.sort(byNumber),
    unanswered: answered.filter((each) => !each).length,
  }
}

async function pressOnce(person: Person, card: Message, data: string, latencies: number[]): Promise<boolean> {
  const began = performance.now()
  const press = await person.pressesData(card, data)
  const answer = await press.answer
  if (answer.expired) return false
  latencies.push(performance.now() - began)
  return true
}
