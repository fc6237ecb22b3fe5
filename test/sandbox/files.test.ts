import { describe, expect, it } from 'vitest'
import { type Answer, call, updates, upload } from './client.ts'
import { staged } from './stage.ts'

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 64, 0, 0, 0, 200,
])

describe('files', () => {
  it('are uploaded, named, downloaded and sent again by their id', async () => {
    const { sandbox, head } = await staged()
    const sent = await upload(sandbox, 'sendDocument', {
      chat_id: String(head.id),
      document: new File(['isi undangan'], 'undangan.pdf'),
      caption: '<b>Undangan</b>',
      parse_mode: 'HTML',
      reply_markup: JSON.stringify({ inline_keyboard: [[{ text: 'Hadir', callback_data: 'h' }]] }),
    })
    expect(sent.result).toMatchObject({
      document: { file_name: 'undangan.pdf', mime_type: 'application/pdf', file_size: 12 },
      caption: 'Undangan',
      caption_entities: [{ type: 'bold', offset: 0, length: 8 }],
    })
    const { file_id } = sent.result.document
    const { result: file } = await call(sandbox, 'getFile', { file_id })
    const download = await fetch(`${sandbox.apiRoot}/file/bot${sandbox.token}/${file.file_path}`)
    expect(await download.text()).toBe('isi undangan')
    const again = await call(sandbox, 'sendDocument', { chat_id: head.id, document: file_id })
    expect(again.result.document).toEqual(sent.result.document)
    expect(head.lastSeen().document?.file_name).toBe('undangan.pdf')
    const edited = await call(sandbox, 'editMessageCaption', {
      chat_id: head.id,
      message_id: again.result.message_id,
      caption: 'Salinan',
    })
    expect(edited.result).toMatchObject({ caption: 'Salinan', document: { file_id } })
  })

  it('are attached under another name, as bots do', async () => {
    const { sandbox, head } = await staged()
    const sent = await upload(sandbox, 'sendDocument', {
      chat_id: String(head.id),
      document: 'attach://berkas1',
      berkas1: new File(['a'], 'daftar hadir.xlsx'),
    })
    expect(sent.result.document).toMatchObject({
      file_name: 'daftar hadir.xlsx',
      mime_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
    expect(JSON.parse(JSON.stringify(sandbox.calls.at(-1)?.params))).toMatchObject({
      document: { fileName: 'daftar hadir.xlsx', size: 1 },
    })
  })

  it('are kept whole, whatever bytes they have', async () => {
    const { sandbox, head } = await staged()
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256)
    const tricky = new Blob([bytes, '\r\n--', bytes, '\r\n\r\n'])
    const sent = await upload(sandbox, 'sendDocument', { chat_id: String(head.id), document: tricky })
    const { result } = await call(sandbox, 'getFile', { file_id: sent.result.document.file_id })
    const download = await fetch(`${sandbox.apiRoot}/file/bot${sandbox.token}/${result.file_path}`)
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(new Uint8Array(await tricky.arrayBuffer()))
  })

  it('are photos with their size, and not documents', async () => {
    const { sandbox, head } = await staged()
    const sent = await upload(sandbox, 'sendPhoto', { chat_id: String(head.id), photo: new File([png], 'grafik.png') })
    expect(sent.result.photo).toMatchObject([{ width: 320, height: 200, file_size: 24 }])
    const { file_id } = sent.result.photo[0]
    expect((await call(sandbox, 'sendDocument', { chat_id: head.id, document: file_id })).description).toBe(
      `Bad Request: can't use file of type Photo as Document`,
    )
    expect(head.lastSeen().photo?.[0]?.file_id).toBe(file_id)
    for (const magic of [
      [0xff, 0xd8, 0xff],
      [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50],
    ]) {
      const other = await upload(sandbox, 'sendPhoto', {
        chat_id: String(head.id),
        photo: new File([Uint8Array.from(magic)], 'a'),
      })
      expect(other.ok).toBe(true)
    }
  })

  it('that people send are fetched too', async () => {
    const { sandbox, head } = await staged()
    await head.sendsDocument(head.private, { fileName: 'notulen.txt', bytes: new TextEncoder().encode('isi') })
    const { file_id } = (await updates(sandbox))[0].message.document
    const { result } = await call(sandbox, 'getFile', { file_id })
    expect(await (await fetch(`${sandbox.apiRoot}/file/bot${sandbox.token}/${result.file_path}`)).text()).toBe('isi')
  })

  it('are not found under another path', async () => {
    const { sandbox } = await staged()
    const response = await fetch(`${sandbox.apiRoot}/file/bot${sandbox.token}/documents/file_99`)
    expect(response.status).toBe(404)
  })
})

describe('parameters', () => {
  it('come in the query string, as a form, and with any spelling of the method', async () => {
    const { sandbox, group } = await staged()
    const root = `${sandbox.apiRoot}/bot${sandbox.token}`
    const query = await fetch(`${root}/SENDMESSAGE?chat_id=${group.id}&text=satu&disable_notification=true`)
    expect(((await query.json()) as Answer).ok).toBe(true)
    const form = await fetch(`${root}/sendMessage`, {
      method: 'POST',
      body: new URLSearchParams({
        chat_id: String(group.id),
        text: '2',
        entities: '[{"type":"bold","offset":0,"length":1}]',
      }),
    })
    expect(((await form.json()) as Answer).result).toMatchObject({ text: '2', entities: [{ type: 'bold' }] })
    const byText = await call(sandbox, 'sendMessage', { chat_id: String(group.id), text: 'tiga' })
    expect(byText.ok).toBe(true)
    expect(group.messages.map(({ text }) => text)).toEqual(['satu', '2', 'tiga'])
    expect(sandbox.calls.every(({ chatId }) => chatId === group.id)).toBe(true)
  })

  it('may be null, which is nothing', async () => {
    const { sandbox, group } = await staged()
    const answer = await call(sandbox, 'sendMessage', {
      chat_id: group.id,
      text: 'a',
      reply_markup: null,
      entities: null,
    })
    expect(answer.ok).toBe(true)
    expect((await call(sandbox, 'sendMessage', { chat_id: group.id, text: null })).description).toBe(
      'Bad Request: message text is empty',
    )
  })
})
