import { type Case, hostile, play } from './cases.ts'
import type { Stage } from './stage.ts'

const tooLong = /Teks terlalu panjang\. Mohon dipersingkat/
const lineOf = ({
  title = 'Rakor Uji',
  when = 'Kamis 4 Mei 2023 pukul 09.00',
  place = 'Aula Bappeda',
  rest = 'undang DISBUN',
}) => `/rapat ${title}, ${when}, ${place}, ${rest}`

/** A line that is refused whole: no draft comes of it. */
const refusedLine = (name: string, line: string, told = tooLong): Case => ({
  name,
  when: (stage) => stage.says(stage.secretariat, line),
  told,
})
play('lines of a meeting that are refused', [
  refusedLine('nothing while a draft is in hand', '/rapat', /Penyusunan rapat “Rakor Draf” belum selesai/),
  refusedLine('a title of a thousand letters', lineOf({ title: 'Rakor '.repeat(170) })),
  refusedLine('a place of a thousand letters', lineOf({ place: `Ruang Rapat ${'Serasan '.repeat(120)}` })),
  refusedLine(
    'a link of a thousand letters',
    lineOf({ rest: `tautan https://x.example/${'a'.repeat(1000)}, undang DISBUN` }),
  ),
  refusedLine('an agenda of three thousand letters', lineOf({ rest: `acara ${'bahas; '.repeat(400)}, undang DISBUN` })),
  refusedLine('a letter number without end', lineOf({ rest: `nomor ${'005/'.repeat(60)}, undang DISBUN` })),
  refusedLine('an invitee with a name without end', lineOf({ rest: `undang DISBUN; PT ${'Maju '.repeat(60)}` })),
  refusedLine(
    'a chair with a name without end',
    lineOf({ rest: `pimpinan Bapak ${'Raja '.repeat(60)}, undang DISBUN` }),
  ),
])

/** A line of which a draft is kept whose trouble is asked about; nobody is invited to anything by it. */
const askedLine = (name: string, line: string, told: RegExp): Case => ({
  name,
  when: async (stage) => {
    const said = await stage.says(stage.secretariat, line)
    // What would have to be complete to be published is not.
    return /Pertanyaan 1 dari/.test(said) ? said : `published at a press: ${said}`
  },
  told,
  but: ['meeting', 'wizard', 'ledger'],
})

play('lines of a meeting that say too much', [
  {
    name: 'an office invited five times over is invited once',
    when: (stage) =>
      stage.says(stage.secretariat, lineOf({ rest: 'undang DISBUN DISBUN Dinas Perkebunan; disbun, opsional DISBUN' })),
    told: /Diundang: 1 perangkat daerah\/instansi\nWajib \(1\):\n• Dinas Perkebunan\n/,
    but: ['meeting', 'wizard', 'ledger'],
  },
  {
    name: 'a dash before day and hour is a dash, and is shown before anything is sent',
    when: (stage) => stage.says(stage.secretariat, lineOf({ when: '-4 Mei pukul -9.00' })),
    told: /belum diterbitkan[\s\S]*Hari\/tanggal: Kamis, 4 Mei 2023/,
    but: ['meeting', 'wizard', 'ledger'],
  },
])

play('lines of a meeting that are asked about', [
  askedLine('a day there is not', lineOf({ when: '31 Februari 2024 pukul 09.00' }), /tidak ada dalam kalender/),
  askedLine('a month there is not', lineOf({ when: '12-13-2024 pukul 09.00' }), /Pertanyaan 1 dari/),
  askedLine('a day long past', lineOf({ when: 'Senin 17 Agustus 1945 pukul 10.00' }), /sudah lewat/),
  askedLine('yesterday', lineOf({ when: 'Selasa 25 April 2023 pukul 09.00' }), /sudah lewat/),
  askedLine(
    'an end before the start',
    lineOf({ when: 'Kamis 4 Mei 2023 pukul 12.00 s.d. 09.00' }),
    /mendahului pukul mulai/,
  ),
  askedLine('an hour there is not', lineOf({ when: 'Kamis 4 Mei 2023 pukul 27.00' }), /Pukul itu tidak ada/),
  askedLine('a minute there is not', lineOf({ when: 'Kamis 4 Mei 2023 pukul 09.75' }), /Menit itu tidak ada/),
  askedLine('a weekday that is another', lineOf({ when: 'Jumat 4 Mei 2023 pukul 09.00' }), /tidak cocok/),
  askedLine('a year beyond every calendar', lineOf({ when: '04/05/999999 pukul 09.00' }), /Pertanyaan 1 dari/),
  askedLine(
    'a day beyond every number',
    lineOf({ when: `${'9'.repeat(60)} Mei 2023 pukul 09.00` }),
    /Pertanyaan 1 dari/,
  ),
  askedLine('nothing but an SQL fragment', "/rapat '; DROP TABLE meeting; --", /Pertanyaan 1 dari/),
  askedLine('nothing but emoji', '/rapat 🙂🙂🙂', /Pertanyaan 1 dari/),
  askedLine('nothing but marks of direction', '/rapat \u202E\u2066\u200F,\u200B,', /Pertanyaan 1 dari/),
  askedLine('a kind of letter there is not', lineOf({ rest: 'sifat R4hasia, undang DISBUN' }), /tidak dikenal/),
  ...['sifatnya rahasia', '(RAHASIA)', 'sifat\u200BRahas\u200Bia', 'ＲＡＨＡＳＩＡ'].map((rest) =>
    askedLine(
      `secrecy in other words, “${rest}”`,
      lineOf({ rest: `${rest}, undang DISBUN` }),
      /Sifat “[^”]+” tidak dikenal\. Mohon pilih sifat rapat/,
    ),
  ),
  askedLine(
    'four hundred invitees nobody knows',
    lineOf({ rest: `undang ${Array.from({ length: 400 }, (_, at) => `PT A${at}`).join('; ')}` }).slice(0, 4096),
    /Pertanyaan 1 dari/,
  ),
])

/** A draft that waits for one typed point; what is typed does not serve. */
const point = (name: string, line: string, text: string, told: RegExp): Case => ({
  name,
  given: async (stage) => {
    await stage.says(stage.secretariat, line)
    return undefined
  },
  when: (stage) => stage.says(stage.secretariat, text),
  told,
})
const dateAsked = '/rapat Rakor Uji, pukul 09.00, Aula Bappeda, undang DISBUN'
const timeAsked = '/rapat Rakor Uji, Kamis 4 Mei 2023, Aula Bappeda, undang DISBUN'
const titleAsked = '/rapat Kamis 4 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN'
const placeAsked = '/rapat Rakor Uji, Kamis 4 Mei 2023 pukul 09.00, undang DISBUN'
const inviteesAsked = '/rapat Rakor Uji, Kamis 4 Mei 2023 pukul 09.00, Aula Bappeda'
const unclear = /Jawaban belum dapat dipahami/

play('answers to a draft that do not serve', [
  point('no date at all', dateAsked, 'terserah pimpinan saja', unclear),
  point('emoji for a date', dateAsked, '📅📅', unclear),
  point('an SQL fragment for a date', dateAsked, "'; DROP TABLE meeting; --", unclear),
  point('no time at all', timeAsked, '🕘', unclear),
  point('a title of a thousand letters', titleAsked, 'Rakor '.repeat(170), tooLong),
  point('a place of a thousand letters', placeAsked, 'Ruang '.repeat(170), tooLong),
  point('emoji for invitees', inviteesAsked, '🙂', unclear),
  point('a title of nothing but marks', titleAsked, '\u202E\u200B\u2066', unclear),
  point('a place of nothing but marks', placeAsked, '\u202E\u200B\u2066', unclear),
  {
    name: 'a photo for a title',
    given: (stage) => stage.says(stage.secretariat, titleAsked),
    when: (stage) => stage.does(stage.secretariat, () => stage.secretariat.sendsPhoto(stage.secretariat.private)),
    told: unclear,
  },
  {
    name: 'a sticker for a date',
    given: (stage) => stage.says(stage.secretariat, dateAsked),
    when: (stage) => stage.does(stage.secretariat, () => stage.secretariat.sendsSticker(stage.secretariat.private)),
    told: unclear,
  },
  {
    name: 'a location for a place',
    given: (stage) => stage.says(stage.secretariat, placeAsked),
    when: (stage) => stage.does(stage.secretariat, () => stage.secretariat.sendsLocation(stage.secretariat.private)),
    told: unclear,
  },
  hostile({
    name: 'publishing while something is asked',
    given: async (stage) => {
      await stage.says(stage.secretariat, placeAsked)
      return newestDraft(stage)
    },
    when: (stage, id) => stage.forges(stage.secretariat, `draft-publish:${id}`),
    told: /Draf belum lengkap/,
  }),
  hostile({
    name: 'publishing what was discarded',
    given: async (stage) => {
      const id = await newestDraft(stage)
      await stage.forges(stage.second, `draft-discard-yes:${id}`)
      return id
    },
    when: (stage, id) => stage.forges(stage.secretariat, `draft-publish:${id}`),
    told: /sudah dibatalkan/,
  }),
  hostile({
    name: 'typing on at what was discarded',
    given: async (stage) => {
      await stage.says(stage.secretariat, titleAsked)
      await stage.forges(stage.second, `draft-discard-yes:${await newestDraft(stage)}`)
    },
    when: (stage) => stage.says(stage.secretariat, 'Rakor Uji'),
    told: /sudah dibatalkan/,
  }),
])

async function newestDraft(stage: Stage): Promise<string> {
  const { id } = await stage.world.app.desk.db
    .selectFrom('meeting')
    .select('id')
    .where('state', '=', 'draft')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return id
}
