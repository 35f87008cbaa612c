/** A pattern of any of the words of a list. */
export const among = (words: string): string => `(?:${words.trim().split(/\s+/).join("|")})`;

/** Verbs by their beginnings, in all their forms. */
export const anyForm = (beginnings: string): string => `${beginnings}(?:e?s|e?d|ed|ing|i?ed|es)?`;

/** What those who govern do, and towns and teams do not: the beginnings of verbs. */
export const politicalDeeds = among(`
  sa(?:y|id) t(?:ell|old) warn den(?:y|ie) accus blam insist argu claim announc confirm reject refus vow pledg promis threaten demand
  urg agree respond repl(?:y|ie) retaliat react signal hint suggest consider weigh fir oppos condemn critici mull
  believ fund arm recall expel summon postpon apologi admit concede complain protest negotiat comment trust
`);

/** What a town or a team may do, too. */
export const ordinaryDeeds = among(`
  want expect hop fear call ask press seek sought propos offer plan prepar order send sent launch str(?:ik|uck) attack hit back support
  prais welcom th(?:ink|ought) kn(?:ow|ew|own) heard? f(?:eel|elt) view regard deem g[ie]t gave giv given t(?:ake|ook|aken) ma[dk]e ke(?:ep|pt) h(?:old|eld) let
  declin decid ignor dismiss suppl invit receiv host sign accept approv doubt worr wait pull push put turn delay cancel mean belong follow break broke
  list(?:en) answer learn long tir lost los left leav seen caught hid(?:e|den) become bec[ao]me stay stood stand
`);

/** How those who govern are minded. */
export const stateOfMind = `(?:(?:quite|very|less|more)\\s+)?${among(`
  certain sure silent angry ready willing unwilling worried quiet furious adamant reluctant keen eager wary confident determined
  unmoved convinced nervous responsible
`)}`;
