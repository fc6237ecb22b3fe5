/** Names of offices: the one door of this room's office files. */
export type { NamedOffice } from './office-index.ts'
export { beginsWithOffice, findOffices } from './office-list.ts'
export { findOffice, type OfficeReading } from './office-reading.ts'
export { searchOffices } from './office-search.ts'
