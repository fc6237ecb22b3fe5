import { FormattedString } from '@grammyjs/parse-mode'
import type { Role } from '../../domain/permission.ts'
import type { WhoIAm } from '../../operations/people.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { searchButton } from './claiming.ts'
import { exampleDueDay, exampleMeetingDay } from './example-days.ts'
import { type Letter, letter } from './letter.ts'
import { numberOf, waitingOf } from './welcome.ts'

/** Roles that have a help of their own; of several, the first counts. */
const helped = ['secretariat', 'leader', 'head', 'staff', 'partner'] as const
type Helped = (typeof helped)[number]

/**
 * `/bantuan`: what somebody with these rights can do, and two examples to copy. `today`: as the examples count it;
 * `steps`: the first steps of the house still help.
 */
export function helpLetter(
  speech: Speech,
  who: Pick<WhoIAm, 'roles' | 'userId' | 'noSecretariat' | 'waiting'>,
  today: Temporal.PlainDate,
  steps = false,
): Letter {
  const { t } = speech
  const { roles } = who
  const role = helped.find((each) => roles.includes(each))
  if (!role && who.noSecretariat) {
    const lines = [t('common-help-no-secretariat'), '', numberOf(speech, who), t('people-whoami-first-secretariat')]
    return letter(FormattedString.join(lines, '\n'))
  }
  if (!role && who.waiting.length > 0)
    return letter([...waitingOf(speech, who), '', t('common-help-waiting')].join('\n'))
  const lines: (string | FormattedString)[] = [t(`common-help-${role ?? 'unknown'}`)]
  if (role === 'secretariat' && roles.some(holdsOffice)) lines.push(t('common-help-secretariat-office'))
  const examples = examplesFor(speech, role, today).map((text) => FormattedString.code(text))
  lines.push('', t('help-examples'), ...examples)
  const isNew = role === 'secretariat' && steps
  const stranger = role ? undefined : searchButton(speech)
  const buttons = isNew ? [[{ text: t('help-button-steps'), callback_data: pressData('steps-show') }]] : stranger
  return letter(FormattedString.join(lines, '\n'), buttons)
}

const holdsOffice = (role: Role): boolean => role === 'head' || role === 'staff' || role === 'partner'

function examplesFor({ t }: Speech, role: Helped | undefined, today: Temporal.PlainDate): [string, string] {
  switch (role) {
    case 'secretariat':
      return [
        t('meeting-line-example', { day: exampleMeetingDay(today) }),
        t('help-example-task', { due: exampleDueDay(today) }),
      ]
    case 'leader':
      return [t('help-example-recap'), t('help-example-leader')]
    case 'head':
      return [t('help-example-late'), t('help-example-head')]
    case 'staff':
      return [t('help-example-present'), t('help-example-tasks')]
    case 'partner':
      return [t('help-example-online'), t('help-example-partner')]
    default:
      return [t('help-example-number'), t('help-example-ask')]
  }
}
