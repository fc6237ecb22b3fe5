import { settingsFrom } from '../../src/domain/settings.ts'

/** The settings of a house in which nobody changed any. */
export const usual = settingsFrom({}, 'Asia/Jakarta')
