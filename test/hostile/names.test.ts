import { type Case, play } from './cases.ts'
import type { Stage } from './stage.ts'

/** What fills a field and shows nothing. */
const blanks: [name: string, text: string][] = [
  ['marks without a letter', '\u0301\u0308\u0302 \u0489'],
  ['joiners and other things of no width', '\u200D\u200C\u00AD\uFE0F'],
  ['letters without a shape', '\u3164\u1160\uFFA0'],
  ['tags', '\u{E0041}\u{E0042}'],
  ['control characters', '\u0007\u0001\u009F'],
  ['dots of braille that are not raised', '\u2800\u2800'],
]

type Told = RegExp
const everyBlank = (what: string, given: Case['given'], who: 'pupr' | 'secretariat', told: Told): Case[] =>
  blanks.map(([name, text]) => ({
    name: `${what}: ${name}`,
    given: given!,
    when: (stage) => stage.says(stage[who], text),
    told,
  }))
const pressed = (data: (stage: Stage) => string) => (stage: Stage) => stage.forges(stage.secretariat, data(stage))

const changing = (fact: string) => async (stage: Stage) => {
  await stage.forges(stage.secretariat, `ch:${stage.meetings.karet}`)
  return stage.forges(stage.secretariat, `ch-fact:${stage.meetings.karet}:${fact}`)
}

const atStep = (step: string) => async (stage: Stage) => {
  await stage.says(
    stage.secretariat,
    '/rapat Rakor Draf Lain, Senin 8 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN',
  )
  const { id } = await stage.world.app.desk.db
    .selectFrom('meeting')
    .select('id')
    .where('state', '=', 'draft')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return stage.forges(stage.secretariat, `wz-go:${id}:${step}`)
}

play('names of nothing but blanks', [
  ...everyBlank(
    'a delegate',
    (stage) => stage.forges(stage.pupr, `ap:${stage.meetings.batas}:delegated:PUPR`),
    'pupr',
    /Jabatan itu belum dapat kami catat/,
  ),
  ...(['name', 'title', 'aliases', 'official'] as const).flatMap((field) =>
    everyBlank(
      `the ${field} of an office`,
      pressed(() => `office-ask:DISBUN:${field}`),
      'secretariat',
      /belum dapat kami pakai/,
    ),
  ),
  ...everyBlank(
    'a new office',
    pressed(() => 'office-new-kind:dinas'),
    'secretariat',
    /belum dapat kami pakai/,
  ),
  ...everyBlank(
    'a new holder',
    pressed(() => 'mw-name:-:AS1:plt'),
    'secretariat',
    /menulis nama pejabatnya sebagai teks/,
  ),
  ...(['place', 'title', 'chair', 'dress', 'number'] as const).flatMap((fact) =>
    everyBlank(`the ${fact} of a meeting`, changing(fact), 'secretariat', /belum/),
  ),
  ...(['title', 'place', 'chair', 'dress', 'number'] as const).flatMap((step) =>
    everyBlank(`the ${step} of a draft`, atStep(step), 'secretariat', /belum/),
  ),
])
