/** Words of which every news text is full, so that to share them tells nothing. */
export const plainWords = `
  one two three four five six seven eight nine ten first second third last next new old time year month week day hour minute
  today yesterday tomorrow morning evening night say said told tell would could like word thing way know known knew think thought
  come came go went gone get got give given gave make made take taken took put keep kept let look see seen seem want need ask use work
  find found leave left turn show set hold held run ran bring brought begin began start stop end long short great good bad big small
  little much many well also still even back part place side half nothing nobody anything anybody something everything everybody
  man men woman women people person world country state nation official government minister president leader report reporter
  reporters might may must shall yet less least just only rather ever never always often soon late later earlier far near again since
  before after around against away without within toward unit united name number case fact point matter mean reason question house
  head hand eye face line read write live life friend other another both such own same whole sure true real right open close almost
  enough else perhaps maybe ago monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december
`;
