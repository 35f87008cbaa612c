import { among } from "./deeds.ts";

/** What states, their armies and those who govern have to do with, and hardly anybody else: words by their beginnings. */
const affairs = among(`
  government ministr ministe[rn] parliament cabinet coalition diploma envoy ambassador summit treaty negotiat mediat sanction nuclear
  militar army troop soldier navy naval missile rocket airstrike air\\sstrike strike bomb raid invasion invad warplane warship attack
  ceasefire truce hostage war\\b wars\\b peace retaliat assassinat killing killed escalat militant rebel border\\b
  intelligence\\sagency security defen[sc]e foreign alliance allies ally\\b regime nation(?:s|al)\\b state\\sdepartment officials? visit
  talks\\b assur notice\\b warn heads[-\\s]up transparency clarity unilateral proportion campaign election policy condemn postpone
`);
const words = new RegExp(`\\b${affairs}`, "i");

/** Whether a text has a word of public affairs: without one, several surnames are of whoever bears them. */
export const isOfPublicAffairs = (text: string): boolean => words.test(text);
