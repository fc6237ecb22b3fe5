import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, refuseHiddenSettings } from '../../src/config.ts'

const token = `123456:${'a'.repeat(35)}`

const mistakesOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n- ').slice(1)
    throw error
  }
  return []
}

describe('the settings', () => {
  it('have a default each, and without a token mean the sandbox', () => {
    expect(readConfig({})).toEqual({
      token: undefined,
      apiRoot: 'https://api.telegram.org',
      databaseUrl: 'sqlite:data/rakor.db',
      secretariatIds: [],
      zone: 'Asia/Jakarta',
      webhook: undefined,
      port: 8080,
      host: '127.0.0.1',
      logLevel: 'info',
      ipFamily: 0,
      proxy: undefined,
      backupDir: 'data/backups',
    })
  })

  it('are read from the environment', () => {
    const config = readConfig({
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      DATABASE_URL: 'postgres://rakor@db/rakor',
      SECRETARIAT_IDS: '11, 22 11,',
      TIME_ZONE: 'Asia/Makassar',
      PUBLIC_URL: 'https://rakor.example.go.id/',
      WEBHOOK_SECRET: 'x'.repeat(32),
      PORT: '0',
      LOG_LEVEL: 'silent',
      IP_FAMILY: '4',
      BACKUP_DIR: 'off',
      HTTPS_PROXY: '',
    })
    expect(config).toMatchObject({
      apiRoot: 'http://127.0.0.1:8081',
      secretariatIds: [11, 22],
      zone: 'Asia/Makassar',
      webhook: { publicUrl: 'https://rakor.example.go.id', secret: 'x'.repeat(32) },
      port: 0,
      ipFamily: 4,
      backupDir: undefined,
    })
  })

  it.each([
    ['BOT_TOKEN', 'my-token'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'postgres://rakor:r4#hasia@db/rakor'],
    ['DATABASE_URL', 'postgres://rakor:12#ab@db/rakor'],
    ['DATABASE_URL', 'postgres://rakor:12/ab@db/rakor'],
    ['DATABASE_URL', 'postgres://rakor:12?ab@db/rakor'],
    ['DATABASE_URL', 'postgres://rakor:12%ab@db/rakor'],
    ['SECRETARIAT_IDS', '@dinas'],
    ['SECRETARIAT_IDS', '9007199254740993'],
    ['SECRETARIAT_IDS', '0'],
    ['TIME_ZONE', 'Asia/Muara_Enim'],
    ['PUBLIC_URL', 'rakor'],
    ['PUBLIC_URL', 'http://rakor.example.go.id'],
    ['PUBLIC_URL', 'https://rakor.example.go.id/?bot=1'],
    ['PUBLIC_URL', 'https://rakor.example.go.id/b:ot'],
    ['PUBLIC_URL', 'https://admin@rakor.example.go.id'],
    ['WEBHOOK_SECRET', 'short'],
    ['PORT', '99999'],
    ['PORT', 'eighty'],
    ['HOST', 'rakor'],
    ['LOG_LEVEL', 'loud'],
    ['IP_FAMILY', '5'],
    ['HTTPS_PROXY', 'socks5://x'],
  ])('name %s when it is wrong, and never repeat the value', (name, value) => {
    const mistakes = mistakesOf({ WEBHOOK_SECRET: 'x'.repeat(20), [name]: value })
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toMatch(new RegExp(`^${name} must be .{5,}`))
    expect(mistakes[0]).not.toContain(value)
  })

  it('listen where HOST says, everywhere without it, and in the sandbox on this machine alone', () => {
    expect(readConfig({ BOT_TOKEN: token }).host).toBe('::')
    expect(readConfig({ BOT_TOKEN: token, HOST: '127.0.0.1' }).host).toBe('127.0.0.1')
    expect(readConfig({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1')
  })

  it.each([
    'postgres://rakor:r4%23hasia@db/rakor',
    'postgresql://rakor:r4@hasia@db:5433/rakor?sslmode=require',
    'postgres://rakor@/rakor?host=/run/postgresql',
    'postgres:///rakor?host=/run/postgresql',
  ])('take %s for the database', (url) => expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url))

  it('take a public address with a path', () => {
    const env = {
      BOT_TOKEN: token,
      WEBHOOK_SECRET: 'x'.repeat(32),
      PUBLIC_URL: 'https://example.go.id:8443/tapem/bot/',
    }
    expect(readConfig(env).webhook?.publicUrl).toBe('https://example.go.id:8443/tapem/bot')
  })

  it('in a file that may not be read are refused, not passed over; a file that is not there is none', () => {
    const failing = (code: string) => (): void => {
      throw Object.assign(new Error(code), { code })
    }
    expect(() => refuseHiddenSettings('.env', failing('EACCES'))).toThrow(/^\.env cannot be read \(EACCES\)/)
    expect(() => refuseHiddenSettings('.env', failing('ENOENT'))).not.toThrow()
    expect(() => refuseHiddenSettings('.env', () => {})).not.toThrow()
  })

  it('report every mistake at once', () => {
    expect(mistakesOf({ PORT: 'x', TIME_ZONE: 'x', LOG_LEVEL: 'x' })).toHaveLength(3)
  })

  it('stop a production start without a token, and a webhook without a secret', () => {
    expect(mistakesOf({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('BOT_TOKEN')])
    expect(mistakesOf({ NODE_ENV: 'production', BOT_TOKEN: token })).toEqual([])
    expect(mistakesOf({ PUBLIC_URL: 'https://x.id' })).toEqual([expect.stringContaining('WEBHOOK_SECRET')])
  })
})
