import { type Case, hostile, play } from './cases.ts'
import type { Stage } from './stage.ts'

const line = '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN'

/** A link as the secretariat gets it. */
async function linkTo(stage: Stage, office: string, place = 'staff'): Promise<string> {
  const said = await stage.forges(stage.secretariat, `link-as:${office}:${place}`)
  const found = /https:\/\/t\.me\/\S+/.exec(said)?.[0]
  if (!found) throw new Error(`no link in: ${said}`)
  return found
}
const opens = (stage: Stage, url: string, who = stage.stranger) => stage.does(who, () => who.opens(url))
const starts = (payload: string) => (stage: Stage) => stage.does(stage.stranger, () => stage.stranger.starts(payload))

/** Somebody who opened a link and waits for the secretariat. */
async function claimant(stage: Stage, office: string): Promise<{ url: string; claimId: string }> {
  const url = await linkTo(stage, office)
  await opens(stage, url)
  const { id } = await stage.world.app.desk.db
    .selectFrom('claim')
    .select('id')
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow()
  return { url, claimId: id }
}

const rights: Case[] = [
  ['a head opens the directory', '/pejabat DISBUN', 'disbun', /tidak memiliki hak.*\/siapasaya/],
  ['staff ask for the delivery of reminders', '/status', 'staf', /tidak memiliki hak/],
  ['a head asks for the recap', '/rekap', 'bappeda', /tidak memiliki hak/],
  ['a partner drafts a meeting', line, 'mitra', /tidak memiliki hak/],
  ['a leader drafts a meeting', line, 'asisten', /tidak memiliki hak/],
  ['a head makes a task', '/tindaklanjut #KS_Karet DISBUN 12 Mei: libur', 'disbun', /tidak memiliki hak/],
  ['a stranger drafts a meeting', line, 'stranger', /belum terhubung dengan perangkat daerah\/instansi mana pun/],
  ['a stranger lists tasks', '/tindaklanjut', 'stranger', /belum terhubung dengan perangkat daerah\/instansi mana pun/],
  [
    'a stranger asks for the fields',
    '/bidang',
    'stranger',
    /belum terhubung dengan perangkat daerah\/instansi mana pun/,
  ],
  [
    'a stranger asks for the agenda',
    '/agenda',
    'stranger',
    /belum terhubung dengan perangkat daerah\/instansi mana pun/,
  ],
  ['a former head asks for invitations', '/konfirmasi', 'former', /telah berakhir.*tautan undangan baru/],
  ['a former head asks for the agenda', '/agenda', 'former', /telah berakhir/],
  ['a former head says who comes', 'hadir', 'former', /tidak dicatat/],
  [
    'a stranger says who comes',
    'Dinas Perkebunan hadir',
    'stranger',
    /tidak dicatat, karena akun Bapak\/Ibu belum terhubung/,
  ],
].map(([name, text, who, told]) => ({
  name: name as string,
  when: (stage) => stage.says(stage[who as 'disbun'], text as string),
  told: told as RegExp,
}))

play('whoever has no right', rights)

play(
  'links',
  [
    hostile({
      name: 'a used link is opened by a second person',
      given: (stage) => claimant(stage, 'DISBUN'),
      when: (stage, { url }) => opens(stage, url, stage.former),
      told: /sudah digunakan.*hanya berlaku untuk satu orang/,
    }),
    hostile({
      name: 'a used link is opened again by who used it',
      given: (stage) => linkTo(stage, 'DISBUN'),
      when: (stage, url) => opens(stage, url),
      told: /masih menunggu keputusan sekretariat/,
    }),
    hostile({
      name: 'a link is opened again after the claim was confirmed',
      given: async (stage) => {
        const { url, claimId } = await claimant(stage, 'DINKES')
        await stage.forges(stage.secretariat, `claim:${claimId}:confirmed`)
        return url
      },
      when: (stage, url) => opens(stage, url),
      told: /sudah terhubung dengan perangkat daerah\/instansi ini/,
    }),
    hostile({
      name: 'a link is opened again after the claim was refused',
      given: async (stage) => {
        const { url, claimId } = await claimant(stage, 'BPKAD')
        await stage.forges(stage.secretariat, `claim:${claimId}:refused`)
        return url
      },
      when: (stage, url) => opens(stage, url),
      told: /sudah digunakan.*tautan baru/,
    }),
    hostile({
      name: 'a revoked link is opened',
      given: async (stage) => {
        const url = await linkTo(stage, 'BAPPEDA')
        await stage.presses(stage.secretariat, stage.secretariat.sees().at(-1)!, 'Cabut tautan')
        return url
      },
      when: (stage, url) => opens(stage, url, stage.pupr),
      told: /telah dicabut oleh sekretariat/,
    }),
    hostile({
      name: 'an expired link is opened',
      given: async (stage) => {
        const url = await linkTo(stage, 'SEKDA')
        const past = stage.world.sandbox.clock.ms() - 1
        await stage.world.app.desk.db
          .updateTable('join_link')
          .set({ expires_at: past })
          .where('office_id', '=', 'SEKDA')
          .execute()
        return url
      },
      when: (stage, url) => opens(stage, url, stage.pupr),
      told: /masa berlaku tujuh hari/,
    }),
    hostile({
      name: 'a link has lost its last letters',
      given: (stage) => linkTo(stage, 'SETWAN'),
      when: (stage, url) => opens(stage, url.slice(0, -4), stage.pupr),
      told: /tidak dikenali, mungkin terpotong/,
    }),
    {
      name: 'a link has a code nobody issued',
      when: starts(`j_${'A'.repeat(60)}`),
      told: /tidak dikenali, mungkin terpotong/,
    },
    { name: 'a link has no code', when: starts('j_'), told: /tidak dikenali, mungkin terpotong/ },
    { name: 'a payload means nothing', when: starts('entah-apa_64'), told: /Tautan ini tidak dikenali/ },
    { name: 'a payload names a meeting there is not', when: starts('c_M1_present'), told: /tidak ditemukan/ },
    { name: 'a payload names an answer there is not', when: starts('c_M1_dancing'), told: /Tautan ini tidak dikenali/ },
    {
      name: 'a payload names a draft',
      when: (stage) => starts(`c_${stage.meetings.draf}_present`)(stage),
      told: /tidak ditemukan/,
    },
    {
      name: 'a payload names a closed meeting',
      when: (stage) => starts(`c_${stage.meetings.lama}_present`)(stage),
      told: /sudah ditutup/,
    },
    {
      name: 'a payload claims a question that was never asked',
      when: starts('q_answer'),
      told: /Tidak ada pertanyaan yang menunggu/,
    },
    {
      name: 'a payload is typed by hand as an SQL fragment',
      when: (stage) => stage.says(stage.stranger, "/start '; DROP TABLE account;--"),
      told: /Tautan ini tidak dikenali/,
    },
    {
      name: 'a payload is typed by hand with a path',
      when: (stage) => stage.says(stage.stranger, '/start ../../etc/passwd'),
      told: /Tautan ini tidak dikenali/,
    },
  ],
  { fresh: true },
)

play(
  'forged decisions about people',
  [
    hostile({
      name: 'a head confirms a claim',
      given: (stage) => claimant(stage, 'BPKAD'),
      when: (stage, { claimId }) => stage.forges(stage.disbun, `claim:${claimId}:confirmed`),
      told: /tidak memiliki hak/,
    }),
    hostile({
      name: 'a claimant confirms the own claim',
      given: (stage) => claimant(stage, 'DINKES'),
      when: (stage, { claimId }) => stage.forges(stage.stranger, `claim:${claimId}:confirmed`),
      told: /Permohonan sebagai staf Dinas Kesehatan sedang diperiksa/,
    }),
    hostile({
      name: 'a second secretary decides what the first decided',
      given: async (stage) => {
        const made = await claimant(stage, 'SETWAN')
        await stage.forges(stage.secretariat, `claim:${made.claimId}:refused`)
        return made
      },
      when: (stage, { claimId }) => stage.forges(stage.second, `claim:${claimId}:confirmed`),
      told: /sudah ditolak oleh Bagian Tata Pemerintahan/,
    }),
    {
      name: 'a claim there is not',
      when: (stage) => stage.forges(stage.secretariat, 'claim:x:confirmed'),
      told: /tidak ditemukan/,
    },
    {
      name: 'a decision there is not',
      when: (stage) => stage.forges(stage.secretariat, 'claim:x:perhaps'),
      told: /sudah tidak berlaku/,
    },
    hostile({
      name: 'a claim that has expired',
      given: async (stage) => {
        const made = await claimant(stage, 'SEKDA')
        await stage.world.app.desk.db
          .updateTable('claim')
          .set({ state: 'expired' })
          .where('id', '=', made.claimId)
          .execute()
        return made
      },
      when: (stage, { claimId }) => stage.forges(stage.secretariat, `claim:${claimId}:confirmed`),
      told: /telah berakhir setelah tujuh hari/,
    }),
    ...(
      [
        ['staff revoke their head', 'staf', 'disbun', /tidak memiliki hak/],
        ['a head revokes the head of another office', 'bappeda', 'disbun', /tidak memiliki hak/],
        ['a head revokes the staff of another office', 'bappeda', 'staf', /tidak memiliki hak/],
        ['a claimant revokes a head', 'stranger', 'disbun', /sedang diperiksa sekretariat/],
        [
          'an account is revoked that ended long ago',
          'secretariat',
          'former',
          /sudah diputuskan oleh Bagian Tata Pemerintahan/,
        ],
      ] as const
    ).map(([name, who, whom, told]) =>
      hostile({
        name,
        given: (stage) =>
          stage.world.app.desk.db
            .selectFrom('account')
            .select('id')
            .where('user_id', '=', stage[whom].id)
            .executeTakeFirstOrThrow(),
        when: (stage, { id }) => stage.forges(stage[who], `revoke:${id}`),
        told,
      }),
    ),
    ...(
      [
        ['end:nothing', 'secretariat', /tidak ditemukan/],
        ['unlink:nothing', 'secretariat', /tidak dikenali/],
        ['link-as:RAJA:head', 'secretariat', /tidak ditemukan/],
        ['link-as:DISBUN:raja', 'secretariat', /sudah tidak berlaku/],
        ['office:__proto__', 'secretariat', /tidak ditemukan/],
        ['link-as:DISBUN:head', 'disbun', /tidak memiliki hak/],
        ['link:DISBUN', 'staf', /tidak memiliki hak/],
        ['dir:1', 'mitra', /tidak memiliki hak/],
        ['dir:all:99999999999999999999', 'secretariat', /halaman 6 dari 6/],
        ['dir:open:abc', 'secretariat', /halaman 1 dari 6/],
        ['dir:c-AS1:6', 'secretariat', /halaman 2 dari 2/],
        ['dir:k-agencies:-7', 'secretariat', /halaman 1 dari 3/],
        ['claim-of:M1:present:DISBUN', 'stranger', /tidak ditemukan/],
        ['claim-as:M1:present:DISBUN:head', 'stranger', /tidak ditemukan/],
        ['claim-at:M1:present:1', 'stranger', /tidak ditemukan/],
      ] as const
    ).map(
      ([data, who, told]): Case => ({
        name: `${who} forges ${data}`,
        when: (stage) => stage.forges(stage[who], data),
        told,
      }),
    ),
    {
      name: 'a head claims the office they hold already',
      when: (stage) => stage.forges(stage.disbun, `claim-as:${stage.meetings.karet}:present:DISBUN:head`),
      told: /Akun sudah terhubung sebagai Kepala Dinas Perkebunan/,
    },
    {
      name: 'an office that is not invited is claimed by a card',
      when: (stage) => stage.forges(stage.stranger, `claim-of:${stage.meetings.karet}:present:DISHUB`),
      told: /sudah tidak berlaku/,
    },
    hostile({
      name: 'the same office is claimed twice',
      given: async (stage) => {
        await stage.world.app.desk.db.deleteFrom('claim').execute()
        await stage.forges(stage.former, `claim-as:${stage.meetings.karet}:present:BAPPEDA:staff`)
      },
      when: (stage) => stage.forges(stage.former, `claim-as:${stage.meetings.karet}:present:BAPPEDA:head`),
      told: /Permohonan sebagai staf Badan Perencanaan Pembangunan Daerah sedang diperiksa/,
      // The press that waits is now this one.
      but: ['claim', 'ledger'],
    }),
    hostile({
      name: 'more than five offices are claimed within a week',
      given: async (stage) => {
        await stage.world.app.desk.db.deleteFrom('claim').execute()
        for (const office of ['AS1', 'BAPPEDA', 'BSIP', 'DISBUN', 'PUPR'])
          await stage.forges(stage.stranger, `claim-as:${stage.meetings.karet}:present:${office}:staff`)
      },
      when: (stage) => stage.forges(stage.stranger, `claim-as:${stage.meetings.karet}:present:SEKDA:staff`),
      told: /sudah terlalu banyak dalam tujuh hari/,
    }),
  ],
  { fresh: true },
)
