/**
 * Reads the part of TypeScript in which `@grammyjs/types` is written: interfaces, type aliases, namespaces of
 * interfaces, and one object type whose members are methods. No compiler: the table must be reproducible from the
 * installed package alone, and TypeScript 7 offers no API for this.
 */

export type TypeNode =
  | { kind: 'name'; name: string; args: TypeNode[] }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'array'; of: TypeNode }
  | { kind: 'union'; of: TypeNode[] }
  | { kind: 'intersection'; of: TypeNode[] }
  | { kind: 'object'; members: Member[] }
  | { kind: 'keyof'; of: TypeNode }
  | { kind: 'opaque' }

export interface Member {
  name: string
  doc: string
  optional: boolean
  type: TypeNode
  /** Set for a method member: the type of its single argument, or `null` when it takes none. */
  argument?: { type: TypeNode; optional: boolean } | null
}

export interface Declaration {
  name: string
  type: TypeNode
  extends: TypeNode[]
}

interface Token {
  text: string
  kind: 'word' | 'string' | 'template' | 'number' | 'mark' | 'doc'
}

const tokenPattern =
  /\s+|\/\/[^\n]*|(?<doc>\/\*[\s\S]*?\*\/)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<template>`(?:[^`\\]|\\.)*`)|(?<number>-?(?:0x[\dA-Fa-f]+|\d[\d_.]*))|(?<word>[A-Za-z_$][\w$]*)|(?<mark>=>|\.\.\.|.)/gy

function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  for (const match of source.matchAll(tokenPattern)) {
    const entry = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)
    if (entry) tokens.push({ kind: entry[0] as Token['kind'], text: entry[1] as string })
  }
  return tokens
}

/** Every interface and type alias of one file; members of `namespace N` are named `N.Member`. */
export function readDeclarations(source: string): Declaration[] {
  return new Reader(tokensOf(source)).declarations()
}

class Reader {
  readonly #tokens: Token[]
  #at = 0

  constructor(tokens: Token[]) {
    this.#tokens = tokens
  }

  declarations(prefix = '', until = ''): Declaration[] {
    const found: Declaration[] = []
    while (this.#at < this.#tokens.length && !this.#is(until)) {
      const word = this.#next().text
      if (word === 'interface') found.push(this.#interface(prefix))
      else if (word === 'type' && this.#tokens[this.#at]?.kind === 'word') found.push(this.#alias(prefix))
      else if (word === 'namespace') {
        const name = this.#next().text
        this.#expect('{')
        found.push(...this.declarations(`${name}.`, '}'))
        this.#expect('}')
      } else if (word === 'const' || word === 'import') this.#skipTo(';')
    }
    return found
  }

  #interface(prefix: string): Declaration {
    const name = prefix + this.#next().text
    this.#skipGenerics()
    const parents: TypeNode[] = []
    if (this.#take('extends')) {
      do parents.push(this.#single())
      while (this.#take(','))
    }
    return { name, extends: parents, type: this.#object() }
  }

  #alias(prefix: string): Declaration {
    const name = prefix + this.#next().text
    this.#skipGenerics()
    this.#expect('=')
    const type = this.#type()
    this.#take(';')
    return { name, extends: [], type }
  }

  #object(): TypeNode {
    this.#expect('{')
    const members: Member[] = []
    while (!this.#take('}')) {
      const doc = this.#doc()
      if (this.#is('}')) continue
      if (this.#take('[')) {
        // A mapped type: nothing a parameter is made of.
        this.#skipTo(';')
        continue
      }
      this.#take('readonly')
      const token = this.#next()
      const name = token.kind === 'string' ? unquoted(token.text) : token.text
      const optional = this.#take('?')
      if (this.#take('(')) members.push(this.#method(name, doc))
      else {
        this.#expect(':')
        members.push({ name, doc, optional, type: this.#type() })
      }
      this.#take(';')
    }
    return { kind: 'object', members }
  }

  #method(name: string, doc: string): Member {
    let argument: Member['argument'] = null
    if (!this.#take(')')) {
      this.#next()
      const optional = this.#take('?')
      this.#expect(':')
      argument = { type: this.#type(), optional }
      this.#expect(')')
    }
    this.#expect(':')
    return { name, doc, optional: false, type: this.#type(), argument }
  }

  #type(): TypeNode {
    this.#take('|')
    const first = this.#intersection()
    if (!this.#is('|')) return first
    const of = [first]
    while (this.#take('|')) of.push(this.#intersection())
    return { kind: 'union', of }
  }

  #intersection(): TypeNode {
    const first = this.#postfix()
    if (!this.#is('&')) return first
    const of = [first]
    while (this.#take('&')) of.push(this.#postfix())
    return { kind: 'intersection', of }
  }

  #postfix(): TypeNode {
    let type = this.#single()
    while (this.#take('[')) {
      if (this.#take(']')) type = { kind: 'array', of: type }
      else {
        this.#type()
        this.#expect(']')
        type = { kind: 'opaque' }
      }
    }
    return type
  }

  #single(): TypeNode {
    this.#doc()
    if (this.#is('{')) return this.#object()
    const token = this.#next()
    if (token.text === '(') {
      const inner = this.#type()
      this.#expect(')')
      return inner
    }
    if (token.text === 'readonly') return this.#postfix()
    if (token.text === 'keyof') return { kind: 'keyof', of: this.#single() }
    if (token.text === 'typeof') {
      this.#single()
      return { kind: 'opaque' }
    }
    if (token.kind === 'string') return { kind: 'literal', value: unquoted(token.text) }
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text.replaceAll('_', '')) }
    if (token.kind === 'template') return { kind: 'name', name: 'string', args: [] }
    if (token.text === 'true' || token.text === 'false') return { kind: 'literal', value: token.text === 'true' }
    let name = token.text
    while (this.#take('.')) name += `.${this.#next().text}`
    const args: TypeNode[] = []
    if (this.#take('<')) {
      do args.push(this.#type())
      while (this.#take(','))
      this.#expect('>')
    }
    return { kind: 'name', name, args }
  }

  #skipGenerics(): void {
    if (!this.#take('<')) return
    for (let depth = 1; depth > 0; ) {
      const text = this.#next().text
      if (text === '<') depth++
      if (text === '>') depth--
    }
  }

  #doc(): string {
    let doc = ''
    while (this.#tokens[this.#at]?.kind === 'doc') doc = this.#next().text
    return doc
  }

  #skipTo(text: string): void {
    while (this.#at < this.#tokens.length && this.#next().text !== text);
  }

  #is(text: string): boolean {
    return this.#tokens[this.#at]?.text === text
  }

  #take(text: string): boolean {
    if (!this.#is(text)) return false
    this.#at++
    return true
  }

  #expect(text: string): void {
    const token = this.#next()
    if (token.text !== text) throw new SyntaxError(`expected ${text}, found ${token.text} (token ${this.#at})`)
  }

  #next(): Token {
    const token = this.#tokens[this.#at++]
    if (!token) throw new SyntaxError('unexpected end of the declarations')
    return token
  }
}

function unquoted(text: string): string {
  return JSON.parse(`"${text.slice(1, -1)}"`) as string
}
