import { wordList } from "./word-list.ts";

/** Surnames that many bear, or that are first names or places as well: alone they hardly tell whom a text means. */
export const commonNames = wordList(
  "abbott adams ahmed alexander ali allen anderson andrews arnold austin bailey baker barnes bell bennett black boyd bradley brooks",
  "brown bryant burke burns butler byrne campbell carroll carter chang charles chen cheng clark clarke clinton cohen cole coleman collins",
  "cook cooper cox crawford cruz cruise cunningham daniels davidson davies davis diaz dixon douglas duncan dunn edwards elliott ellis",
  "evans ferguson fernandez fisher fitzgerald ford foster fox francis franklin fraser freeman garcia gardner gibson gomez gonzalez",
  "gordon graham grant gray green greene griffin gupta hall hamilton harper harris harrison harvey hassan hayes henderson henry",
  "hernandez hill houston howard hudson hughes hunt hunter hussein jackson jacobs james jefferson jenkins johnson johnston jones jordan",
  "joseph kelly kennedy khan kim king knight kumar lawrence lee levy lewis li lin lincoln liu lloyd long lopez lynch madison marshall",
  "martin martinez mason matthews mcdonald miller mitchell mohamed montgomery moore morales morgan morris morrison murphy murray myers",
  "nelson newman newton nguyen olson ortiz owens palmer park parker patel patterson payne perez perry peters peterson phillips",
  "porter powell price quinn ramirez raleigh ramos reed reid reynolds reyes rice richards richardson rivera roberts robertson robinson",
  "rodriguez rogers rose ross russell ryan sanchez sanders santos schmidt scott sharma shaw silva simmons simpson singh smith spencer",
  "stanley stevens stewart stone sullivan taylor thomas thompson torres tran tucker turner walker wallace walsh wang ward warren",
  "washington watson webb wells west wheeler white williams wilson wood woods wright wu yang young zhang",
);
