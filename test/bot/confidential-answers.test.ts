import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { type Gathering, openGathering, six } from '../support/gathering.ts'
import { published } from '../support/holders.ts'
import type { World } from '../support/world.ts'

const secret =
  '/rapat Rakor Sengketa Batas, Kamis 11 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, tautan https://rapat.example/karet, undang DISBUN BAPPEDA, sifat Rahasia'

describe('answers', () => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group
  let presses: Gathering['presses']
  let writes: Gathering['writes']

  beforeEach(async () => {
    ;({ world, disbun, bappeda, group, presses, writes } = await openGathering({ bappeda: true }))
  })
  afterEach(() => world.close())

  const whispered = (person: Person): Message[] => person.sees(group).filter((message) => message.ephemeralFor)

  it('to a confidential meeting show and say nothing of its matter', async () => {
    const before = group.messages.length
    await published(world, secret)
    const posted = group.messages.slice(before)
    expect(posted.map((message) => message.buttons())).toEqual([six])
    await presses(disbun, posted[0]!, 'Tidak hadir')
    await presses(disbun, whispered(disbun).at(-1)!, 'Rapat lain')
    await writes(disbun, disbun.private, '/konfirmasi')
    await writes(bappeda, group, 'diwakilkan Kabid Ekonomi', posted[0]!)
    await world.advance({ minutes: 2 })
    for (const seen of [...disbun.sees(), ...disbun.sees(group), ...bappeda.sees(group), ...bappeda.sees()])
      expect(seen.text).not.toContain('Sengketa')
    expect(posted[0]!.text).toContain('Undangan telah disampaikan melalui saluran kedinasan.')
  })
})
