import { expect, it } from 'vitest'
import { inTurns } from '../../src/operations/in-turns.ts'

it('goes through many things in their order, and gives way to others in between', async () => {
  const happened: string[] = []
  const desk = { giveWay: async () => void happened.push('others') }
  for await (const each of inTurns(
    desk,
    Array.from({ length: 60 }, (_, at) => at),
  ))
    happened.push(String(each))
  expect(happened.filter((each) => each !== 'others')).toEqual(Array.from({ length: 60 }, (_, at) => String(at)))
  expect(happened.flatMap((each, at) => (each === 'others' ? at : []))).toEqual([25, 51])
  happened.length = 0
  for await (const _ of inTurns(desk, [1, 2, 3]));
  expect(happened).toEqual([])
})
