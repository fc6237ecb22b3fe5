import { type Case, hostile, play } from './cases.ts'
import type { Stage } from './stage.ts'

type Who = 'secretariat' | 'disbun' | 'staf' | 'bappeda' | 'asisten' | 'pupr' | 'former' | 'stranger'
const privateChat = /percakapan pribadi/
const line = 'Rakor Palsu, Kamis 4 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN'

const command = (who: Who, text: string, told: RegExp | string): Case => ({
  name: `${who} writes ${text.slice(0, 40)} in the group`,
  when: (stage) => stage.inGroup(stage[who], text),
  told,
})
/** In reply to the card. */
const reply = (name: string, who: Who, text: string, told: RegExp | string): Case => ({
  name,
  when: (stage) => stage.inGroup(stage[who], text, { replyTo: stage.card() }),
  told,
})
const send = (name: string, act: (stage: Stage) => Promise<unknown>, told: RegExp | string): Case => ({
  name,
  when: async (stage) => {
    const { disbun, group, world } = stage
    const before = disbun.sees(group).length
    await act(stage)
    await world.settle()
    return disbun
      .sees(group)
      .slice(before)
      .filter((message) => message.fromBot)
      .map((message) => message.text)
      .join('\n')
  },
  told,
})
const choice = /di grup kami terima.*memilih salah satu tombol/
/** The question is open already: it is edited, and nothing more is said. */
const asked = ''

play(
  'commands in a group',
  [
    command('disbun', `/rapat ${line}`, /tidak memiliki hak/),
    command('stranger', `/rapat ${line}`, /belum terhubung/),
    command('disbun', '/tindaklanjut #KS_Karet DISBUN 12 Mei: libur', /tidak memiliki hak/),
    command('stranger', '/tindaklanjut #KS_Karet DISBUN 12 Mei: libur', /belum terhubung/),
    command('disbun', '/rekap', /tidak memiliki hak/),
    command('disbun', '/status', privateChat),
    command('disbun', '/pejabat DISBUN', privateChat),
    command('stranger', '/siapasaya', privateChat),
    command('stranger', '/agenda', /belum terhubung/),
    command('former', '/konfirmasi', /telah berakhir/),
    command('secretariat', '/rapat', /Rapat disusun melalui percakapan pribadi dengan Rakor/),
    command(
      'secretariat',
      `/rapat ${'Rakor '.repeat(60)}, Kamis 4 Mei 2023 pukul 09.00, Aula, undang DISBUN`,
      /terlalu panjang/,
    ),
    command('disbun', '/start', privateChat),
    command('disbun', '/start@rakor_muaraenim_bot j_abcdef', privateChat),
    command('disbun', '/batal', privateChat),
    command('disbun', '/hapus@rakor_muaraenim_bot', privateChat),
    command('disbun', '/hapus', ''),
    command('disbun', '/agenda@bot_lain_bot', ''),
    {
      name: 'a command in a group that is not linked',
      when: (stage) => stage.inGroup(stage.secretariat, `/rapat ${line}`, { where: stage.unlinked }),
      told: '',
    },
    {
      name: 'a command by an anonymous administrator',
      given: (stage) => stage.group.promote(stage.second, { is_anonymous: true }),
      when: (stage) => stage.inGroup(stage.second, `/rapat ${line}`, { anonymous: true }),
      told: privateChat,
    },
    {
      name: 'a command by a channel',
      when: (stage) => stage.inGroup(stage.secretariat, '/agenda', { asChannel: { id: -1_005_555, title: 'Kanal' } }),
      told: privateChat,
    },
    {
      name: 'a forwarded command',
      when: (stage) => stage.inGroup(stage.secretariat, `/rapat ${line}`, { forwardedFrom: 'Orang Lain' }),
      told: /diteruskan/,
    },
    {
      name: 'a command in the middle of talk',
      when: (stage) => stage.inGroup(stage.secretariat, `coba ketik /rapat ${line}`),
      told: '',
    },
  ],
  { hints: true },
)

play(
  'words in a group',
  [
    { name: 'talk', when: (stage) => stage.inGroup(stage.disbun, 'kami hadir'), told: '' },
    {
      name: 'a reply to somebody else',
      given: (stage) => stage.bappeda.writes(stage.group, 'Siapa yang hadir?'),
      when: (stage, said) => stage.inGroup(stage.disbun, 'kami hadir', { replyTo: said as never }),
      told: '',
    },
    reply('a question in reply to the card', 'disbun', 'Rapatnya jam berapa ya?', /^Rapat Bapak\/Ibu yang terdekat:/),
    reply('a receipt in reply to the card', 'disbun', 'siap', choice),
    reply('a stranger answers the card', 'stranger', 'hadir', /menekan salah satu tombol pada kartu rapat/),
    reply('an office that is not invited answers', 'pupr', 'hadir', /tidak tercatat dalam undangan/),
    reply('a former head answers', 'former', 'hadir', /telah berakhir/),
    reply('the secretariat answers', 'secretariat', 'hadir', /\/rekap, tombol Catat jawaban/),
    reply('nothing but emoji', 'disbun', '🙏🙏🙏', asked),
    reply('nothing but marks of direction', 'disbun', '\u202E\u2066\u200F', asked),
    reply('a delegate with a name without end', 'disbun', `diwakilkan Kabid ${'Produksi '.repeat(100)}`, asked),
    reply('a reason without end', 'disbun', `izin tidak hadir karena ${'dinas luar ke Palembang '.repeat(60)}`, asked),
    send('a sticker in reply to the card', (s) => s.disbun.sendsSticker(s.group, { replyTo: s.card() }), asked),
    send('a voice message in reply to the card', (s) => s.disbun.sendsVoice(s.group, { replyTo: s.card() }), asked),
    send('a contact in reply to the card', (s) => s.disbun.sendsContact(s.group, { replyTo: s.card() }), asked),
    send('a location in reply to the card', (s) => s.disbun.sendsLocation(s.group, { replyTo: s.card() }), asked),
    send('a photo in reply to the card', (s) => s.disbun.sendsPhoto(s.group, { replyTo: s.card() }), asked),
    send('a sticker to nobody', (s) => s.disbun.sendsSticker(s.group), ''),
    {
      name: 'an anonymous administrator answers the card',
      given: (stage) => stage.group.promote(stage.disbun, { is_anonymous: true }),
      when: (stage) => stage.inGroup(stage.disbun, 'hadir', { replyTo: stage.card(), anonymous: true }),
      told: privateChat,
    },
    {
      name: 'a channel answers the card',
      when: (stage) =>
        stage.inGroup(stage.disbun, 'hadir', { replyTo: stage.card(), asChannel: { id: -1_005_555, title: 'Kanal' } }),
      told: privateChat,
    },
    hostile({
      name: 'an answer is edited that another one has followed',
      given: async (stage) => {
        const said = await stage.bappeda.writes(stage.group, 'hadir', { replyTo: stage.card() })
        await stage.world.advance({ seconds: 5 })
        await stage.bappeda.presses(stage.card(), 'Daring')
        await stage.world.settle()
        return said
      },
      when: (stage, said) => stage.does(stage.bappeda, () => stage.bappeda.edits(said, 'tidak hadir')),
      // Said in the group, where the edit was; privately there is nothing to say.
      told: '',
    }),
    hostile({
      name: 'the meeting has closed',
      given: async (stage) => {
        const { group, meetings, world } = stage
        const row = await world.app.desk.db
          .selectFrom('card')
          .select('message_id')
          .where('meeting_id', '=', meetings.lama)
          .executeTakeFirstOrThrow()
        return group.messages.find((message) => message.id === row.message_id)!
      },
      when: (stage, closed) => stage.inGroup(stage.disbun, 'hadir', { replyTo: closed }),
      told: /tidak lagi menerima konfirmasi/,
    }),
  ],
  { hints: true },
)
