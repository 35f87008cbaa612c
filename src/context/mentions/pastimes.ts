import { among } from "./deeds.ts";

const sport = among(`
  coach quarterback innings? touchdowns? penalt(?:y|ies) halftime goal(?:s|keeper)? scor(?:e|ed|es|ing) champion\\w* playoffs? league season
  striker pitcher yards? points? fourth\\sand line\\sdrive batted fans stadium tournament semi-?finals? sent\\soff bowling wickets? birdie
  putts? sets knockout overtime dunks? tackles? regatta hurdles jockey medals? \\d{1,2}[-–]\\d
`);
const show = among(`
  festival orchestra concert choir album songs? singer guitars? drums? drummer violins? cello bassoon horns? sax\\w* piano opera ballet
  theat(?:er|re) musical puppets? novel film episodes? actors? actress
`);
const words = new RegExp(`\\b(?:${sport}|${show})\\b`, "gi");
/** How many of them tell. */
const several = 2;

/** Whether a text is of a match or a show, where surnames are of players and cities are teams. */
export const isOfPastimes = (text: string): boolean => (text.match(words) ?? []).length >= several;
