const words =
  /\b(?:coach|quarterback|innings?|touchdowns?|penalt(?:y|ies)|halftime|goals?|scor(?:e|ed|es|ing)|champion\w*|playoffs?|league|season|striker|pitcher|yards?|points?|fourth and|line drive|batted|fans|stadium|tournament|semi-?finals?|sent off|bowling|wickets?|birdie|putts?|sets|knockout|jockey|medals?)\b/gi;
/** How far around a place they are looked for, in UTF-16 code units, and how many tell. */
const [around, several] = [250, 2];

/** Whether a text is about a match there, where surnames are of players and cities are teams. */
export const isOfSport = (text: string, at: number): boolean =>
  (text.slice(Math.max(at - around, 0), at + around).match(words) ?? []).length >= several;
