import { among } from "./deeds.ts";

const sports = among(`
  marathon runners? race hurling tennis golf cricket football rugby hockey baseball basketball coach captain goals? goalkeeper striker
  quarterback touchdowns? innings? playoffs league season stadium overtime bulldogs
`);
/** Words of sports that others use, too, so that one of them tells nothing. */
const plays = among(`
  penalt(?:y|ies) halftime scor(?:e|ed|es|ing) champion\\w* playoff pitcher yards? points? fourth\\sand line\\sdrive batted fans tournament
  semi-?finals? sent\\soff bowling wickets? birdie putts? sets knockout dunks? tackles? regatta hurdles jockey medals? \\d{1,2}[-–]\\d
`);
const shows = among(`
  festival orchestra concert choir album songs? singer guitars? drums? drummer violins? cello bassoon horns? sax\\w* piano opera ballet
  theat(?:er|re) musical puppets? novel film episodes? actors? actress
`);
const clubs = among(`
  clubs? society allotments? gardens? gardener compost marrows? choir organist parish church sexton vicar treasurer raffle bingo quiz prizes? fair f[eê]te parade
  reunion chess knitting angling fishing bowls bowling scouts library museum curator
`);
const homes = among(`
  wedding weddings bride groom married engaged birthday baby twins triplets grandma grandmother grandpa granddaughters? grandsons? uncle aunt cousins? neighbou?rs? landlord
  tenants? flatmate flat apartment hedge fence lawn mower funeral dog dogs beagle cat cats kitten puppy goats? hamster horse pony donkey rooster hen
`);
const trades = among(`
  bakery baker barber butchers? shop shops store caf[eé] restaurant pub menu chef cook recipe jam cakes? pies? wine beer soup bread school class classroom teachers?
  pupils? students? nurses? clinic dentist vet plumber plumbing pipes sinks? roofer boilers? farmer firm bank warehouse brigade lawyers? attorneys? alibi burglary? llp grocers? lottery
`);
/** By their beginnings. */
const affairs = among(`
  government ministry parliament cabinet coalition diploma envoy ambassador summit treaty negotiat mediat sanction nuclear militar army
  troops soldier navy naval missile rocket airstrike air\\sstrike strike bomb raid invasion invad warplane warship ceasefire truce hostage
  war\\b wars\\b peace\\b retaliat assassinat killing killed escalat militant rebel allies\\b alliance regime state\\sdepartment
  intelligence assur warn heads[-\\s]up transparency clarity unilateral proportion
`);

const ofPastimes = new RegExp(`\\b(?:${sports}|${plays}|${shows})\\b`, "gi");
const ofEverydayLife = new RegExp(`\\b(?:${clubs}|${sports}|${homes}|${trades})\\b`, "i");
const ofPublicAffairs = new RegExp(`\\b${affairs}`, "i");

/** Whether a text is of a match or a show, by two words at least: there surnames are of players, and cities are teams. */
export const isOfPastimes = (text: string): boolean => (text.match(ofPastimes) ?? []).length > 1;

/** Whether a text has a word of what everybody has to do with, where surnames are of whoever bears them. */
export const isOfEverydayLife = (text: string): boolean => ofEverydayLife.test(text);

/**
 * Whether a text has a word of what states, their armies and those who govern have to do with, and hardly anybody else: without one,
 * several surnames are of whoever bears them.
 */
export const isOfPublicAffairs = (text: string): boolean => ofPublicAffairs.test(text);
