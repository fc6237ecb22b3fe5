import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settingFromData, settingInData, settingMeant } from '../../src/bot/setting-meaning.ts'
import { type SettingName, type SettingText, settingNames } from '../../src/domain/settings.ts'

describe('what is typed for a setting', () => {
  it.each<[SettingName, string, SettingText | undefined]>([
    ['zone', 'wita', 'Asia/Makassar'],
    ['zone', 'Asia/Jayapura', 'Asia/Jayapura'],
    ['zone', 'waktu Jakarta', undefined],
    ['quiet', '20.00 sampai 06.30', '20:00-06:30'],
    ['quiet', '21:00-5:30', '21:00-05:30'],
    ['quiet', '20.00', undefined],
    ['quiet', 'jam 9 malam sampe jam 5 pagi', '21:00-05:00'],
    ['work-hours', 'jam 8 sampai jam 4 sore', '08:00-16:00'],
    ['one-day', 'jam 3 sore', '15:00'],
    ['one-day', 'setengah delapan pagi', '07:30'],
    ['deadline', 'h-2 jam 3 sore', '2 15:00'],
    ['deadline', 'jam 3 sore, 2 hari kerja sebelumnya', '2 15:00'],
    ['one-day', '7.30', '07:30'],
    ['one-day', 'pukul 7', '07:00'],
    ['one-day', '07.30 WIB', '07:30'],
    ['one-day', 'tidak dikirim', 'off'],
    ['one-day', '25.00', undefined],
    ['one-day', '7.75', undefined],
    ['one-day', '07.00 atau 08.00', undefined],
    ['one-day', '', undefined],
    ['two-hours', 'off', undefined],
    ['deadline', '2 hari kerja, pukul 15.00', '2 15:00'],
    ['deadline', 'satu hari kerja sebelumnya pukul 12.00', '1 12:00'],
    ['deadline', 'H-3 10.00', '3 10:00'],
    ['deadline', 'hari rapat pukul 07.00', '0 07:00'],
    ['deadline', '7 hari kerja 12.00', undefined],
    ['deadline', '12.00', undefined],
    ['deadline', 'besok', undefined],
    ['escalate-sekda', '10 hari setelah tenggat', '10'],
    ['escalate-head', 'H+2', '2'],
    ['escalate-assistant', 'lima hari', '5'],
    ['escalate-assistant', 'tidak dikirim', 'off'],
    ['escalate-assistant', '90 hari', undefined],
  ])('%s: “%s” means %s', (name, typed, meant) => expect(settingMeant(name, typed)).toBe(meant))

  it('never means a time nobody can set a clock to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingNames), fc.string(), (name, typed) => {
        const meant = settingMeant(name, typed)
        if (meant !== undefined && name !== 'zone')
          expect(meant).toMatch(
            /^(?:off|[1-9]|[1-5]\d|60|[0-5 ]*(?:[01]\d|2[0-3]):[0-5]\d(?:-(?:[01]\d|2[0-3]):[0-5]\d)?)$/,
          )
      }),
    )
  })
})

describe('a value in button data', () => {
  it.each<[SettingName, SettingText]>([
    ['zone', 'Asia/Makassar'],
    ['quiet', '20:00-06:30'],
    ['one-day', '07:30'],
    ['one-day', 'off'],
    ['two-hours', 'on'],
    ['deadline', '2 15:00'],
    ['quorum', 'two-thirds'],
  ])('%s %s comes back as it was', (name, text) => {
    expect(settingInData(text)).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(settingFromData(name, settingInData(text))).toBe(text)
  })
})
