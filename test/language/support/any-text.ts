import fc from 'fast-check'

const unit = fc.oneof(
  fc.integer({ min: 0, max: 0x24f }),
  fc.integer({ min: 0x300, max: 0x36f }),
  fc.integer({ min: 0x2000, max: 0x206f }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
  fc.integer({ min: 0, max: 0xffff }),
)

/** Any string at all: marks, invisible signs, halves of characters. */
export const anyText = (maxLength: number) =>
  fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units))
