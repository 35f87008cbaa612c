import { wordList } from "./word-list.ts";

/** Verbs, nouns and adjectives of headlines, which have capitals there without being part of a name. */
export const headlineWords = wordList(
  "accepts accuses admits advances agrees aims allows announces answers appeals approves arrests arrives asks assails attacks",
  "backs bans begins blames blasts blocks bombs braces breaks brings calls cancels carries challenges claims condemns confirms",
  "considers continues criticizes cuts declares defends delays demands denies denounces deploys destroys dies dismisses drops",
  "ends expands expects expels eyes faces fails fears fights finds fires foils gets gives goes grants grows halts hails",
  "hits holds hopes hosts hunts intercepts invades issues joins keeps kills launches leads leaves lifts loses makes marks meets",
  "moves mulls names needs offers opens opposes orders ousts passes pauses plans pledges plots pounds praises prepares presses",
  "promises proposes pulls pushes puts raids raises reaches readies rebuffs receives refuses rejects releases reports resigns",
  "bars bids buys digs eats lays lets lies nods owns pays sits tips tries vies",
  "responds retaliates returns reveals rules says scolds seeks seizes sees sends set sets shells shoots shows signals signs slams",
  "snubs speaks splits starts stays steps stops strikes struck suspends takes talks targets tells tests threatens turns unveils",
  "began bought broke brought built came caught chose drew drove fell felt flew fought found gave got grew heard held hid kept knew laid led",
  "left lost made met ran rode rose sang sank sat saw sent shot sought spent spoke stood stole swore threw thought took went won wore wrote",
  "doubts say says mourns postpones urges vetoes visits votes vows wants warned warns weighs welcomes wins withdraws agreed killed said told visited warned",
  "ask asked attack kill slain strike",
  "accord action aid air aircraft airport airstrike airstrikes ally allies alert army assassination assault attack ban base",
  "battle bid bomb bombing border budget cabinet campaign ceasefire chief city civilians coalition conflict court crisis dead",
  "deal death deaths defense deputy diplomacy diplomat drone drones economy election elections embassy envoy escalation evacuation",
  "exports fears fighters fire flights forces foreign fighting front fuel funds government group hostage hostages hostilities",
  "invasion journalist jets killing leader leaders leadership lobby media meeting minister ministers ministry missile missiles",
  "mission nuclear offensive officer official officials oil operation opposition parliament peace people plan plane plot police",
  "policy port power president pressure prisoner probe program protest protesters protests raid refugees regime relations report",
  "response retaliation rocket rockets ruling sanctions security ship ships soldier soldiers source sources spokesman state",
  "strategy strike summit support talks tensions threat threats ties toll trade treaty trial trip troops truce trust victory",
  "video violence visit vote war warning warplanes weapons withdrawal",
  "advice aide aides analysts banker bankers blast blow brides carmaker children coach counterpart critics cyclists doctors drivers",
  "economists engineers experts exporters families farmers favorite film films fishermen fleet footballers growers head homes",
  "investors jobs journalists judges lawmakers lawyers maker makers market markets medics miners mourners negotiators novelist nurses",
  "patience pilot pilots prices profit profits protester rates rebels residents rival rivals sailors sales scientists senators shares",
  "shops skippers smugglers startup stocks students tariffs teachers tourists trader traders tycoon users victims villagers voters",
  "warships women workers wrestlers young",
  "amid ahead likely more most set sharp top key major deadly big live breaking exclusive opinion analysis update watch",
);

/** Days and months, which have capitals wherever they stand. */
export const dates = wordList(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat",
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept",
  "oct nov dec",
);
