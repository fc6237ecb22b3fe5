/** The page's own files. TypeScript goes out without its types; there is no build. */
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

export interface Asset {
  type: string
  body: string
}

const folder = join(import.meta.dirname, 'browser')
const kept = new Map<string, Asset>()
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
}

/** @param name a bare file name, as it stands in the address */
export function assetNamed(name: string): Asset | undefined {
  const extension = /^[a-z][a-z-]*\.(html|css|svg|ts)$/.exec(name)?.[1]
  if (extension === undefined) return undefined
  const known = kept.get(name)
  if (known) return known
  try {
    const text = readFileSync(join(folder, name), 'utf8')
    const asset = { type: types[extension]!, body: extension === 'ts' ? withoutTypes(text) : text }
    kept.set(name, asset)
    return asset
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Node calls this experimental, which is no news to whoever looks at the page. */
function withoutTypes(text: string): string {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(text)
  } finally {
    process.emitWarning = emitWarning
  }
}
