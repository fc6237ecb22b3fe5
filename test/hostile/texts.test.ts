import { type Case, play } from './cases.ts'
import type { Stage } from './stage.ts'

const zalgo = `r${'\u0301\u0323\u0334'.repeat(40)}a${'\u0489'.repeat(60)}pat`
const notAsked = /belum kami pahami, sehingga tidak dicatat.*\/bantuan/
/** Perhaps an answer, but not a clear one. */
const unclear = /belum kami pahami\. Mohon memilih salah satu tombol/
const notKept = /belum dapat menyimpan/
const noOffice = /tidak dikenali sebagai perangkat daerah\/instansi.*\/pejabat/

const typed = (name: string, text: string, told: RegExp | string = notAsked): Case => ({
  name,
  when: (stage) => stage.says(stage.pupr, text),
  told,
})
const sent = (name: string, send: (stage: Stage) => Promise<unknown>, told: RegExp | string = notKept): Case => ({
  name,
  when: (stage) => stage.does(stage.pupr, () => send(stage)),
  told,
})

play('texts nobody asked for', [
  typed('ten thousand characters', 'hadir '.repeat(1700)),
  typed('ten thousand characters without a space', 'a'.repeat(10_000)),
  typed('markup', '<b>hadir</b> *hadir* [hadir](tg://user?id=1) `x`', unclear),
  typed('an SQL fragment', "'; UPDATE invitation SET rsvp='accepted'; --"),
  typed('marks that turn the writing around', '\u202Eridah\u2066 \u200F\u200Bkami'),
  typed('zalgo', zalgo),
  typed('null bytes and control characters', 'a\u0000b\u0007c\u001bd'),
  typed('half a surrogate', 'kami \uD83D'),
  typed('nothing but emoji', '🙏🙏👍🏽👨‍👩‍👧‍👦🇮🇩', /Terima kasih, Bapak/),
  typed('a thumb', '👍', ''),
  typed('a huge number', '9'.repeat(400)),
  typed('a negative number', '-1'),
  typed('a slash alone', '/'),
  typed('a command of a hundred letters', `/${'a'.repeat(100)}`, /tidak dikenal/),
  typed('a command with markup', '/<script>', notAsked),
  typed('an unknown command', '/hapussemua', /Perintah \/hapussemua tidak dikenal\. \/bantuan/),
  typed('a command in capitals', '/KONFIRMASI', /Perintah \/KONFIRMASI tidak dikenal\. \/bantuan/),
  typed('a command for another bot', '/konfirmasi@bot_lain_bot', /tidak dikenal/),
  typed('/batal with nothing open', '/batal', /Tidak ada pertanyaan yang terbuka/),
  sent('a photo', (stage) => stage.pupr.sendsPhoto(stage.pupr.private)),
  sent('a photo of a list of who came', (stage) =>
    stage.pupr.sendsPhoto(stage.pupr.private, { caption: 'daftar hadir kemarin' }),
  ),
  sent('a document', (stage) =>
    stage.pupr.sendsDocument(stage.pupr.private, { fileName: '../../rakor.db', mimeType: 'text/html' }),
  ),
  sent('a sticker', (stage) => stage.pupr.sendsSticker(stage.pupr.private)),
  sent('a voice message', (stage) => stage.pupr.sendsVoice(stage.pupr.private)),
  sent('a contact', (stage) => stage.pupr.sendsContact(stage.pupr.private)),
  sent('a location', (stage) => stage.pupr.sendsLocation(stage.pupr.private)),
  {
    name: 'a forwarded command',
    when: (stage) =>
      stage.says(stage.secretariat, '/rapat Rakor Palsu, Kamis 4 Mei 2023 pukul 09.00, Aula, undang DISBUN', {
        forwardedFrom: 'Orang Lain',
      }),
    told: /diteruskan tidak dijalankan.*menulis atau menyalin/,
  },
  {
    name: 'somebody else’s answer, forwarded',
    when: (stage) => stage.says(stage.bappeda, 'Kami tidak hadir', { forwardedFrom: 'Orang Lain' }),
    told: notAsked,
  },
  {
    name: 'a message that is edited later and still answers nothing',
    given: async (stage) => {
      const said = await stage.pupr.writes(stage.pupr.private, 'selamat pagi')
      await stage.world.settle()
      return said
    },
    when: (stage, given) => stage.does(stage.pupr, () => stage.pupr.edits(given as never, 'selamat siang')),
    told: '',
  },
])

play('texts where an office is meant', [
  ...(
    [
      ['a name of four thousand letters', `/pejabat ${'x'.repeat(4000)}`],
      ['markup', '/pejabat <a href="tg://user?id=1">DISBUN1</a>'],
      ['marks of direction', '/pejabat \u202EKADNIL\u202C \u2066\u2069'],
      ['zalgo', `/pejabat ${zalgo}`],
      ['emoji', '/pejabat 🙈🙉🙊'],
      ['an SQL fragment', "/pejabat x' OR '1'='1"],
      ['a pattern', '/pejabat %'],
      ['a null byte', '/pejabat \u0000zz'],
      ['a regular expression', '/pejabat (a+)+$'],
    ] as const
  ).map(([name, text]): Case => ({ name, when: (stage) => stage.says(stage.secretariat, text), told: noOffice })),
])
