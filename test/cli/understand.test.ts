import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../src/cli/understand.ts')

async function run(
  subject: string[],
  input: string | Buffer,
): Promise<{ code: number; lines: string[]; said: string }> {
  const child = spawn(process.execPath, [script, ...subject], { stdio: 'pipe' })
  let out = ''
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { code, lines: out.split('\n').slice(0, -1), said }
}

const read = async (subject: string, ...lines: unknown[]): Promise<unknown[]> => {
  const { code, lines: said } = await run([subject], lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  expect(code).toBe(0)
  return said.map((line) => JSON.parse(line))
}

it('reads answers, a line each, with what they say besides and whether Rakor would ask', async () => {
  expect(
    await read(
      'reply',
      { text: 'Siap hadir, Pak Asisten' },
      { text: 'izin, saya diwakilkan Kabid' },
      { text: 'mohon izin tidak hadir karena anak sakit' },
      { text: 'telat 15 mnt' },
      { text: 'hadir jam 10', meeting: { start: '2023-05-04T09:30:00+07:00' } },
      { text: 'siap' },
      { text: 'Rapatnya di mana?' },
    ),
  ).toEqual([
    { label: 'hadir', confidence: expect.any(Number) },
    { label: 'diwakilkan', delegate: 'Kabid', confidence: expect.any(Number) },
    { label: 'izin', reason: 'anak sakit', reasonCode: 'sakit', confidence: expect.any(Number) },
    { label: 'terlambat', lateMinutes: 15, confidence: expect.any(Number) },
    { label: 'terlambat', lateMinutes: 30, arriveAt: '10:00', confidence: expect.any(Number) },
    { label: 'ack', confidence: 0.4, ask: true },
    { label: 'bukan_jawaban', confidence: expect.any(Number) },
  ])
})

it('reads times as known, asked about, or refused', async () => {
  const now = '2023-05-02T08:00:00+07:00'
  expect(
    await read(
      'date',
      { text: 'kamis 4 mei 2023 jam 9', now, tz: 'Asia/Jakarta' },
      { text: '4 Mei 2023', now },
      { text: '04/05/2023 pukul 09.00 s.d. selesai', now },
      { text: '31 Juni 2023', now },
      { text: '3 hari', now, kind: 'tenggat' },
      { text: '3 hari', now },
    ),
  ).toEqual([
    { start: '2023-05-04T09:00:00+07:00' },
    { dateOnly: '2023-05-04' },
    { start: '2023-05-04T09:00:00+07:00', end: null },
    { reject: 'tanggal_tidak_ada' },
    { dateOnly: '2023-05-05' },
    expect.not.objectContaining({ dateOnly: expect.anything() }),
  ])
})

it('reads a meeting in one line, with what is still to be asked', async () => {
  const now = '2023-04-26T08:00:00+07:00'
  expect(
    await read(
      'meeting',
      {
        text: 'Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang SDM KARET, pimpinan Asisten I, undang DISBUN BAPPEDA',
        now,
      },
      { text: 'rapat evaluasi kerja sama puslit karet jam 10', now },
    ),
  ).toEqual([
    {
      title: 'Rakor Kerja Sama Karet',
      start: '2023-05-04T09:00:00+07:00',
      end: '2023-05-04T12:00:00+07:00',
      place: 'Ruang Rapat Serasan Sekundang',
      online: false,
      fields: ['SDM', 'KARET'],
      chair: 'Asisten I',
      invitees: ['DISBUN', 'BAPPEDA'],
    },
    { title: 'rapat evaluasi kerja sama puslit karet', online: false, fields: ['KARET'], ask: ['date', 'place'] },
  ])
})

const odd = [
  '',
  '   ',
  'hadir pak',
  '{"text":',
  '{"text":5}',
  '{}',
  '[1,2]',
  'null',
  '"hadir"',
  '{"text":"hadir","now":"yesterday","tz":"Mars/Olympus","meeting":{"start":7}}',
  '{"text":"hadir","meeting":null}',
  '{"text":"\\ud800 hadir \\u0000 \\u202e"}',
  '{"__proto__":{"text":"x"},"text":"hadir"}',
  `{"text":"${'hadir tidak '.repeat(20_000)}"}`,
  '🙏'.repeat(500),
]

it.each(['reply', 'date', 'meeting'])('gives one object a line for whatever stands in it: %s', async (subject) => {
  const { code, lines, said } = await run([subject], odd.map((line) => `${line}\r\n`).join(''))
  expect({ code, said }).toEqual({ code: 0, said: '' })
  expect(lines).toHaveLength(odd.length)
  for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object')
  expect(JSON.parse(lines[9]!)).toMatchObject({ error: expect.stringContaining('tz, now') })
})

it('takes bytes that are no text, a last line without an end, and nothing at all', async () => {
  expect((await run(['reply'], Buffer.from([0xff, 0xfe, 0x0a, 0xc3]))).lines).toHaveLength(2)
  expect((await run(['reply'], 'hadir')).lines).toEqual([
    expect.stringMatching(/^\{"label":"hadir","confidence":[\d.]+\}$/),
  ])
  expect(await run(['reply'], '')).toEqual({ code: 0, lines: [], said: '' })
})

it('answers a line before the next is there', async () => {
  const child = spawn(process.execPath, [script, 'reply'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write('hadir\n')
  const [first] = await once(child.stdout, 'data')
  expect(String(first)).toMatch(/^\{"label":"hadir","confidence":[\d.]+\}\n$/)
  child.stdin.end()
  await once(child, 'close')
})

it('says how it is used when it is not told what to read', async () => {
  expect(await run([], '')).toMatchObject({ code: 2, lines: [], said: expect.stringContaining('reply|date|meeting') })
  expect(await run(['poem'], 'x')).toMatchObject({ code: 2, lines: [] })
})
