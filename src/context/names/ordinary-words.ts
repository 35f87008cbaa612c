import { determiners } from "./function-words.ts";
import { wordList } from "./word-list.ts";

/** Names that in small letters are words first. */
export const ordinaryWords = wordList(
  "april august axios baker ball banks bell best bill black brown burns bush case church cook cotton cross dean diamond drew",
  "faith field fisher forest fox frank gallant gates grace grant gray green grey hall hill holder hope house hunt independent",
  "jack joy june justice kind king knight lake lamb long love major march mark marks may mercy mirror moon nature noble page",
  "park parks pence people pope poor post powers price prince reed rice rich rob root rose rush sharp short singer small smith",
  "snow sold star state stone strong sun swift time times treasury turkey walker waters west white wise wolf wood woods young",
);

/** Names that are words, too, where nothing has a capital to tell, or everything. */
const uncasedWords = wordList("assembly axios cabinet congress court parliament pentagon senate treasury");

/** Whether a name in capitals, or in none, may be a word. */
export const isUncasedWord = (name: string): boolean => isOrdinary(name) || uncasedWords.has(name.toLowerCase());

/** Whether a name is made of words that are words first. */
const isOrdinary = (name: string): boolean =>
  (name.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => ordinaryWords.has(word) || determiners.has(word));
