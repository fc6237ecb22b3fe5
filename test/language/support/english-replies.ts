import type { ReplyLabel } from '../../../src/language/reply.ts'

/** Answers in English, as officials mix them in. */
export const english: Partial<Record<ReplyLabel, string[]>> = {
  hadir: ['I will come', 'we are attending in person', 'count me in, I will attend'],
  daring: ['I will join by zoom', 'we attend online this time'],
  terlambat: ['I will be 15 minutes late', 'attending, but late by 20 minutes'],
  diwakilkan: [
    'we will be represented by our deputy',
    'represented by the head of division',
    'our secretary will attend on behalf of the head',
    'I will be represented by my deputy',
    'our office is represented by a head of section',
    'we shall be represented by the planning division',
    'the agency will be represented by its treasurer',
  ],
  tidak_hadir: ['cannot come today', 'sorry, unable to come', 'we will not be able to attend'],
  belum_pasti: ['maybe I attend', 'perhaps attending, not sure yet', 'not sure whether I can attend'],
}
