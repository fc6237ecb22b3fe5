/** Files and polls that are not taken. */
import { call, upload } from './client.ts'
import { inGroup, inPrivate, type Refusal, refuses } from './refusals.ts'
import { posted } from './stage.ts'

const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 0, 200,
])

/** A PNG of another size: width and height stand at bytes 16 and 20. */
function pngOf(width: number, height: number): File {
  const bytes = Uint8Array.from(png)
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return new File([bytes], 'gambar.png')
}

const files: Refusal[] = [
  { what: 'no document', act: inPrivate('sendDocument'), says: 'there is no document in the request' },
  { what: 'no photo', act: inPrivate('sendPhoto'), says: 'there is no photo in the request' },
  {
    what: 'an unknown file id',
    act: inPrivate('sendDocument', { document: 'BQAC' }),
    says: 'wrong file identifier/HTTP URL specified',
  },
  {
    what: 'a URL, which the sandbox cannot fetch',
    act: inPrivate('sendDocument', { document: 'https://example.com/a.pdf' }),
    says: 'failed to get HTTP URL content',
  },
  {
    what: 'an empty file',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendDocument', { chat_id: String(head.id), document: new File([], 'a.txt') }),
    says: 'file must be non-empty',
  },
  {
    what: 'a file above 50 MB',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendDocument', {
        chat_id: String(head.id),
        document: new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'a.bin'),
      }),
    code: 413,
    says: 'Request Entity Too Large',
  },
  {
    what: 'a photo above 10 MB',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendPhoto', {
        chat_id: String(head.id),
        photo: new File([png, new Uint8Array(10 * 1024 * 1024)], 'a.png'),
      }),
    says: 'file is too big',
  },
  {
    what: 'a photo that is none',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendPhoto', { chat_id: String(head.id), photo: new File(['teks'], 'a.png') }),
    says: 'IMAGE_PROCESS_FAILED',
  },
  {
    what: 'a photo of 9,000 by 1,200',
    act: ({ sandbox, head }) => upload(sandbox, 'sendPhoto', { chat_id: String(head.id), photo: pngOf(9000, 1200) }),
    says: 'PHOTO_INVALID_DIMENSIONS',
  },
  {
    what: 'a document as photo',
    act: async ({ sandbox, head }) => {
      const { document } = await head.sendsDocument(head.private, { fileName: 'a.pdf' })
      return call(sandbox, 'sendPhoto', { chat_id: head.id, photo: document!.file_id })
    },
    says: "can't use file of type Document as Photo",
  },
  {
    what: '1,025 characters of caption',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendDocument', {
        chat_id: String(head.id),
        document: new File(['a'], 'a.txt'),
        caption: 'a'.repeat(1025),
      }),
    says: 'message caption is too long',
  },
  {
    what: 'getting an unknown file',
    act: ({ sandbox }) => call(sandbox, 'getFile', { file_id: 'X' }),
    says: 'wrong file_id or the file is temporarily unavailable',
  },
  {
    what: 'getting a file above 20 MB',
    act: async ({ sandbox, head }) => {
      const { document } = await head.sendsDocument(head.private, {
        fileName: 'a.bin',
        bytes: new Uint8Array(20 * 1024 * 1024 + 1),
      })
      return call(sandbox, 'getFile', { file_id: document!.file_id })
    },
    says: 'file is too big',
  },
]

const polls: Refusal[] = [
  {
    what: 'a poll without options',
    act: inGroup('sendPoll', { question: 'Kapan?', options: [] }),
    says: 'poll must have at least 1 option',
  },
  {
    what: 'a poll of 13 options',
    act: inGroup('sendPoll', {
      question: 'Kapan?',
      options: Array.from({ length: 13 }, (_, day) => ({ text: `${day}` })),
    }),
    says: "poll can't have more than 12 options",
  },
  {
    what: 'a quiz without the right answer',
    act: inGroup('sendPoll', { question: 'Kapan?', options: [{ text: 'a' }], type: 'quiz' }),
    says: 'quiz must have at least one correct option',
  },
  {
    what: 'stopping nothing',
    act: inGroup('stopPoll', { message_id: 999 }),
    says: 'message with poll to stop not found',
  },
  {
    what: 'stopping what is no poll',
    act: async ({ sandbox, group }) =>
      call(sandbox, 'stopPoll', { chat_id: group.id, message_id: await posted(sandbox, group.id) }),
    says: 'message is not a poll',
  },
  {
    what: 'stopping a stopped poll',
    act: async ({ sandbox, group }) => {
      const { result } = await call(sandbox, 'sendPoll', {
        chat_id: group.id,
        question: 'Kapan?',
        options: [{ text: 'a' }],
        is_closed: true,
      })
      return call(sandbox, 'stopPoll', { chat_id: group.id, message_id: result.message_id })
    },
    says: 'poll has already been closed',
  },
  {
    what: 'a question of 301 characters',
    act: inGroup('sendPoll', { question: 'a'.repeat(301), options: [{ text: 'a' }] }),
    says: 'sandbox: parameter "question" must be 1-300 characters long',
  },
]

refuses('files', files)
refuses('polls', polls)
