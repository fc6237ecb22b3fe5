import { readFileSync } from 'node:fs'
import type { NamedOffice } from '../../../src/language/office-names.ts'

interface Reference {
  offices: { code: string; name: string; headTitle: string; aliases: string[] }[]
  partners: { code: string; name: string; aliases: string[] }[]
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const reference: Reference = read('../../../src/reference/offices.json')

/** The reference offices and partners, each with its code as id, so that expectations read as codes. */
export const directory: NamedOffice[] = [
  ...reference.offices.map(({ code, name, headTitle, aliases }) => ({ id: code, code, name, headTitle, aliases })),
  ...reference.partners.map(({ code, name, aliases }) => ({ id: code, code, name, headTitle: '', aliases })),
]

export const fields: { code: string; hashtag: string; name: string }[] = read(
  '../../../src/reference/fields.json',
).fields.map(({ code, hashtag, name }: { code: string; hashtag: string; name: string }) => ({ code, hashtag, name }))

export const holidays: { date: string }[] = read('../../../src/reference/holidays.json').days

/** The labelled examples of a corpus file. */
export const corpus = <T>(name: string): T[] => read(`../../corpus/${name}.json`)
