import type { Column, Content, TableCell } from 'pdfmake/interfaces.js'
import { actionsOf, decisionsOf, type MinutesContent, type PointInMinutes } from '../domain/minutes-content.ts'
import { letterhead } from './letterhead.ts'
import { pageMark, pagesMark } from './page-marks.ts'
import { makePdf } from './pdf.ts'
import type { Pen } from './pen.ts'

export interface MinutesPaper {
  content: MinutesContent
  version: number
  /** Null: a draft, which says so on every page. */
  approved: { at: Temporal.Instant; basis: string | null } | null
  madeAt: Temporal.Instant
}

/** In points; A4 upright. */
const margins: [number, number, number, number] = [56, 36, 56, 44]
const paperWidth = 595 - margins[0] - margins[2]

/**
 * The minutes of a meeting (notula) as PDF: head, facts, who led it and took part, what was discussed under each item of
 * the agenda, decisions and follow-up as tables, and the signatures of the note taker at the left and the chair at the
 * right. Nobody is named whom the directory does not know; what nobody wrote down is left to be written by hand.
 */
export function minutesPdf(pen: Pen, paper: MinutesPaper): Promise<Uint8Array> {
  const { t } = pen
  const { content, approved } = paper
  const title = t('document-minutes-title')
  return makePdf({
    title: `${title} ${content.title}`,
    orientation: 'portrait',
    margins,
    madeAt: paper.madeAt,
    footer: {
      text: `${title}${approved ? '' : ` (${t('document-minutes-draft')})`}: ${brief(content.title)}`,
      page: t('document-page', { page: pageMark, pages: pagesMark }),
    },
    content: [
      ...letterhead(pen, paperWidth),
      { text: title, bold: true, fontSize: 13, alignment: 'center', margin: [0, 10, 0, approved ? 8 : 0] },
      ...(approved
        ? []
        : [
            {
              text: t('document-minutes-draft-of', { version: paper.version }),
              alignment: 'center',
              margin: [0, 0, 0, 8],
            } as Content,
          ]),
      facts(pen, content),
      heading(t('document-minutes-lead')),
      listOfFacts(pen, {
        chair: content.chair || blank,
        secretary: t('document-minutes-secretary-is'),
        'note-taker': content.noteTaker ?? t('document-minutes-note-taker-is'),
      }),
      heading(t('document-minutes-present')),
      ...attendance(pen, content),
      heading(t('document-minutes-course')),
      part(t('document-minutes-opening'), paragraph(content.opening ?? openedBy(pen, content))),
      part(t('document-minutes-discussion'), ...discussion(pen, content)),
      decisions(pen, content),
      actions(pen, content),
      part(t('document-minutes-closing'), paragraph(content.closing ?? closedAt(pen, content))),
      signatures(pen, paper),
    ],
  })
}

/** A title that fits one line at the foot of a page. */
const brief = (title: string): string => (title.length > 80 ? `${title.slice(0, 79).trimEnd()}…` : title)

/** Left to be written by hand. */
const blank = '…………………………'

const at = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms)

const heading = (text: string): Content => ({ text, bold: true, fontSize: 10.5, margin: [0, 10, 0, 3] })

/** A part of the course of the meeting: its name stays with the first of what stands below it. */
const part = (name: string, first: Content, ...more: Content[]): Content => ({
  margin: [0, 4, 0, 0],
  stack: [{ unbreakable: true, stack: [{ text: name, bold: true, fontSize: 9.5 }, first] }, ...more],
})

const paragraph = (text: string): Content => ({ text, fontSize: 9.5, margin: [0, 2, 0, 0], alignment: 'justify' })

function facts(pen: Pen, content: MinutesContent): Content {
  const { t, format } = pen
  const where = [content.place, content.online && t('document-online')].filter(Boolean).join(t('document-and'))
  const letter = content.invitedAt === null ? '' : format.shortDate(at(content.invitedAt))
  return listOfFacts(pen, {
    meeting: content.title,
    date: format.date(at(content.calledAt)),
    called: format.time(at(content.calledAt)),
    started: format.time(at(content.startedAt)),
    ended: content.endedAt === null ? blank : format.time(at(content.endedAt)),
    place: where || blank,
    letter: content.letterNumber
      ? t('document-minutes-letter', { number: content.letterNumber, date: letter })
      : letter
        ? t('document-minutes-letter-bare', { date: letter })
        : '–',
    agenda: content.agenda.length > 1 ? numbered(content.agenda) : (content.agenda[0] ?? '–'),
  })
}

const numbered = (items: readonly string[]): Content => ({ ol: [...items] })

/** A label, a colon and the fact, line by line. */
function listOfFacts({ t }: Pen, values: Record<string, Content>): Content {
  return {
    layout: 'noBorders',
    fontSize: 9.5,
    table: {
      widths: [104, 4, '*'],
      body: Object.entries(values).map(([fact, value]) => [
        t(`document-minutes-fact-${fact}`),
        ':',
        typeof value === 'string' ? value : { stack: [value] },
      ]),
    },
  }
}

/** Who took part, in two columns; how many were invited stands above. */
function attendance({ t }: Pen, { present, guests, invited, excused }: MinutesContent): Content[] {
  const offices = present.map(({ name, state }) =>
    state === 'present' ? name : t(`document-minutes-present-${state}`, { office: name }),
  )
  const others = guests.map(({ position, agency }) => t('document-minutes-guest', { position, agency }))
  const all = [...offices, ...others]
  const count = present.filter(({ state }) => state !== 'visitor').length
  const said =
    excused > 0
      ? t('document-minutes-present-excused', { count, invited, excused })
      : t('document-minutes-present-count', { count, invited })
  if (all.length === 0) return [paragraph(t('document-minutes-present-list'))]
  const half = Math.ceil(all.length / 2)
  const column = (items: string[], start: number): Column => ({
    ol: items.map((text) => ({ text, margin: [0, 0, 6, 1] })),
    start,
    width: '50%',
  })
  return [
    paragraph(said),
    {
      fontSize: 9,
      margin: [0, 3, 0, 0],
      columns: [column(all.slice(0, half), 1), ...(all.length > half ? [column(all.slice(half), half + 1)] : [])],
    },
  ]
}

const openedBy = ({ t, format }: Pen, { chair, startedAt }: MinutesContent): string =>
  chair
    ? t('document-minutes-opened-by', { chair, time: format.time(at(startedAt)) })
    : t('document-minutes-opened', { time: format.time(at(startedAt)) })

const closedAt = ({ t, format }: Pen, { endedAt }: MinutesContent): string =>
  endedAt === null
    ? t('document-minutes-closed-open')
    : t('document-minutes-closed', { time: format.time(at(endedAt)) })

/** Every point under its item; what was decided and what is to be done is marked, and stands in the tables below. */
function discussion({ t }: Pen, { items, agenda }: MinutesContent): [Content, ...Content[]] {
  const made = items.flatMap(({ item, points }): Content[] => {
    if (points.length === 0) return []
    const number = agenda.indexOf(item) + 1
    const name =
      number > 0
        ? t('document-minutes-item', { number, item })
        : item || (agenda.length > 0 ? t('document-minutes-item-other') : '')
    const list: Content = {
      ol: points.map(({ kind, text }) => ({
        text: kind === 'information' ? text : [{ text: `${t(`document-minutes-mark-${kind}`)} `, bold: true }, text],
        margin: [0, 0, 0, 2],
        alignment: 'justify',
      })),
      start: points[0]!.number,
      fontSize: 9.5,
      margin: [0, 1, 0, 3],
    }
    return name ? [{ text: name, italics: true, fontSize: 9.5, margin: [0, 3, 0, 1] }, list] : [list]
  })
  const [first = paragraph(t('document-minutes-none')), ...more] = made
  return [first, ...more]
}

function decisions(pen: Pen, content: MinutesContent): Content {
  const { t } = pen
  const points = decisionsOf(content)
  const name = t('document-minutes-decisions')
  if (points.length === 0) return part(name, paragraph(t('document-minutes-no-decisions')))
  return table(
    pen,
    name,
    { number: 18, decision: '*', field: 130 },
    points.map((point, row) => [cell(String(row + 1), 'center'), cell(point.text), cell(fieldOf(point))]),
  )
}

function actions(pen: Pen, content: MinutesContent): Content {
  const { t, format } = pen
  const points = actionsOf(content)
  const name = t('document-minutes-actions')
  if (points.length === 0) return part(name, paragraph(t('document-minutes-no-actions')))
  return table(
    pen,
    name,
    { number: 18, action: '*', field: 96, office: 104, due: 62 },
    points.map((point, row) => [
      cell(String(row + 1), 'center'),
      { stack: [point.text, ...(point.task ? [{ text: point.task.code, fontSize: 7.5, color: '#555555' }] : [])] },
      cell(fieldOf(point)),
      cell(point.office?.name ?? blank),
      cell(point.dueOn ? format.shortDate(Temporal.PlainDate.from(point.dueOn)) : blank),
    ]),
  )
}

const fieldOf = ({ field }: PointInMinutes): string => field?.name ?? '–'

const cell = (text: string, alignment: 'left' | 'center' = 'left'): TableCell => ({ text, alignment })

/** A table under its name, which is part of its head: it stands on no page without a row, and on every page of it. */
function table({ t }: Pen, name: string, columns: Record<string, number | '*'>, rows: TableCell[][]): Content {
  const keys = Object.keys(columns)
  const title: TableCell = {
    text: name,
    bold: true,
    fontSize: 9.5,
    colSpan: keys.length,
    border: untilHere,
    margin: [-3, 0, 0, 1],
  }
  const head = keys.map(
    (column): TableCell => ({
      text: t(`document-minutes-column-${column}`),
      bold: true,
      fontSize: 8.5,
      alignment: 'center',
      verticalAlignment: 'middle',
      fillColor: '#e8e8e8',
    }),
  )
  return {
    layout: 'form',
    fontSize: 9,
    margin: [0, 3, 0, 2],
    table: {
      headerRows: 2,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: Object.values(columns),
      body: [[title, ...keys.slice(1).map((): TableCell => ({ text: '', border: untilHere }))], head, ...rows],
    },
  }
}

/** Left, top, right, bottom. */
const untilHere: [boolean, boolean, boolean, boolean] = [false, false, false, true]

/** The note taker at the left, the chair at the right, line for line level; never torn apart by the end of a page. */
function signatures({ t, format }: Pen, { content, approved, version }: MinutesPaper): Content {
  const { chair, chairHolder, startedAt } = content
  const line = t('document-signature-line')
  const signed = (holder: string | null): TableCell =>
    holder
      ? { text: holder, bold: true, decoration: 'underline', margin: [0, 44, 0, 0] }
      : { text: line, margin: [0, 44, 0, 0] }
  const note = approved
    ? approved.basis
      ? t('document-minutes-recorded', { at: format.dateTime(approved.at), basis: approved.basis, version })
      : t('document-minutes-approved', { at: format.dateTime(approved.at), version })
    : undefined
  return {
    unbreakable: true,
    margin: [0, 16, 0, 0],
    fontSize: 9.5,
    stack: [
      {
        layout: 'noBorders',
        alignment: 'center',
        table: {
          widths: [220, '*', 220],
          body: [
            ['', '', t('document-place-date', { date: format.shortDate(at(startedAt)) })],
            [t('document-minutes-note-taker'), '', t('document-minutes-acknowledged')],
            ['', '', chair],
            [signed(null), '', signed(chairHolder)],
            [t('document-nip'), '', t('document-nip')],
          ],
        },
      },
      ...(note ? [{ text: note, italics: true, fontSize: 8, margin: [0, 12, 0, 0] } as Content] : []),
    ],
  }
}
