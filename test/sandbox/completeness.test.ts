/** A control on all the others: whatever the sandbox can refuse, some test here expects in so many words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = new URL('../../src/sandbox', import.meta.url).pathname
const tests = new URL('.', import.meta.url).pathname

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('story/'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** The texts given to whatever makes a refusal, as they stand in the source. */
function refusalsIn(text: string): string[] {
  const call =
    /\b(?:badRequest|strict|forbidden|conflict|cannotParse|problem|mustBe)\(\s*(`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g
  return [...text.matchAll(call)].map(([, literal]) => literal!.slice(1, -1).replaceAll("\\'", "'"))
}

/** Of a text with parts filled in, the longest part that stands fixed. */
function fixedPart(text: string): string {
  return text
    .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    .sort((a, b) => b.length - a.length)[0]!
    .trim()
}

describe('every refusal', () => {
  const expected = filesIn(tests).join('\n').replaceAll("\\'", "'")
  const refusals = [...new Set(filesIn(source).flatMap(refusalsIn))]

  it('is found by this test', () => {
    expect(refusals.length).toBeGreaterThan(120)
    expect(refusals).toContain('message to react not found')
  })

  it.each(refusals)('is provoked: %s', (refusal) => {
    expect(expected.includes(fixedPart(refusal))).toBe(true)
  })

  it('would not be found if no test named it', () => {
    expect(expected.includes(['a refusal', 'nobody expects'].join(' '))).toBe(false)
  })
})
