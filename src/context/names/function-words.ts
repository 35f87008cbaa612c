import { wordList } from "./word-list.ts";

/** After these, in a text without capitals, a word is a noun or an adjective rather than a name. */
export const determiners = wordList(
  "a an the this these my your his her its our their some any every each such so very more most",
);

/** What is small in Title Case, and begins sentences without being part of a name. */
export const functionWords = wordList(
  [...determiners].join(" "),
  "that those what no as i he she it we you they me him us them who whom whose which when where why how there here",
  "and or but nor yet if then than though although because since while whereas unless until once whether",
  "about above across after against along amid among around at before behind below beneath beside besides between beyond by",
  "despite down during except for from in inside into like near of off on onto out outside over past per through throughout",
  "to toward towards under underneath unlike up upon via vs v with within without",
  "away back home abroad together apart aside ahead else",
  "isn aren wasn weren hasn haven hadn doesn don didn won wouldn couldn shouldn ain",
  "is are was were be been being am has have had do does did can could may might must shall should will would not",
  "also too still just only even almost quite alone twice anyway tonight again already ever never now soon later meanwhile however moreover instead perhaps maybe today",
  "yesterday tomorrow both either neither all many much few several other another same own one two three four five six seven",
  "eight nine ten first last next new old former current yes according",
);
