import { FormattedString } from '@grammyjs/parse-mode'
import type { WhoIAm } from '../../operations/people.ts'
import { placeDetails } from '../../operations/waiting-claim.ts'
import type { Speech } from '../house.ts'
import { commandsOf } from '../menu.ts'
import { searchButton } from './claiming.ts'
import { type Letter, letter } from './letter.ts'
import { placeName } from './place.ts'
import { claimsButton } from './roster-menu.ts'

/** What `/start` says first: who Rakor is to a stranger, what comes next to everybody else. */
export function welcome(speech: Speech, who: WhoIAm, waiting: { claims: number; groups: number }): Letter {
  const { t } = speech
  const lines: (string | FormattedString)[] = []
  if (who.roles.includes('secretariat')) {
    lines.push(t('people-start-secretariat'))
    if (waiting.claims + waiting.groups > 0) lines.push('', t('people-start-waiting', { ...waiting }))
  } else if (who.waiting.length > 0) lines.push(...waitingOf(speech, who))
  else if (who.ties.length === 0)
    lines.push(
      who.revoked
        ? t('people-start-revoked')
        : who.noSecretariat
          ? t('common-help-no-secretariat')
          : t('people-start-unknown'),
    )
  if (who.ties.length > 0) {
    if (lines.length > 0) lines.push('')
    lines.push(t('people-start-official'), ...placesOf(speech, who), t('people-start-coming', { count: who.coming }))
  }
  if (who.noSecretariat) lines.push('', numberOf(speech, who), t('people-whoami-first-secretariat'))
  const isStranger = who.roles.includes('unknown') && !who.revoked && !who.noSecretariat && who.waiting.length === 0
  if (isStranger) return letter(FormattedString.join(lines, '\n'), searchButton(speech))
  const several = waiting.claims > 1 ? [[claimsButton(speech, waiting.claims)]] : undefined
  return letter(FormattedString.join(lines, '\n'), several)
}

/** The account's number to be copied, its offices, its rights and the commands that go with them. */
export function whoAmILetter(speech: Speech, who: WhoIAm): Letter {
  const { t, format } = speech
  const lines: (string | FormattedString)[] = [numberOf(speech, who)]
  if (who.ties.length > 0) lines.push(t('people-whoami-offices'), ...placesOf(speech, who))
  else lines.push(t('people-whoami-no-office'))
  lines.push(...waitingOf(speech, who))
  lines.push(
    t('people-whoami-rights', { roles: format.list(who.roles.map((role) => t(`people-role-${role}`))) }),
    ...who.roles.map((role) => t('people-start-item', { place: t(`people-right-${role}`) })),
    t('people-whoami-language', { language: t(`settings-language-${who.locale}`) }),
    t(who.reachable ? 'people-whoami-reached' : 'people-whoami-unreached'),
    t('people-whoami-commands', {
      commands: commandsOf(who.roles)
        .map((command) => `/${command}`)
        .join(', '),
    }),
  )
  if (who.noSecretariat) lines.push('', t('people-whoami-first-secretariat'))
  return letter(FormattedString.join(lines, '\n'))
}

/** The account's number, to be copied. */
export const numberOf = (speech: Speech, who: Pick<WhoIAm, 'userId'>): FormattedString =>
  FormattedString.join([speech.t('people-whoami-number'), ' ', FormattedString.code(String(who.userId))])

/** What somebody hears who waits for the secretariat, whatever they write. */
export const waitingLetter = (speech: Speech, who: Pick<WhoIAm, 'waiting'>): Letter =>
  letter(waitingOf(speech, who).join('\n'))

/** What somebody asked for and still waits for, with the last answer that waits with it. */
export const waitingOf = (speech: Speech, who: Pick<WhoIAm, 'waiting'>): string[] =>
  who.waiting.map((made) =>
    speech.t('refusal-claim-waiting', { ...placeDetails(made.office, made), answer: made.held.at(-1) ?? 'none' }),
  )

const placesOf = (speech: Speech, who: WhoIAm): string[] =>
  who.ties.map(({ office, account }) => speech.t('people-start-item', { place: placeName(speech, office, account) }))
