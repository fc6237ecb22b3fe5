import { type Cooperation, cooperationLimits, type Duty, duties, type Scheme, schemes } from '../domain/cooperation.ts'
import { blankCooperation, type CooperationDraft } from '../domain/cooperation-draft.ts'
import { plainLine } from '../domain/plain-line.ts'
import { fieldsOfSubject, findFields } from '../language/field-words.ts'
import { findOffices, searchOffices } from '../language/office-names.ts'
import type { CooperationWorld } from '../operations/cooperation-reading.ts'

const code = /^\s*#?ks[\s\-–—_./:]*(20\d{2})[\s\-–—_./:]*0*(\d{1,4})\s*$/i

/** The code of a cooperation in a text that is one, however it was typed: `ks 2023 4`; undefined for other texts. */
export function cooperationCodeIn(text: string): string | undefined {
  const [, year, number] = code.exec(text) ?? []
  return year && number ? `KS-${year}-${number.padStart(4, '0')}` : undefined
}

const begins = new RegExp(
  `^\\s*(${schemes.join('|')})(?![\\p{L}\\d])[\\s,]*(?:(${duties.join('|')})(?![\\p{L}]))?[\\s,]*`,
  'iu',
)
const labels = /(?:^|[\s,;])(bidang|mitra|dengan|antara|pelaksana|pengampu|pd pelaksana)\s*:?\s+/giu

/**
 * A cooperation in one line, `KSDD wajib Lahat bidang BATAS: Penegasan batas daerah`, as far as it says; undefined when
 * it does not begin with a scheme and go on with a title.
 */
export function readCooperationLine(text: string, world: CooperationWorld): CooperationDraft | undefined {
  const line = plainLine(text)
  const [whole, scheme = '', duty] = begins.exec(line) ?? []
  const colon = line.search(/:(?=\s|$)/)
  if (whole === undefined || colon < 0) return undefined
  const parts = labelled(line.slice(whole.length, Math.max(whole.length, colon)))
  const title = plainLine(line.slice(colon + 1)).slice(0, cooperationLimits.title)
  const named = findOffices(`${parts.rest} ${parts.partners}`, world.outside)
  // What names no partner may name a field, as the name of a partner may hold the word of one.
  const fields = findFields(parts.fields || named.unknown.join(', '), world.fields).found
  const lead = searchOffices(parts.lead, world.regional)
  const draft: CooperationDraft = {
    ...blankCooperation,
    scheme: scheme.toUpperCase() as Scheme,
    duty: (duty?.toLowerCase() as Duty | undefined) ?? null,
    partners: onceEach(named.found),
    fields: fields.length > 0 ? fields : fieldsOfSubject(title, world.fields),
    title,
    leadOfficeId: parts.lead !== '' && lead.kind === 'office' ? lead.officeId : null,
  }
  return withLead(draft, world)
}

/** What stands behind each label, and before all of them. */
function labelled(head: string): { rest: string; partners: string; fields: string; lead: string } {
  const found = { rest: '', partners: '', fields: '', lead: '' }
  const marks = [...head.matchAll(labels)]
  found.rest = head.slice(0, marks[0]?.index ?? head.length)
  for (const [at, mark] of marks.entries()) {
    const value = head.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? head.length).trim()
    const label = (mark[1] ?? '').toLowerCase()
    const key = label === 'bidang' ? 'fields' : /^(?:mitra|dengan|antara)$/.test(label) ? 'partners' : 'lead'
    found[key] = `${found[key]} ${value}`.trim()
  }
  return found
}

/** The partners a list names, each once. */
export const partnersIn = (text: string, { outside }: CooperationWorld): string[] =>
  onceEach(findOffices(text, outside).found)

const onceEach = (ids: readonly string[]): string[] => [...new Set(ids)].slice(0, cooperationLimits.partners)

/** The office that leads where none was named: the first in use that leads its fields. */
export function withLead(draft: CooperationDraft, { fields, regional }: CooperationWorld): CooperationDraft {
  if (draft.leadOfficeId !== null) return draft
  const leading = draft.fields.flatMap((each) => fields.find((field) => field.code === each)?.leadOffices ?? [])
  return { ...draft, leadOfficeId: leading.find((id) => regional.some((office) => office.id === id)) ?? null }
}

/** What words of a search name: partners, fields, and the words themselves. */
export interface SearchMeant {
  words: string[]
  partners: string[]
  fields: string[]
}

/** Reads what somebody looks for in the register. */
export function searchMeant(text: string, world: CooperationWorld): SearchMeant {
  const words = plainLine(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length > 1 && word !== 'dan' && word !== 'dengan')
  const offices = searchOffices(text, [...world.outside, ...world.regional])
  const partners = offices.kind === 'office' ? [offices.officeId] : []
  return { words, partners, fields: findFields(text, world.fields).found }
}

/** The office somebody names as the one that leads; undefined when none or several are meant. */
export function leadMeant(text: string, { regional }: CooperationWorld): string | undefined {
  const found = searchOffices(text, regional)
  return found.kind === 'office' ? found.officeId : undefined
}

/** The scheme, and of KSDD its kind, that words say. */
export function schemeMeant(text: string): Pick<Cooperation, 'scheme' | 'duty'> | undefined {
  const [, scheme, duty] = begins.exec(plainLine(text)) ?? []
  if (!scheme) return undefined
  return { scheme: scheme.toUpperCase() as Scheme, duty: (duty?.toLowerCase() as Duty | undefined) ?? null }
}

const no = /(?<!\p{L})(?:belum|tidak|tdk|bukan|jangan|no|not)(?!\p{L})/iu
const yes = /(?<!\p{L})(?:ya|iya|sudah|sdh|telah|benar|betul|setuju|ok|oke|yes)(?!\p{L})/iu
const doubt = /\?|(?<!\p{L})(?:mungkin|sepertinya|kayaknya|nanti)(?!\p{L})/iu

/** Whether words say that what a stage needs is there; undefined when they leave it open. */
export function confirmMeant(text: string): boolean | undefined {
  if (doubt.test(text)) return undefined
  if (no.test(text)) return false
  return yes.test(text) ? true : undefined
}

/** Whether words say that a plan burdens the people and the region. */
export function burdensMeant(text: string): boolean | undefined {
  if (doubt.test(text)) return undefined
  if (no.test(text)) return false
  return yes.test(text) || /membebani/i.test(text) ? true : undefined
}

/** Whether words say that its funding is missing from the budget: asked with a no, only a plain word answers it. */
export function unbudgetedMeant(text: string): boolean | undefined {
  if (doubt.test(text)) return undefined
  const lacks = /(?<!\p{L})(?:belum|tidak (?:ter)?anggar|tidak ada)/iu.test(text)
  const has = /(?<!\p{L})(?:sudah|sdh|telah|teranggarkan)(?!\p{L})/iu.test(text)
  return lacks ? true : has ? false : undefined
}
