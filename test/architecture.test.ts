import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = normalize(join(import.meta.dirname, '..'))

/** Who may import whom. A room may always import itself. */
const allowed: Record<string, string[]> = {
  language: [],
  domain: ['language'],
  locales: ['domain'],
  documents: ['domain', 'locales'],
  store: ['domain', 'migrations'],
  operations: ['domain', 'store', 'reference'],
  bot: ['operations', 'domain', 'language', 'locales', 'documents'],
  web: ['operations', 'domain', 'language', 'locales', 'documents'],
  delivery: ['operations', 'domain'],
  jobs: ['operations', 'domain'],
  reference: [],
  sandbox: [],
  migrations: [],
  config: ['domain'],
  cli: ['app', 'config', 'sandbox', 'language', 'reference'],
  main: ['app', 'config', 'sandbox', 'language', 'reference'],
}

/** npm packages that belong to certain rooms alone. */
const packages: Record<string, string[]> = {
  kysely: ['store', 'migrations'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  grammy: ['bot', 'delivery'],
  '@grammyjs/conversations': ['bot'],
  'node-cron': ['jobs'],
  pdfmake: ['documents'],
  'write-excel-file': ['documents'],
}

const files = globSync(['src/**/*.ts', 'migrations/*.ts'], { cwd: root }).map((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const imports = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
    ),
  ].map((m) => (m[1] ?? m[2] ?? m[3]) as string)
  return { file, text, imports }
})

const roomOf = (file: string): string => {
  const parts = file.split('/')
  if (parts[0] === 'migrations') return 'migrations'
  return parts.length === 2 ? (parts[1] as string).replace('.ts', '') : (parts[1] as string)
}
const target = (file: string, specifier: string): string => relative(root, join(root, dirname(file), specifier))

describe('the rooms', () => {
  it('are all there to be looked at', () => expect(files.length).toBeGreaterThan(20))

  it('import only whom they may', () => {
    const wrong = files.flatMap(({ file, imports }) => {
      const room = roomOf(file)
      if (room === 'app') return []
      return imports
        .filter((s) => s.startsWith('.'))
        .map((s) => roomOf(target(file, s)))
        .filter((other) => other !== room && !allowed[room]?.includes(other))
        .map((other) => `${file} imports ${other}`)
    })
    expect(wrong).toEqual([])
  })

  it('keep kysely, the drivers, grammY and node-cron where they belong', () => {
    const wrong = files.flatMap(({ file, imports }) =>
      imports
        .filter((s) => !s.startsWith('.'))
        .map((s) =>
          s
            .split('/')
            .slice(0, s.startsWith('@') ? 2 : 1)
            .join('/'),
        )
        .filter((name) => packages[name] && !packages[name].includes(roomOf(file)))
        .map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('have no cycles', () => {
    const graph = new Map(
      files.map(({ file, imports }) => [file, imports.filter((s) => s.startsWith('.')).map((s) => target(file, s))]),
    )
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
        return
      }
      if (done.has(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of graph.keys()) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('take time, chance and timers from app, main, cli and sandbox alone', () => {
    const forbidden =
      /Date\.now\(|new Date\(\)|Temporal\.Now|setTimeout|setInterval|setImmediate|Math\.random\(|randomUUID|randomBytes|performance\.now/
    const wrong = files
      .filter(({ file }) => !['app', 'main', 'cli', 'sandbox'].includes(roomOf(file)))
      .filter(({ text }) => forbidden.test(text))
      .map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  it('format dates and numbers in locales alone', () => {
    const wrong = files
      .filter(({ file }) => !['locales', 'sandbox', 'cli'].includes(roomOf(file)))
      .filter(({ text }) => /\bIntl\.|toLocale(String|DateString|TimeString)/.test(text))
      .map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  it('open transactions in operations alone', () => {
    const wrong = files
      .filter(({ file }) => !['operations', 'store'].includes(roomOf(file)))
      .filter(({ text }) => /\btransact\(|\.transaction\(\)/.test(text))
      .map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  it('have no file over 400 lines', () => {
    const long = globSync(['src/**/*.ts', 'migrations/*.ts', 'test/**/*.ts', 'src/**/*.ftl'], { cwd: root })
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400)
    expect(long).toEqual([])
  })
})
