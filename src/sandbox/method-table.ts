/** The Bot API's methods and the types of their parameters, generated out of `@grammyjs/types`. */
import table from './method-table.json' with { type: 'json' }

/** What a value must look like. `file` is an upload, a file id or a URL. */
export type Shape =
  | 'string'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'file'
  | { values: (string | number | boolean)[] }
  | { array: Shape }
  | { any: Shape[] }
  | { ref: string }
  | { fields: Record<string, Field> }

export interface Field {
  type: Shape
  required?: boolean
  /** Least and most, in UTF-16 units (`characters`) or bytes of UTF-8. */
  limit?: [number, number, 'characters' | 'bytes']
  /** The limit holds for what is left after markup was parsed. */
  afterEntities?: boolean
}

export interface MethodTable {
  methods: Record<string, Record<string, Field>>
  types: Record<string, Shape>
}

export const methodTable = table as unknown as MethodTable
