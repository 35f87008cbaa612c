const words =
  /\b(?:coach|quarterback|innings?|touchdowns?|penalt(?:y|ies)|halftime|goals?|scor(?:e|ed|es|ing)|champion\w*|playoffs?|league|season|striker|pitcher|yards?|points?|fourth and|line drive|batted|fans|stadium|tournament|semi-?finals?|sent off|bowling|wickets?|birdie|putts?|sets|knockout|jockey|medals?)\b/gi;
/** How many of them tell. */
const several = 2;

/** Whether a text is about a match, where surnames are of players and cities are teams. */
export const isOfSport = (text: string): boolean => (text.match(words) ?? []).length >= several;
