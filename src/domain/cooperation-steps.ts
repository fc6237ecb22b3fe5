import { type Ending, exitOf, paths, type Scheme, type Stage } from './cooperation.ts'

/**
 * How a cooperation moves. A stage is left with what stands in brackets; ways back, with a reason, lead to any stage
 * before. From any stage it may end, with a reason; then nothing moves it any more.
 *
 * ```
 * KSDD, KSDPK      PERSIAPAN [confirmed] PENAWARAN [confirmed] SUSUN_KB [confirmed] TTD_KB [document]
 *                  PERSETUJUAN_DPRD [dprd] | SUSUN_PKS [confirmed] TTD_PKS [document] ─┐
 * SINERGI          PERSIAPAN [confirmed] | SUSUN_NK [confirmed] TTD_NK [document] ─────┤
 * KSDPL, KSDLL     PERSIAPAN [confirmed] LOI [document] RENCANA_KERJA [confirmed]      │
 *                  PERSETUJUAN_DPRD [dprd] | SUSUN_MOU [confirmed]                     │
 *                  PERSETUJUAN_MENDAGRI [document] TTD_MOU [document] ─────────────────┤
 *                                                                                      │
 *                  PELAKSANAAN [words] PENATAUSAHAAN [confirmed] PELAPORAN [last] ◀────┘
 *
 * event         any stage, not ended                                          finished, terminated
 * advance       the next one, with what the stage is left with                 –
 * back          any one before; over the gate of the DPRD its answer is void   –
 * extend        stays; from PELAKSANAAN on                                     –
 * end           finished or terminated                                         –
 * ```
 *
 * The bar `|` is never crossed with a cross-cutting field: coordination that is no matter (*urusan*) of the region is
 * the object of no agreement (PP 28/2018). `dprd` is the gate: what burdens the people and the region or is not in
 * the year's budget needs the approval of the DPRD, a document; what does neither needs the reason why it is skipped.
 */
export interface CooperationState {
  scheme: Scheme
  stage: Stage
  ended: Ending | null
  /** One of its fields is coordination only. */
  crossCutting: boolean
}

/** What is brought to leave a stage. */
export interface Proof {
  confirmed?: boolean
  /** A document of the kind the stage ends with stands, with number and date. */
  document?: boolean
  /** A reason, or what was carried out. */
  words?: boolean
  burdens?: boolean
  unbudgeted?: boolean
}

export type CooperationMove =
  | { do: 'advance'; proof: Proof }
  | { do: 'back'; to: Stage }
  | { do: 'extend' }
  | { do: 'end'; as: Ending }

export type NotMoved =
  | 'cooperation-ended'
  | 'cooperation-last-stage'
  | 'cooperation-cross-cutting'
  | 'cooperation-unconfirmed'
  | 'cooperation-document-missing'
  | 'cooperation-words-missing'
  | 'cooperation-dprd-unasked'
  | 'cooperation-dprd-needed'
  | 'cooperation-not-back'
  | 'cooperation-not-signed'

/** Whether the plan of a cooperation needs the approval of the DPRD (PP 28/2018). */
export const needsDprd = (gate: { burdens: boolean; unbudgeted: boolean }): boolean => gate.burdens || gate.unbudgeted

const bar: Record<Scheme, Stage> = {
  KSDD: 'SUSUN_PKS',
  KSDPK: 'SUSUN_PKS',
  SINERGI: 'SUSUN_NK',
  KSDPL: 'SUSUN_MOU',
  KSDLL: 'SUSUN_MOU',
}

/** Whether a stage lies where no cross-cutting field may be: from the drafting of the agreement itself on. */
export const isBehindBar = (scheme: Scheme, stage: Stage): boolean =>
  paths[scheme].indexOf(stage) >= paths[scheme].indexOf(bar[scheme])

/** Agreed on and signed: it is carried out, kept, and reported. */
export const isCarriedOut = (stage: Stage): boolean =>
  stage === 'PELAKSANAAN' || stage === 'PENATAUSAHAAN' || stage === 'PELAPORAN'

/** The stage after this one; undefined at the last. */
export const stageAfter = (scheme: Scheme, stage: Stage): Stage | undefined =>
  paths[scheme][paths[scheme].indexOf(stage) + 1]

/** The stages before this one, in order. */
export const stagesBefore = (scheme: Scheme, stage: Stage): readonly Stage[] =>
  paths[scheme].slice(0, Math.max(0, paths[scheme].indexOf(stage)))

/** Whether going back to a stage makes the answer of the gate void: it is asked again on the way forward. */
export const voidsGate = (scheme: Scheme, to: Stage): boolean => {
  const gate = paths[scheme].indexOf('PERSETUJUAN_DPRD')
  return gate >= 0 && paths[scheme].indexOf(to) <= gate
}

/** Where a move leads, or why it is not made. */
export function move(state: CooperationState, event: CooperationMove): CooperationState | NotMoved {
  if (state.ended) return 'cooperation-ended'
  switch (event.do) {
    case 'advance': {
      const next = stageAfter(state.scheme, state.stage)
      if (!next) return 'cooperation-last-stage'
      if (state.crossCutting && isBehindBar(state.scheme, next)) return 'cooperation-cross-cutting'
      return whyNotLeft(state.stage, event.proof) ?? { ...state, stage: next }
    }
    case 'back':
      return stagesBefore(state.scheme, state.stage).includes(event.to)
        ? { ...state, stage: event.to }
        : 'cooperation-not-back'
    case 'extend':
      return isCarriedOut(state.stage) ? state : 'cooperation-not-signed'
    case 'end':
      return { ...state, ended: event.as }
  }
}

function whyNotLeft(stage: Stage, proof: Proof): NotMoved | undefined {
  switch (exitOf(stage)) {
    case 'confirmed':
      return proof.confirmed ? undefined : 'cooperation-unconfirmed'
    case 'document':
      return proof.document ? undefined : 'cooperation-document-missing'
    case 'words':
      return proof.words ? undefined : 'cooperation-words-missing'
    case 'dprd': {
      const { burdens, unbudgeted } = proof
      if (burdens === undefined || unbudgeted === undefined) return 'cooperation-dprd-unasked'
      if (needsDprd({ burdens, unbudgeted })) return proof.document ? undefined : 'cooperation-dprd-needed'
      return proof.words ? undefined : 'cooperation-words-missing'
    }
    case 'last':
      return 'cooperation-last-stage'
  }
}
