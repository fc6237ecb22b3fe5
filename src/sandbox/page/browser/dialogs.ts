/** Questions and notices in front of everything: the browser's own dialogs, so that keyboard and focus are right. */
import { type Child, h } from './dom.ts'
import { t } from './words.ts'

interface Choice {
  label: string
  /** What the dialog answers. */
  value: string
  look?: 'primary' | 'danger'
}

/** @returns the value of the chosen button, or undefined when it was closed */
export function dialog(title: string, body: Child[], choices: Choice[] = []): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const buttons = choices.map(({ label, value, look }) =>
    h('button', { type: 'button', class: `button ${look ?? ''}`, on: { click: () => box.close(value) } }, label),
  )
  const heading = h('h2', { id: 'dialog-title', tabindex: '-1' }, title)
  const box = h(
    'dialog',
    {
      class: 'dialog',
      'aria-labelledby': 'dialog-title',
      on: {
        close: () => {
          box.remove()
          resolve(box.returnValue === '' ? undefined : box.returnValue)
        },
        click: (event: MouseEvent) => event.target === box && box.close(),
      },
    },
    h('div', { class: 'dialog-body' }, heading, ...body, h('div', { class: 'dialog-buttons' }, ...buttons)),
  )
  document.body.append(box)
  box.showModal()
  return promise
}

/** A press was answered with words to be read. */
export function alertBox(title: string, text: string): Promise<unknown> {
  return dialog(title, [h('p', { class: 'dialog-text' }, text)], [{ label: t('ok'), value: 'ok', look: 'primary' }])
}

export async function confirmed(title: string, text: string, yes: string): Promise<boolean> {
  const choices: Choice[] = [
    { label: t('cancel'), value: '' },
    { label: yes, value: 'yes', look: 'danger' },
  ]
  return (await dialog(title, [h('p', { class: 'dialog-text' }, text)], choices)) === 'yes'
}

interface Option {
  id: number
  name: string
}

/** Lets one or several be picked. @returns their ids, none when it was closed */
export async function picked(
  title: string,
  more: string,
  options: Option[],
  button: string,
  several = false,
): Promise<number[]> {
  const inputs = options.map(({ id }, index) =>
    h('input', { type: several ? 'checkbox' : 'radio', name: 'picked', value: id, checked: !several && index === 0 }),
  )
  const rows = options.map(({ name }, index) => h('label', { class: 'pick' }, inputs[index], h('span', {}, name)))
  const list = h('fieldset', { class: 'picks' }, h('legend', { class: 'hidden' }, title), ...rows)
  const body = [more !== '' && h('p', { class: 'dialog-text' }, more), list]
  const choices: Choice[] = [
    { label: t('cancel'), value: '' },
    { label: button, value: 'yes', look: 'primary' },
  ]
  const answer = await dialog(title, body, choices)
  return answer === 'yes' ? inputs.filter(({ checked }) => checked).map(({ value }) => Number(value)) : []
}
