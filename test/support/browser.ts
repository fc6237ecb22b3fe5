import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

/** The packaged Chromium, with the libraries it needs and a font, in the temporary folder. */
async function packaged(): Promise<{ executablePath: string; args: string[]; env: Record<string, string> }> {
  // Each user has a folder of its own: another's files could not be written to.
  const folder = join(tmpdir(), `rakor-browser-${process.getuid?.() ?? 0}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: fonts(folder),
  }
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none']
  return { executablePath: join(folder, 'chromium'), args, env }
}

/** Chromium unpacks itself beside the folder and takes its place at once: a run that is cut off leaves no half of it. */
async function unpackInto(folder: string): Promise<void> {
  const beside = mkdtempSync(`${folder}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = beside
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  try {
    const { default: lambda } = await import('@sparticuz/chromium')
    await lambda.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(beside, folder)
  } catch {
    // Another run was first.
    rmSync(beside, { recursive: true })
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
