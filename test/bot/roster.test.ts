import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

describe.each(engines)('the roster as a file on $name', (engine) => {
  let world: World
  let secretariat: Person
  beforeEach(async () => {
    world = await openWorld({ engine, alsoSecretariat: [secondId] })
    secretariat = world.secretariat
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 4 })
  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const presses = async (person: Person, label: string | RegExp) => {
    const press = await person.presses(person.private, label)
    await turn()
    return (await press.answer)?.text
  }
  const sends = async (person: Person, bytes: string | Uint8Array, fileName = 'daftar.csv') => {
    const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
    await person.sendsDocument(person.private, { bytes: content, fileName })
    await turn()
    return person.lastSeen().text ?? ''
  }
  /** The bytes of the newest document somebody sees. */
  const received = async (person: Person): Promise<Uint8Array> => {
    const id = person.lastSeen().document?.file_id
    const base = `${world.sandbox.apiRoot}/bot${world.sandbox.token}`
    const file = (await (await fetch(`${base}/getFile?file_id=${id}`)).json()) as { result: { file_path: string } }
    const url = `${world.sandbox.apiRoot}/file/bot${world.sandbox.token}/${file.result.file_path}`
    return new Uint8Array(await (await fetch(url)).arrayBuffer())
  }

  it('is handed out for Excel, and sent back unchanged changes nothing', async () => {
    await says(secretariat, '/pejabat')
    await presses(secretariat, 'Unduh daftar')
    const seen = secretariat.lastSeen()
    expect(seen.document?.file_name).toBe('daftar-perangkat-daerah-2023-04-26.csv')
    expect(seen.caption).toContain('per 26 April 2023')
    const bytes = await received(secretariat)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text).toMatch(
      /^\uFEFFkode;nama;jenis;asisten koordinator;jabatan kepala;singkatan\/alias;nama pejabat;status \(definitif\/Plt\.\/Plh\.\);sejak;sampai;aktif\r\n/,
    )
    expect(text).toContain('\r\nDISBUN;Dinas Perkebunan;Dinas;AS2;Kepala Dinas Perkebunan;')
    expect(await sends(secretariat, bytes)).toMatch(/^Tidak ada yang berubah: \d\d perangkat daerah/)
  })
})
const secondId = 900_000_002
