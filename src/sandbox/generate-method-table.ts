/**
 * Writes `method-table.json`: every method of the Bot API with its parameters, as the installed `@grammyjs/types`
 * declares them. Run by `npm run generate:methods` after each update of that package; a test compares.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Declaration, type Member, readDeclarations, type TypeNode } from './declarations.ts'
import type { Field, MethodTable, Shape } from './method-table.ts'

/** The declarations say `number` for both: these are the fields where the Bot API means a Float. */
const floats = new Set(
  'latitude longitude horizontal_accuracy x_shift y_shift scale x_percentage y_percentage width_percentage height_percentage rotation_angle corner_radius_percentage temperature start_timestamp cover_frame_timestamp main_frame_timestamp'.split(
    ' ',
  ),
)

/** Field names that are Telegram's own limits in prose: `1-4096 characters after entities parsing`. */
const limitPattern = /\b(\d[\d,]*)-(\d[\d,]*) (characters|bytes)(?<after>,? after entit)?/

/** The table as text: one method and one type a line, so that a new version of the types reads well as a diff. */
export function methodTableText(): string {
  const { methods, types } = buildTable()
  const lines = (entries: Record<string, unknown>): string =>
    Object.entries(entries)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n')
  return `{\n  "methods": {\n${lines(methods)}\n  },\n  "types": {\n${lines(types)}\n  }\n}\n`
}

function buildTable(): MethodTable {
  const declared = readAll()
  const table: MethodTable = { methods: {}, types: {} }
  const shapes = new ShapeBuilder(declared, table)
  const api = declared.get('ApiMethods')
  if (api?.type.kind !== 'object') throw new Error('@grammyjs/types no longer declares ApiMethods as an object type')
  for (const method of api.type.members) {
    const argument = method.argument?.type
    if (argument && argument.kind !== 'object') throw new Error(`${method.name}: its argument is not an object type`)
    table.methods[method.name] = argument ? shapes.fields(argument.members) : {}
  }
  return table
}

function readAll(): Map<string, Declaration> {
  const folder = dirname(createRequire(import.meta.url).resolve('@grammyjs/types'))
  const declared = new Map<string, Declaration>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts')))
    for (const found of readDeclarations(readFileSync(join(folder, file), 'utf8'))) declared.set(found.name, found)
  return declared
}

class ShapeBuilder {
  readonly #declared: Map<string, Declaration>
  readonly #table: MethodTable

  constructor(declared: Map<string, Declaration>, table: MethodTable) {
    this.#declared = declared
    this.#table = table
  }

  /** Deprecated parameters are left out: the sandbox refuses them. */
  fields(members: Member[]): Record<string, Field> {
    const fields: Record<string, Field> = {}
    for (const member of members) {
      if (member.doc.includes('@deprecated')) continue
      if (member.type.kind === 'name' && member.type.name === 'undefined') continue
      const field: Field = { type: this.#shape(member.type, member.name) }
      if (!member.optional) field.required = true
      const limit = limitPattern.exec(member.doc)
      if (limit && holdsText(field.type)) {
        field.limit = [
          Number(limit[1]!.replaceAll(',', '')),
          Number(limit[2]!.replaceAll(',', '')),
          limit[3] as 'bytes',
        ]
        if (limit.groups?.after) field.afterEntities = true
      }
      fields[member.name] = field
    }
    return fields
  }

  #shape(type: TypeNode, field = ''): Shape {
    switch (type.kind) {
      case 'literal':
        return { values: [type.value] }
      case 'array':
        return { array: this.#shape(type.of, field) }
      case 'union':
        return unionOf(type.of.map((part) => this.#shape(part, field)))
      case 'object':
        return { fields: this.fields(type.members) }
      case 'intersection':
        // `string & {}` is how the declarations say: these values, or any other text.
        if (type.of.some((part) => part.kind === 'name' && part.name === 'string')) return 'string'
        return { fields: Object.assign({}, ...type.of.map((part) => this.#fieldsOf(part))) }
      case 'keyof':
        return { values: this.#memberNames(type.of) }
      case 'name':
        return this.#named(type, field)
      case 'opaque':
        return 'string'
    }
  }

  #named(type: TypeNode & { kind: 'name' }, field: string): Shape {
    const [first, second] = type.args
    switch (type.name) {
      case 'number':
        return floats.has(field) ? 'float' : 'integer'
      case 'string':
      case 'boolean':
        return type.name
      case 'F':
        return 'file'
      case 'ReadonlyArray':
      case 'Array':
        return { array: this.#shape(first!, field) }
      case 'Partial':
        return { fields: mapFields(this.#fieldsOf(first!), ({ required: _, ...rest }) => rest) }
      case 'Exclude':
      case 'Omit':
        return without(this.#shape(first!, field), this.#shape(second!, field), () => this.#fieldsOf(first!))
    }
    if (!this.#declared.has(type.name)) throw new Error(`${type.name} is not declared in @grammyjs/types`)
    this.#define(type.name)
    return { ref: type.name }
  }

  #define(name: string): void {
    if (this.#table.types[name]) return
    // Stands for itself while it is being built: rich blocks contain rich blocks.
    this.#table.types[name] = { fields: {} }
    const { type } = this.#declared.get(name)!
    this.#table.types[name] =
      type.kind === 'object' ? { fields: this.#fieldsOf({ kind: 'name', name, args: [] }) } : this.#shape(type)
  }

  /** Names alone, without building the types behind them: `keyof Update` must not drag in all of Telegram. */
  #memberNames(type: TypeNode): string[] {
    const declared = type.kind === 'name' ? this.#declared.get(type.name)?.type : type
    if (declared?.kind !== 'object') throw new Error('keyof is read of interfaces alone')
    return declared.members.map((member) => member.name)
  }

  #fieldsOf(type: TypeNode, namespace = ''): Record<string, Field> {
    if (type.kind === 'object') return this.fields(type.members)
    if (type.kind !== 'name') throw new Error(`cannot take the fields of a ${type.kind} type`)
    const declaration = this.#declared.get(`${namespace}.${type.name}`) ?? this.#declared.get(type.name)
    if (!declaration) {
      const shape = this.#shape(type)
      if (typeof shape === 'object' && 'fields' in shape) return shape.fields
      throw new Error(`${type.name} has no fields`)
    }
    const inside = declaration.name.split('.')[0]
    const inherited = declaration.extends.map((parent) => this.#fieldsOf(parent, inside))
    return Object.assign({}, ...inherited, this.#fieldsOf(declaration.type))
  }
}

function holdsText(shape: Shape): boolean {
  return shape === 'string' || (typeof shape === 'object' && 'ref' in shape && shape.ref === 'RichText')
}

function unionOf(parts: Shape[]): Shape {
  const values = parts.flatMap((part) => (typeof part === 'object' && 'values' in part ? part.values : []))
  const others = parts.filter((part) => typeof part === 'string' || !('values' in part))
  if (others.length === 0) return { values }
  return { any: values.length > 0 ? [...others, { values }] : others }
}

function without(from: Shape, removed: Shape, fields: () => Record<string, Field>): Shape {
  const names = typeof removed === 'object' && 'values' in removed ? removed.values : []
  if (typeof from === 'object' && 'values' in from)
    return { values: from.values.filter((value) => !names.includes(value)) }
  return { fields: Object.fromEntries(Object.entries(fields()).filter(([name]) => !names.includes(name))) }
}

function mapFields(fields: Record<string, Field>, change: (field: Field) => Field): Record<string, Field> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)]))
}

if (import.meta.main) writeFileSync(new URL('method-table.json', import.meta.url), methodTableText())
