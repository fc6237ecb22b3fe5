import { hostile, play } from './cases.ts'

const buttons = [
  'rights:1',
  'rights:-1',
  'right-give:1',
  'right-find',
  'right-link',
  'right-pick:900000001',
  'right-grant:900000001',
  'right-drop:none',
  'right-end:none',
  'right-ask:none:held',
  'right-unlink:none',
  'claims:1:-',
  'claims-do:1:confirmed:abcdef',
  'roster-get',
  'roster-put',
  'roster:none:0',
  'roster-do:none:print',
  'roster-drop:none',
  'mutasi-list',
  'mutasi:none:1',
  'mutasi-add:-',
  'mutasi-off:none:AS1',
  'mutasi-date:none',
  'mutasi-day:none:ask',
  'mutasi-do:none:print',
  'mutasi-cancel:none:yes',
  'mw:-:-:-:1',
  'mw-seat:-:AS1',
  'mw-out:-:AS1',
  'mw-move:-:AS1:AS2',
  'mw-name:-:AS1:plt',
]

play(
  'buttons of the secretariat in other hands',
  buttons.flatMap((data) => [
    hostile({
      name: `${data} by a stranger`,
      when: (stage) => stage.forges(stage.stranger, data),
      told: /belum terhubung/,
    }),
    hostile({
      name: `${data} by the head of an office`,
      when: (stage) => stage.forges(stage.disbun, data),
      told: /tidak memiliki hak/,
    }),
  ]),
)

play('files and words of others', [
  hostile({
    name: 'a roster sent by the head of an office',
    when: (stage) =>
      stage.does(stage.disbun, () =>
        stage.disbun.sendsDocument(stage.disbun.private, {
          fileName: 'daftar.csv',
          bytes: new TextEncoder().encode('kode;nama\nDISBUN;Dinas Saya'),
        }),
      ),
    told: /belum dapat menyimpan/,
  }),
  hostile({
    name: 'a roster of formulas, controls and marks of direction',
    when: (stage) =>
      stage.does(stage.secretariat, () =>
        stage.secretariat.sendsDocument(stage.secretariat.private, {
          fileName: 'daftar.csv',
          bytes: new TextEncoder().encode(
            'kode;nama pejabat;status\n=cmd|x;@SUM(A1);Pj\nDISBUN;\u202eigabed\u0000;raja',
          ),
        }),
      ),
    told: /bukan teks CSV|perlu diperbaiki/,
  }),
  hostile({
    name: 'a link to the secretariat that is none',
    when: (stage) => stage.says(stage.stranger, '/start s_AAAAAAAAAAAAAAAAAAAAAA'),
    told: /tidak dikenali/,
  }),
  hostile({
    name: 'a claim link tried as one to the secretariat',
    when: (stage) => stage.says(stage.disbun, '/start s_'),
    told: /tidak dikenali/,
  }),
])
