import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/**
 * A real headless Chromium: the one CHROME_PATH names, or on Linux the one that comes with the packages. Throws where
 * neither can start: a page that was not looked at is not a page that works.
 */
export async function openBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return chromium.launch({ executablePath: CHROME_PATH, args: ['--no-sandbox'] })
  return chromium.launch(await packaged())
}

/** The packaged Chromium unpacks itself, the libraries it needs and a font into the temporary folder. */
async function packaged(): Promise<{ executablePath: string; args: string[]; env: Record<string, string> }> {
  // Each run has a folder of its own user: another user's files could not be written to.
  const folder = join(tmpdir(), `rakor-chromium-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  try {
    const { default: lambda } = await import('@sparticuz/chromium')
    const executablePath = await lambda.executablePath()
    const env = {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: fonts(folder),
    }
    return { executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'], env }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The same font on every machine, so that pictures can be compared. @returns the folder of the font settings */
function fonts(folder: string): string {
  const settings = join(folder, 'font-settings')
  const file = join(settings, 'fonts.conf')
  if (existsSync(file)) return settings
  mkdirSync(settings, { recursive: true })
  const font = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${font}</dir><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  )
  return settings
}
