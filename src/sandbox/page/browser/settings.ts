/** The page's language, and the zone in which times are shown. */
import { dialog } from './dialogs.ts'
import { h } from './dom.ts'
import { icon } from './icons.ts'
import { on } from './state.ts'
import { chooseZone, chosenZone, zones } from './times.ts'
import { type Language, speak, spoken, t } from './words.ts'

export function settingsButton(): HTMLElement {
  const button = h('button', { type: 'button', class: 'chip', on: { click: () => void open() } }, icon('globe'))
  const name = (): void => button.setAttribute('aria-label', t('settings'))
  on(['words'], name)
  name()
  return button
}

async function open(): Promise<void> {
  const language = choice(
    'language',
    t('language'),
    [
      ['id', t('indonesian')],
      ['en', t('english')],
    ],
    spoken(),
    (value) => speak(value as Language),
  )
  const zone = choice(
    'zone',
    t('zone'),
    [['', t('zoneOwn')], ...zones.map((each): [string, string] => [each, nameOf(each)])],
    chosenZone(),
    chooseZone,
  )
  await dialog(t('settings'), [language, zone], [{ label: t('close'), value: 'ok', look: 'primary' }])
}

function nameOf(zone: string): string {
  const short: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }
  return short[zone] ? `${short[zone]} (${zone})` : zone
}

function choice(
  id: string,
  label: string,
  options: [string, string][],
  chosen: string,
  change: (value: string) => void,
): HTMLElement {
  const list = h(
    'select',
    { id: `choose-${id}`, on: { change: (event: Event) => change((event.target as HTMLSelectElement).value) } },
    ...options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  )
  return h('p', { class: 'choice' }, h('label', { for: `choose-${id}` }, label), list)
}
