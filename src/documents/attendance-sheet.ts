import type { Column, Content, TableCell } from 'pdfmake/interfaces.js'
import type { Attendance } from '../domain/attendance.ts'
import type { Office } from '../domain/directory.ts'
import { answerOf, type Invitation } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { lastDayOf } from '../domain/several-days.ts'
import { hoursOf } from '../locales/hours.ts'
import { letterhead } from './letterhead.ts'
import { pageMark, pagesMark } from './page-marks.ts'
import { makePdf } from './pdf.ts'
import type { Pen } from './pen.ts'

/** One office on the list. */
export interface Signatory {
  office: Pick<Office, 'name' | 'headTitle'>
  invitation: Pick<Invitation, 'rsvp' | 'online' | 'minutesLate' | 'answeredAt' | 'delegateName' | 'delegatePosition'>
  /** Who holds the seat on the day of the meeting; null when the directory does not know. */
  holder: string | null
  /** What was recorded at the meeting. What closing took over from an answer counts only once it was looked at. */
  fact: Pick<Attendance, 'state' | 'provisional'> | undefined
}

export interface AttendanceSheet {
  meeting: Pick<Meeting, 'title' | 'startsAt' | 'endsAt' | 'zone' | 'place' | 'online'>
  signatories: Signatory[]
  /** How the chair is addressed; empty when nobody is named. */
  chair: string
  madeAt: Temporal.Instant
}

/** Empty rows for whoever comes unannounced, and rows on the whole sheet, at least. */
const spareRows = 6
const fewestRows = 15
/** In points; a row is high enough to sign in. */
const rowHeight = 25
const paperWidth = 774

const columns = ['number', 'name', 'nip', 'position', 'office', 'as', 'way', 'time', 'phone', 'signature'] as const
const widths = [18, 112, 88, 104, 110, 62, 34, 28, 62, '*']

/**
 * The list of attendance to sign (daftar hadir), as PDF on A4 across: head, meeting, a row for each invited office
 * and some empty ones, signatures in turn left and right, and below whoever keeps the list and the chair. A promise
 * is never printed as a fact: only who was announced to come instead, and the way where there is but one.
 */
export function attendanceSheetPdf(pen: Pen, sheet: AttendanceSheet): Promise<Uint8Array> {
  const { t } = pen
  const title = t('document-attendance-title')
  const rows = Math.max(fewestRows, sheet.signatories.length + spareRows)
  const body = Array.from({ length: rows }, (_, at) => row(pen, sheet, at))
  return makePdf({
    title: `${title} ${sheet.meeting.title}`,
    orientation: 'landscape',
    margins: [34, 30, 34, 38],
    madeAt: sheet.madeAt,
    footer: {
      text: `${title}: ${sheet.meeting.title}`,
      page: t('document-page', { page: pageMark, pages: pagesMark }),
    },
    content: [
      ...letterhead(pen, paperWidth),
      { text: title, bold: true, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 6] },
      titleBlock(pen, sheet),
      {
        layout: 'form',
        fontSize: 8.5,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths,
          heights: ['auto', ...body.map(() => rowHeight)],
          body: [columns.map((column) => heading(t(`document-attendance-${column}`))), ...body],
        },
      },
      signatures(pen, sheet),
    ],
  })
}

const heading = (text: string): TableCell => ({
  text,
  bold: true,
  fontSize: 8,
  alignment: 'center',
  verticalAlignment: 'middle',
  fillColor: '#e8e8e8',
})

/** What the list is of: a label, a colon and the fact, line by line. */
function titleBlock(pen: Pen, { meeting }: AttendanceSheet): Content {
  const { t, format } = pen
  const { startsAt } = meeting
  const where = [meeting.place, meeting.online && t('document-online')].filter(Boolean)
  const facts = {
    activity: meeting.title,
    date: startsAt ? dates(format, startsAt, lastDayOf(meeting)) : '',
    hours: hoursOf(pen, meeting),
    place: where.join(t('document-and')),
  }
  return {
    layout: 'noBorders',
    margin: [0, 0, 0, 8],
    fontSize: 10,
    table: {
      widths: [70, 4, '*'],
      body: Object.entries(facts).map(([fact, value]) => [t(`document-attendance-fact-${fact}`), ':', value]),
    },
  }
}

/** `Kamis, 4 Mei 2023`; of a meeting over several days the first and the last. */
const dates = (format: Pen['format'], first: Temporal.Instant, last: Temporal.PlainDate | undefined): string =>
  last ? `${format.date(first)} – ${format.date(last)}` : format.date(first)

const cell = (text: string, alignment: 'left' | 'center' = 'left'): TableCell => ({
  text,
  alignment,
  verticalAlignment: 'middle',
})

function row(pen: Pen, { meeting, signatories }: AttendanceSheet, at: number): TableCell[] {
  const number = at + 1
  const who = signatories[at]
  const way = meeting.online ? '' : pen.t('document-attendance-way-room')
  const said = who ? entry(pen, who, way) : { name: '', position: '', as: '', way: '', signature: '' }
  return [
    cell(String(number), 'center'),
    cell(said.name),
    '',
    cell(said.position),
    cell(who?.office.name ?? ''),
    cell(said.as),
    cell(said.way, 'center'),
    '',
    '',
    // Signatures stand in turn left and right, so that they do not run into each other.
    {
      text: said.signature || `${number}. …………………`,
      fontSize: 7.5,
      margin: [number % 2 === 0 ? 34 : 0, 0, 0, 0],
      verticalAlignment: 'middle',
      noWrap: !said.signature,
    },
  ]
}

interface Entry {
  name: string
  position: string
  as: string
  way: string
  signature: string
}

/** What is printed of one office: the fact when there is one, else who was announced. */
function entry({ t }: Pen, { office, invitation, holder, fact }: Signatory, way: string): Entry {
  const seat: Entry = { name: holder ?? '', position: office.headTitle || office.name, as: '', way, signature: '' }
  const delegate: Entry = {
    ...seat,
    name: invitation.delegateName ?? '',
    position: invitation.delegatePosition ?? '',
    as: t('document-attendance-representing', { title: seat.position }),
  }
  const announced = answerOf(invitation) === 'delegated' ? delegate : seat
  if (!fact || fact.provisional) return announced
  const [self, room, online] = ['as-self', 'way-room', 'way-online'].map((key) => t(`document-attendance-${key}`)) as [
    string,
    string,
    string,
  ]
  switch (fact.state) {
    case 'present':
    case 'visitor':
      return { ...seat, as: self, way: room }
    case 'represented':
      return { ...delegate, way: room }
    case 'online':
      return { ...announced, as: announced.as || self, way: online, signature: t('document-attendance-online') }
    case 'excused':
    case 'absent':
      return { ...seat, as: t(`document-attendance-${fact.state}`), way: '', signature: '–' }
  }
}

/** Whoever keeps the list at the left, the chair at the right; never torn apart by the end of a page. */
function signatures({ t, format }: Pen, { meeting, chair }: AttendanceSheet): Content {
  const day = meeting.startsAt ? format.shortDate(meeting.startsAt) : ''
  const block = (...lines: string[]): Column => ({
    stack: [...lines, { text: t('document-signature-line'), margin: [0, 44, 0, 0] }, t('document-nip')],
    alignment: 'center',
    width: 250,
  })
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    fontSize: 9.5,
    columns: [
      block(' ', t('document-attendance-keeper'), ' '),
      { text: '', width: '*' },
      block(t('document-place-date', { date: day }), t('document-attendance-chair'), chair || ' '),
    ],
  }
}
