import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDeclarations } from '../../src/sandbox/declarations.ts'
import { methodTableText } from '../../src/sandbox/generate-method-table.ts'
import { methodTable } from '../../src/sandbox/method-table.ts'
import { methods } from '../../src/sandbox/methods/index.ts'

describe('the table of methods', () => {
  it('is what the installed types say', () => {
    const committed = readFileSync(new URL('../../src/sandbox/method-table.json', import.meta.url), 'utf8')
    expect(methodTableText()).toBe(committed)
  })

  it('knows required parameters, types and limits', () => {
    const { sendMessage, setMyCommands } = methodTable.methods
    expect(sendMessage?.chat_id).toEqual({ type: { any: ['integer', 'string'] }, required: true })
    expect(sendMessage?.text).toEqual({
      type: 'string',
      required: true,
      limit: [1, 4096, 'characters'],
      afterEntities: true,
    })
    expect(setMyCommands?.commands).toEqual({ type: { array: { ref: 'BotCommand' } }, required: true })
    expect(methodTable.types['InlineKeyboardButton.CallbackButton']).toMatchObject({
      fields: { callback_data: { type: 'string', required: true, limit: [1, 64, 'bytes'] } },
    })
  })

  it('leaves deprecated parameters out', () => {
    expect(methodTable.methods.sendMessage).not.toHaveProperty('reply_to_message_id')
  })

  it('covers the Bot API and every method that is built', () => {
    expect(Object.keys(methodTable.methods).length).toBeGreaterThan(180)
    for (const name of Object.keys(methods)) expect(methodTable.methods).toHaveProperty(name)
  })

  it('refers only to types it holds', () => {
    const names = JSON.stringify(methodTable).matchAll(/"ref":"([^"]+)"/g)
    for (const [, name] of names) expect(methodTable.types).toHaveProperty([name!])
  })
})

describe('the reader of declarations', () => {
  it('reads interfaces, namespaces, unions, arrays and literals', () => {
    const found = readDeclarations(`
      import type { X } from "./x.js";
      export declare namespace Place {
        interface Base { /** 1-10 characters */ name?: string; }
        interface Room extends Base { readonly seats: number[]; kind: "a" | "b" | 0x10; }
      }
      export type Any<F> = Place.Room | ReadonlyArray<F>;
    `)
    expect(found.map(({ name }) => name)).toEqual(['Place.Base', 'Place.Room', 'Any'])
    expect(found[0]?.type).toMatchObject({ members: [{ name: 'name', optional: true, doc: '/** 1-10 characters */' }] })
    expect(found[1]?.extends).toEqual([{ kind: 'name', name: 'Base', args: [] }])
    expect(found[1]?.type).toMatchObject({
      members: [
        { name: 'seats', optional: false, type: { kind: 'array' } },
        { name: 'kind', type: { kind: 'union', of: [{ value: 'a' }, { value: 'b' }, { value: 16 }] } },
      ],
    })
    expect(found[2]?.type).toMatchObject({ kind: 'union', of: [{ name: 'Place.Room' }, { name: 'ReadonlyArray' }] })
  })

  it('says what it cannot read', () => {
    expect(() => readDeclarations('interface A { b string }')).toThrow('expected :, found string')
    expect(() => readDeclarations('interface A { b: string')).toThrow('unexpected end of the declarations')
  })
})
