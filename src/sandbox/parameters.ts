/** Checks a call's parameters against the table made of `@grammyjs/types`: names, types, required ones, lengths. */
import { badRequest, strict } from './api-error.ts'
import { checkCommands } from './commands.ts'
import { checkMarkup } from './keyboard.ts'
import { type Field, methodTable, type Shape } from './method-table.ts'
import { Upload } from './state.ts'

export type Params = Record<string, unknown>

const methodNames = new Map(Object.keys(methodTable.methods).map((name) => [name.toLowerCase(), name]))

/** The method's proper spelling: Telegram takes any case. Undefined for a method there is not. */
export function methodNamed(name: string): string | undefined {
  return methodNames.get(name.toLowerCase())
}

/** What Telegram says when these are missing or too long; anything else is told in the sandbox's words. */
const missingTexts: Record<string, string> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  document: 'there is no document in the request',
  photo: 'there is no photo in the request',
  message_id: 'message identifier is not specified',
  message_ids: 'message identifiers are not specified',
  file_id: 'file_id not specified',
  from_chat_id: 'chat_id is empty',
}
const lengthTexts: Record<string, string> = {
  'answerCallbackQuery.text': 'MESSAGE_TOO_LONG',
  'setWebhook.secret_token': 'secret token is too long',
}

/** Parameters whose mistakes Telegram has words of its own for; these are checked before the table's types. */
const ownChecks: Record<string, (value: unknown, field: Field) => void> = {
  reply_markup: (value, { type }) => checkMarkup(value, typeof type === 'object' && 'ref' in type),
  commands: checkCommands,
  parse_mode: checkParseMode,
}

function checkParseMode(value: unknown): void {
  if (value === 'Markdown') throw strict('the legacy Markdown mode is not supported, use HTML or entities')
  if (value !== 'HTML' && value !== 'MarkdownV2') throw badRequest('unsupported parse_mode')
}

/** @throws ApiError for the first thing wrong */
export function checkParameters(method: string, params: Params): void {
  const fields = methodTable.methods[method]!
  for (const name in params) if (!Object.hasOwn(fields, name)) throw strict(`unknown parameter "${name}" of ${method}`)
  for (const name in fields) {
    const field = fields[name]!
    const value = params[name]
    if (value === undefined || value === null) {
      if (field.required) throw badRequest(missingTexts[name] ?? `parameter "${name}" is required`)
      continue
    }
    ownChecks[name]?.(value, field)
    const problem = checkerOf(field.type)(value)
    if (problem) throw wrong(name, problem)
    const tooLong = lengthProblem(field, value)
    if (tooLong) throw badRequest(lengthTexts[`${method}.${name}`] ?? `sandbox: parameter "${name}" ${tooLong}`)
  }
}

/** What a nested mistake is: `path` within the parameter and what is wrong there. */
interface Problem {
  path: string
  text: string
  isStrict?: boolean
}
type Checker = (value: unknown) => Problem | undefined

function wrong(name: string, { path, text, isStrict }: Problem): Error {
  if (isStrict) return strict(`${text} in ${name}${path}`)
  return path === ''
    ? badRequest(`parameter "${name}" ${text}`)
    : badRequest(`can't parse ${name}: field "${path.replace(/^\./, '')}" ${text}`)
}

const checkers = new WeakMap<object, Checker>()

function checkerOf(shape: Shape): Checker {
  if (typeof shape === 'string') return scalars[shape]
  let checker = checkers.get(shape)
  if (!checker) {
    checker = buildChecker(shape)
    checkers.set(shape, checker)
  }
  return checker
}

const scalars: Record<Extract<Shape, string>, Checker> = {
  string: (value) => (typeof value === 'string' ? undefined : mustBe('String')),
  integer: (value) => (Number.isSafeInteger(value) ? undefined : mustBe('Integer')),
  float: (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : mustBe('Float')),
  boolean: (value) => (typeof value === 'boolean' ? undefined : mustBe('Boolean')),
  file: (value) => (value instanceof Upload || typeof value === 'string' ? undefined : mustBe('InputFile')),
}

function mustBe(what: string): Problem {
  return { path: '', text: `must be of type ${what}` }
}

function buildChecker(shape: Exclude<Shape, string>): Checker {
  if ('ref' in shape) return (value) => checkerOf(methodTable.types[shape.ref]!)(value)
  if ('values' in shape) {
    const allowed = new Set(shape.values)
    return (value) =>
      allowed.has(value as string) ? undefined : { path: '', text: `must be one of ${oneOf(shape.values)}` }
  }
  if ('array' in shape) return arrayChecker(shape.array)
  if ('any' in shape) return unionChecker(shape.any)
  return objectChecker(shape.fields)
}

function oneOf(values: unknown[]): string {
  return values.slice(0, 12).join(', ') + (values.length > 12 ? ' …' : '')
}

function arrayChecker(of: Shape): Checker {
  return (value) => {
    if (!Array.isArray(value)) return mustBe('Array')
    for (const [index, item] of value.entries()) {
      const problem = checkerOf(of)(item)
      if (problem) return { ...problem, path: `[${index}]${problem.path}` }
    }
    return undefined
  }
}

function objectChecker(fields: Record<string, Field>): Checker {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return mustBe('Object')
    const given = value as Record<string, unknown>
    for (const name in given)
      if (!Object.hasOwn(fields, name)) return { path: '', text: `unknown field "${name}"`, isStrict: true }
    for (const name in fields) {
      const field = fields[name]!
      const item = given[name]
      if (item === undefined || item === null) {
        if (field.required) return { path: `.${name}`, text: 'is required' }
        continue
      }
      const problem = checkerOf(field.type)(item)
      if (problem) return { ...problem, path: `.${name}${problem.path}` }
      const tooLong = lengthProblem(field, item)
      if (tooLong) return { path: `.${name}`, text: tooLong }
    }
    return undefined
  }
}

/** Where nothing fits, the mistake is told of the alternative the value was meant for: by its `type`, or by its fields. */
function unionChecker(parts: Shape[]): Checker {
  return (value) => {
    const problems: Problem[] = []
    for (const part of parts) {
      const problem = checkerOf(part)(value)
      if (!problem) return undefined
      problems.push(problem)
    }
    return problems[likeliest(parts, value)]
  }
}

function likeliest(parts: Shape[], value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const given = value as Record<string, unknown>
  const scores = parts.map((part) => {
    const fields = fieldsOf(part)
    if (!fields) return -1000
    const type = fields.type?.type
    if (typeof type === 'object' && 'values' in type && type.values.includes(given.type as string)) return 1000
    const missing = Object.keys(fields).filter((name) => fields[name]!.required && !(name in given)).length
    return 2 * Object.keys(given).filter((name) => name in fields).length - missing
  })
  return scores.indexOf(Math.max(...scores))
}

function fieldsOf(shape: Shape): Record<string, Field> | undefined {
  if (typeof shape === 'string') return undefined
  if ('ref' in shape) return fieldsOf(methodTable.types[shape.ref]!)
  return 'fields' in shape ? shape.fields : undefined
}

function lengthProblem(field: Field, value: unknown): string | undefined {
  if (!field.limit || field.afterEntities || typeof value !== 'string') return undefined
  const [least, most, unit] = field.limit
  const length = unit === 'bytes' ? Buffer.byteLength(value) : value.length
  return length < least || length > most ? `must be ${least}-${most} ${unit} long` : undefined
}

/** Form fields and query strings carry text alone: turns it into what the table says the parameter is. */
export function typedFromText(method: string, name: string, text: string): unknown {
  const field = methodTable.methods[method]?.[name]
  return field ? typed(field.type, text, name) : text
}

function typed(shape: Shape, text: string, name: string): unknown {
  if (shape === 'string' || shape === 'file') return text
  if (shape === 'integer' || shape === 'float') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  if (shape === 'boolean') return /^(true|1|yes)$/i.test(text) ? true : /^(false|0|no|)$/i.test(text) ? false : text
  if ('ref' in shape) return typed(methodTable.types[shape.ref]!, text, name)
  if ('values' in shape) return shape.values.find((value) => String(value) === text) ?? text
  if ('any' in shape) {
    const scalar = shape.any.filter((part) => typeof part === 'string')
    if (scalar.length > 0) return scalar.includes('integer') ? typed('integer', text, name) : text
  }
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`can't parse ${name} JSON object`)
  }
}
