import { type Case, play } from './cases.ts'
import type { Stage } from './stage.ts'

/** The head of Dinas PUPR has pressed an answer in private and is asked for what it lacks. */
const asks = (kind: string) => (stage: Stage) => stage.forges(stage.pupr, `ap:${stage.meetings.batas}:${kind}:PUPR`)
const typed = (kind: string, text: string, told: RegExp, name = `“${text.slice(0, 30)}”`): Case => ({
  name: `${kind}: ${name}`,
  given: asks(kind),
  when: (stage) => stage.says(stage.pupr, text),
  told,
})
const sent = (kind: string, name: string, send: (stage: Stage) => Promise<unknown>, told: RegExp): Case => ({
  name: `${kind}: ${name}`,
  given: asks(kind),
  when: (stage) => stage.does(stage.pupr, () => send(stage)),
  told,
})

const minutes = /Lama keterlambatan itu belum kami pahami.*“20 menit”/
const delegate = /Jabatan itu belum dapat kami catat.*paling banyak 120 huruf/
const reason = /Alasan itu belum dapat kami catat.*paling banyak 300 huruf/

const forwarded = { forwardedFrom: 'Orang Lain' }
const notOwn = /^Pesan yang diteruskan tidak dicatat sebagai jawaban/
const passedOn = (kind: string, text: string): Case => ({
  name: `${kind}: “${text}”, forwarded from somebody else`,
  given: asks(kind),
  when: (stage) => stage.says(stage.pupr, text, forwarded),
  told: notOwn,
})

play('what completes an answer', [
  passedOn('late', '20 menit'),
  passedOn('delegated', 'Kabid Bina Marga'),
  passedOn('absent', 'ada acara keluarga'),
  typed('late', '99999 menit', minutes),
  typed('late', '0', minutes),
  typed('late', '9'.repeat(400), minutes, 'a number beyond every number'),
  typed('late', '1e21', minutes),
  typed('late', 'NaN', minutes),
  typed('late', 'sebentar lagi', minutes),
  typed('late', "15'; DROP TABLE answer; --", minutes, 'an SQL fragment without a length'),
  typed('late', '🕘🕘', minutes),
  sent('late', 'a voice message', (s) => s.pupr.sendsVoice(s.pupr.private), minutes),
  sent('late', 'a location', (s) => s.pupr.sendsLocation(s.pupr.private), minutes),
  typed('delegated', 'siapa ya?', delegate),
  typed('delegated', '👍', delegate),
  typed('delegated', '12345', delegate),
  typed('delegated', `Kabid ${'Produksi '.repeat(60)}`, delegate, 'a name of five hundred letters'),
  typed('delegated', '\u202E\u2066\u200B', delegate, 'nothing but marks of direction'),
  sent('delegated', 'a contact', (s) => s.pupr.sendsContact(s.pupr.private), delegate),
  sent('delegated', 'a photo', (s) => s.pupr.sendsPhoto(s.pupr.private), delegate),
  typed('absent', '123 456', reason),
  typed('absent', '🙏🙏', reason),
  typed('absent', 'ada acara keluarga di Palembang dan '.repeat(12), reason, 'a reason of four hundred letters'),
  sent('absent', 'a sticker', (s) => s.pupr.sendsSticker(s.pupr.private), reason),
  sent('absent', 'a document', (s) => s.pupr.sendsDocument(s.pupr.private, { fileName: 'surat.pdf' }), reason),
])
