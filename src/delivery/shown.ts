/** Remembers what edited messages show, so that an edit that would change nothing is not made and costs no rate. */
export interface Shown {
  /** Whether a message shows this already, as far as this process knows. */
  already(payload: Record<string, unknown>): boolean
  /** Notes what a message shows after a call that went through. */
  note(payload: Record<string, unknown>, messageId: number | undefined): void
}

/** Messages remembered; the one longest unchanged is forgotten first, which costs one needless edit. */
const remembered = 500

export function createShown(): Shown {
  const contents = new Map<string, string>()
  const keyOf = (payload: Record<string, unknown>, messageId: unknown): string => `${payload.chat_id}:${messageId}`
  return {
    already: (payload) => {
      const known = contents.get(keyOf(payload, payload.message_id))
      return known !== undefined && known === contentOf(payload)
    },
    note(payload, messageId) {
      const id = payload.message_id ?? messageId
      if (id === undefined) return
      const key = keyOf(payload, id)
      contents.delete(key)
      contents.set(key, contentOf(payload))
      if (contents.size > remembered) contents.delete(contents.keys().next().value!)
    },
  }
}

const contentOf = ({ text, entities, reply_markup }: Record<string, unknown>): string =>
  JSON.stringify([text, entities ?? [], reply_markup ?? {}])
