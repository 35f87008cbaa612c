import { refusesEach, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "actors that no fact names",
    {
      actors: `  ▸rice: {name: Susan Rice, kind: PERSON, affiliations: {organization: council, kind: OFFICE}}\n  ▸council: {name: Council, kind: ORGANIZATION}`,
    },
    'nothing rests on "rice": name this actor in a fact, or take it out',
    'nothing rests on "council": name this actor in a fact, or take it out',
  ],
];

refusesEach(flaws);
