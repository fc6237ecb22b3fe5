import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

describe.each(engines)('groups in the bot on $name', (engine) => {
  let world: World
  let secretariat: Person
  let member: Person
  let group: Group
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    member = world.sandbox.person({ name: 'Kepala Dinas Perkebunan' })
    group = world.sandbox.group({ title: 'Rakor Kerja Sama', members: [secretariat, member] })
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const presses = async (label: string) => {
    const press = await secretariat.presses(secretariat.private, label)
    await turn()
    return press.answer
  }
  const added = async () => {
    await group.addBot(member)
    await turn()
  }
  const said = () => group.messages.filter(({ fromBot }) => fromBot).map(({ text }) => text ?? '')
  const kept = () => world.app.desk.db.selectFrom('inbox').select('update_id').execute()

  it('are mute and kept nowhere until the secretariat decides', async () => {
    await added()
    const before = await kept()
    await member.writes(group, '/agenda')
    await member.writes(group, 'hadir')
    await turn()
    expect(said()).toEqual([])
    expect(await kept()).toEqual(before)
    expect(secretariat.lastSeen().text).toContain('ditambahkan ke grup “Rakor Kerja Sama” oleh Kepala Dinas Perkebunan')
    expect(secretariat.lastSeen().buttons()).toEqual(['Hubungkan', 'Keluar'])
  })

  it('are greeted once linked, with what Rakor reads there and its commands', async () => {
    await added()
    expect(await presses('Hubungkan')).toMatchObject({ text: 'Grup “Rakor Kerja Sama” telah dihubungkan.' })
    expect(secretariat.lastSeen().text).toBe('Grup “Rakor Kerja Sama” dihubungkan oleh Bagian Tata Pemerintahan.')
    expect(said()).toHaveLength(1)
    expect(said()[0]).toContain('hanya menerima perintah dan balasan atas pesannya sendiri')
    expect(member.menu(group)).toEqual(['/agenda', '/konfirmasi', '/bidang', '/bantuan'])
  })

  it('hear that an administrator receives everything', async () => {
    await group.addBot(member, { admin: true })
    await turn()
    await presses('Hubungkan')
    expect(said()[0]).toContain('menerima semua pesan')
  })

  it('are left', async () => {
    await added()
    await presses('Keluar')
    expect(secretariat.lastSeen().text).toContain('ditinggalkan oleh Rakor')
    expect(said()).toEqual([])
    expect(group.members.map(({ id }) => id)).not.toContain(world.app.me.id)
  })

  it('that threw the bot out cannot be linked any more', async () => {
    await added()
    await group.removeBot(member)
    await turn()
    expect(await presses('Hubungkan')).toMatchObject({ text: expect.stringContaining('sudah tidak berada di grup') })
  })

  it('that take the rights of an administrator from the bot are told to the secretariat, once', async () => {
    await added()
    await presses('Hubungkan')
    await group.promoteBot()
    await turn()
    const before = secretariat.sees(secretariat.private).length
    await group.promoteBot(false)
    await turn()
    const heard = secretariat.sees(secretariat.private).slice(before)
    expect(heard.map(({ text }) => text)).toEqual([
      expect.stringContaining('Rakor tidak lagi menjadi administrator di grup “Rakor'),
    ])
    expect(heard[0]?.text).toContain('mohon menjadikan Rakor administrator kembali')
  })

  it('keep their title, and what they are after they became supergroups', async () => {
    group = world.sandbox.group({ title: 'Rakor', members: [secretariat, member], supergroup: false })
    await added()
    await presses('Hubungkan')
    await group.rename('Rakor Karet', member)
    await turn()
    const old = group.id
    await group.migrate()
    await turn()
    const kept = await world.app.desk.db.selectFrom('group_chat').selectAll().execute()
    expect(kept).toMatchObject([{ chat_id: group.id, title: 'Rakor Karet', state: 'linked' }])
    expect(group.id).not.toBe(old)
    expect(member.menu(group)).toEqual(['/agenda', '/konfirmasi', '/bidang', '/bantuan'])
  })

  it('answer help to the asker alone, or once for all', async () => {
    await added()
    await presses('Hubungkan')
    await member.writes(group, '/bantuan')
    await turn()
    const [, help] = member.sees(group).filter(({ fromBot }) => fromBot)
    expect(help?.text).toContain('Rakor siap membantu')
  })

  it('are asked to write privately what is answered privately, at most once a minute', async () => {
    await added()
    await presses('Hubungkan')
    const before = said().length
    await member.writes(group, `/siapasaya@${world.app.me.username}`)
    await member.writes(group, `/pejabat@${world.app.me.username}`)
    await turn()
    expect(said().slice(before)).toEqual([expect.stringContaining(`https://t.me/${world.app.me.username}`)])
  })

  it('answer nobody by asking for a private chat, and only commands', async () => {
    await added()
    await presses('Hubungkan')
    await group.promote(member, { is_anonymous: true })
    const before = said().length
    await member.writes(group, 'selamat pagi', { anonymous: true })
    await member.writes(group, '/rapat Rakor', { anonymous: true })
    await member.writes(group, '/rekap', { asChannel: { id: -1005555, title: 'Kanal' } })
    await turn()
    expect(said().slice(before)).toEqual([expect.stringContaining('percakapan pribadi')])
    await world.advance({ minutes: 1 })
    await member.writes(group, '/agenda', { anonymous: true })
    await turn()
    expect(said().slice(before)).toHaveLength(2)
  })

  it('silently pass over talk and commands to nobody in particular', async () => {
    await added()
    await presses('Hubungkan')
    const before = said().length
    await member.writes(group, '/entah')
    await member.writes(group, 'Kami hadir semua')
    await turn()
    expect(said()).toHaveLength(before)
    const press = await member.pressesData(group.messages.at(-3)!, 'office:DISBUN')
    await turn()
    expect(await press.answer).toMatchObject({ text: expect.stringContaining('sudah tidak berlaku') })
  })
})
