import { among } from "./deeds.ts";

/** What states, their armies and those who govern have to do with, and hardly anybody else: words by their beginnings. */
const affairs = among(`
  government ministry parliament cabinet coalition diploma envoy ambassador summit treaty negotiat mediat sanction nuclear militar army
  troops soldier navy naval missile rocket airstrike air\\sstrike strike bomb raid invasion invad warplane warship ceasefire truce hostage
  war\\b wars\\b peace\\b retaliat assassinat killing killed escalat militant rebel allies\\b alliance regime state\\sdepartment
  intelligence assur warn heads[-\\s]up transparency clarity unilateral proportion
`);
const words = new RegExp(`\\b${affairs}`, "i");

/** Whether a text has a word of public affairs: without one, several surnames are of whoever bears them. */
export const isOfPublicAffairs = (text: string): boolean => words.test(text);
