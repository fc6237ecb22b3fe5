import { describe, expect, it } from 'vitest'
import { transcript } from '../../src/sandbox/index.ts'
import { call } from './client.ts'
import { posted, staged } from './stage.ts'

describe('the transcript', () => {
  it('reads like the chat it is of', async () => {
    const { sandbox, head, guest, group } = await staged()
    const lines: string[] = []
    const print = transcript()
    const stop = sandbox.onEvent((event) => lines.push(...print(event)))
    await group.promoteBot()
    const keyboard = [
      [
        { text: 'Hadir', callback_data: 'h' },
        { text: 'Daring', callback_data: 'd' },
      ],
      [{ text: 'Ditutup', disabled: {} }],
    ]
    const card = await posted(sandbox, group.id, 'Undangan rapat\n\nKamis, 4 Mei 2023', keyboard)
    await sandbox.clock.advance({ minutes: 5 })
    const press = await guest.presses(group, 'Hadir')
    await call(sandbox, 'answerCallbackQuery', { callback_query_id: press.id, text: 'Terima kasih, dicatat: hadir.' })
    await call(sandbox, 'editMessageText', {
      chat_id: group.id,
      message_id: card,
      text: 'Undangan rapat\n\nKamis, 4 Mei 2023\nHadir: 1',
      reply_markup: { inline_keyboard: keyboard },
    })
    await call(sandbox, 'sendMessage', {
      chat_id: group.id,
      text: 'Siapa wakilnya?',
      ephemeral_message_parameters: { receiver_user_id: guest.id },
    })
    const reply = await head.writes(group, 'hadir', { replyTo: group.messages[0]! })
    await call(sandbox, 'setMessageReaction', {
      chat_id: group.id,
      message_id: reply.id,
      reaction: [{ type: 'emoji', emoji: '👍' }],
    })
    await call(sandbox, 'pinChatMessage', { chat_id: group.id, message_id: card })
    await head.sendsDocument(head.private, { fileName: 'notulen.pdf' })
    await head.blocks()
    stop()
    await head.unblocks()
    expect(lines).toEqual([
      '[Rab 26 Apr 2023 08.00] Grup Rakor KSD │ Rakor menjadi admin (oleh Bagian Tata Pemerintahan)',
      '[Rab 26 Apr 2023 08.00] Grup Rakor KSD │ Rakor:',
      '    Undangan rapat',
      '',
      '    Kamis, 4 Mei 2023',
      '    [Hadir] [Daring]',
      '    [Ditutup]',
      '[Rab 26 Apr 2023 08.05] Grup Rakor KSD │ Kepala Bappeda menekan [Hadir]',
      '    ↳ Terima kasih, dicatat: hadir.',
      '[Rab 26 Apr 2023 08.05] Grup Rakor KSD │ Rakor memperbarui pesan «Undangan rapat»',
      '    Hadir: 1',
      '[Rab 26 Apr 2023 08.05] Grup Rakor KSD │ Rakor (hanya terlihat oleh Kepala Bappeda): Siapa wakilnya?',
      '[Rab 26 Apr 2023 08.05] Grup Rakor KSD │ Bagian Tata Pemerintahan membalas «Undangan rapat»: hadir',
      '[Rab 26 Apr 2023 08.05] Grup Rakor KSD │ Rakor memberi 👍 pada «hadir»',
      '[Rab 26 Apr 2023 08.05] Grup Rakor KSD │ Rakor menyematkan «Undangan rapat»',
      '[Rab 26 Apr 2023 08.05] Pribadi Bagian Tata Pemerintahan │ Bagian Tata Pemerintahan: 📎 notulen.pdf',
      '[Rab 26 Apr 2023 08.05] Pribadi Bagian Tata Pemerintahan │ Bagian Tata Pemerintahan memblokir bot',
    ])
  })

  it('tells of everything else that can happen', async () => {
    const { sandbox, head, guest } = await staged()
    const group = sandbox.group({ title: 'Kecil', members: [head, guest], supergroup: false })
    const lines: string[] = []
    const print = transcript('Asia/Jayapura')
    sandbox.onEvent((event) => lines.push(...print(event)))
    await group.addBot(head)
    await group.promoteBot()
    const id = await posted(sandbox, group.id, 'Satu pesan yang panjangnya melebihi empat puluh huruf')
    await call(sandbox, 'editMessageReplyMarkup', { chat_id: group.id, message_id: id })
    await call(sandbox, 'pinChatMessage', { chat_id: group.id, message_id: id })
    await call(sandbox, 'unpinChatMessage', { chat_id: group.id })
    await guest.reacts(group.messages[0]!, '🔥')
    await guest.reacts(group.messages[0]!)
    await call(sandbox, 'deleteMessage', { chat_id: group.id, message_id: id })
    const second = await posted(sandbox, group.id, 'Dua')
    const press = await guest.presses(group, 'Hadir')
    await call(sandbox, 'answerCallbackQuery', { callback_query_id: press.id, url: 't.me/rakor_muaraenim_bot?start=a' })
    const silent = await guest.presses(group, 'Hadir')
    await call(sandbox, 'answerCallbackQuery', { callback_query_id: silent.id })
    await guest.sendsSticker(group)
    await guest.removes(guest, group)
    await group.muteBot()
    await group.migrate()
    await head.blocks()
    await head.unblocks()
    expect(second).toBeGreaterThan(id)
    expect(lines.map((line) => line.replace('[Rab 26 Apr 2023 10.00] ', ''))).toEqual([
      'Grup Kecil │ Rakor menjadi anggota (oleh Bagian Tata Pemerintahan)',
      'Grup Kecil │ Rakor menjadi admin (oleh Bagian Tata Pemerintahan)',
      'Grup Kecil │ Rakor:',
      '    Satu pesan yang panjangnya melebihi empat puluh huruf',
      '    [Hadir]',
      'Grup Kecil │ Rakor memperbarui pesan «Satu pesan yang panjangnya melebihi emp…»',
      '    (tombol berkurang)',
      'Grup Kecil │ Rakor menyematkan «Satu pesan yang panjangnya melebihi emp…»',
      'Grup Kecil │ Rakor melepas sematan «Satu pesan yang panjangnya melebihi emp…»',
      'Grup Kecil │ Kepala Bappeda memberi 🔥 pada «Satu pesan yang panjangnya melebihi emp…»',
      'Grup Kecil │ Kepala Bappeda menarik reaksinya dari «Satu pesan yang panjangnya melebihi emp…»',
      'Grup Kecil │ Rakor menghapus pesan «Satu pesan yang panjangnya melebihi emp…»',
      'Grup Kecil │ Rakor:',
      '    Dua',
      '    [Hadir]',
      'Grup Kecil │ Kepala Bappeda menekan [Hadir]',
      '    ↳ (membuka t.me/rakor_muaraenim_bot?start=a)',
      'Grup Kecil │ Kepala Bappeda menekan [Hadir]',
      'Grup Kecil │ Kepala Bappeda: (stiker)',
      'Grup Kecil │ Kepala Bappeda keluar',
      'Grup Kecil │ Rakor dibatasi oleh Bagian Tata Pemerintahan',
      'Grup Kecil │ grup ini menjadi supergrup',
      'Pribadi Bagian Tata Pemerintahan │ Bagian Tata Pemerintahan memblokir bot',
      'Pribadi Bagian Tata Pemerintahan │ Bagian Tata Pemerintahan membuka blokir bot',
    ])
  })
})
