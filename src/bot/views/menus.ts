import { readGroup } from '../../operations/groups.ts'
import { readRoles } from '../../operations/people.ts'
import { groupMenu, privateMenu } from '../menu.ts'
import { drop } from './letter.ts'
import type { Renderers } from './renderer.ts'

export const menuRenderers: Renderers<'commands' | 'group-commands'> = {
  commands: async (house, row, speech) => ({
    act: 'call',
    method: 'setMyCommands',
    payload: {
      commands: privateMenu(speech, await readRoles(house.desk, row.subject.userId)),
      scope: { type: 'chat', chat_id: row.chatId },
    },
  }),

  'group-commands': async (house, row, speech) => {
    if ((await readGroup(house.desk, row.subject.groupId))?.state !== 'linked') return drop('the group is not linked')
    return {
      act: 'call',
      method: 'setMyCommands',
      payload: { commands: groupMenu(speech), scope: { type: 'chat', chat_id: row.chatId } },
    }
  },
}
