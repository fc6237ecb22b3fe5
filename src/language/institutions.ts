/** Those of the centre and the province, who are invited by nobody here. */
const INSTITUTION =
  /^(kemen\p{L}+|kementerian( .*)?|bappenas|bkn|bkpm|bnn|bnpb|bpkp|bpom|komisi .*|kpk|kpu|lan|lkpp|mendagri|mensos|ombudsman|pemerintah pusat|polda|presiden)$/u

/** True of the name of one, folded. */
export const isInstitution = (word: string): boolean => INSTITUTION.test(word)
