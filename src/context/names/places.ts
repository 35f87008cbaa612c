import { fold } from "../../text/normalize.ts";
import { wordList } from "./word-list.ts";

/** Prepositions of place, and of what leads there. */
export const placePrepositions = wordList(
  "in at near to from outside inside around across throughout through toward towards into over above beyond via off",
);

/** What may stand between such a preposition and the name of a place. */
export const quarters = wordList(
  "downtown uptown central north northern south southern east eastern west western northeast northeastern northwest",
  "northwestern southeast southeastern southwest southwestern greater metropolitan suburban nearby occupied old inner",
);

/** What follows the name of a place after a comma, as its words without case; not Washington, which mostly is the capital. */
export const regions: ReadonlySet<string> = new Set(
  [
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana",
    "iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska",
    "nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming",
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va",
    "wash wis wyo alberta manitoba ontario quebec saskatchewan nunavut yukon ont que alta sask man",
  ]
    .join(" ")
    .split(" ")
    .concat(
      "new hampshire|new jersey|new mexico|new york|north carolina|north dakota|south carolina|south dakota|rhode island".split(
        "|",
      ),
      "west virginia|puerto rico|district of columbia|british columbia|new brunswick|nova scotia|prince edward island".split(
        "|",
      ),
      "newfoundland and labrador|newfoundland|northwest territories".split("|"),
      "d c|n h|n j|n m|n y|n c|n d|s c|s d|r i|w va|b c|n b|n s|p r".split("|"),
    ),
);

/** The same as the post abbreviates them, in capitals. */
export const postalRegions = wordList(
  "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd",
  "tn tx ut vt va wa wv wi wy dc pr ab bc mb nb nl ns nt nu on pe qc sk yt",
);

/** The countries by their usual names, without case. */
export const countries: ReadonlySet<string> = new Set([...countryNames(), "britain", "england", "scotland", "wales"]);

function* countryNames(): Generator<string> {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".match(/./g)!;
  for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
    const name = names.of(code);
    if (name) yield fold(name);
  }
}
