/** On what somebody comes instead of the head: the head's note on the letter, a letter of assignment, or a spoken word. */
export const delegationBases = ['disposition', 'assignment', 'spoken'] as const
export type DelegationBasis = (typeof delegationBases)[number]
