import { expect, test } from "vitest";
import { describeInBrowser } from "../../../testkit/browser/browser.ts";
import { aDossier, importing } from "../../../testkit/dossiers/dossier.ts";

const numbers = Array.from({ length: 60 }, (_, index) => String(index + 1));
const named = numbers.map((number) => `no-${number}`);

/** An actor, a statement, an incident and a meeting, each with more of everything that is linked to it than a page has. */
const linked = aDossier(({ actors, statements, incidents, meetings, notices, links }) => {
  const evidence = (exact: string) => ({ article: "star", exact });
  statements.breach!.about = ["strike", ...named];
  meetings.visit!.agenda = ["strike", ...named];
  incidents.strike!.evidence = numbers.map((number) => evidence(`the strike on Beirut ${number}`));
  for (const number of numbers) {
    const [incident, envoy, call, said, told] = ["no", "envoy", "call", "said", "told"].map((of) => `${of}-${number}`);
    const affiliations = { organization: "usa", kind: "MEMBER" } as const;
    actors[envoy!] = { name: `Envoy ${number}`, kind: "PERSON", affiliations };
    incidents[incident!] = {
      ...{ title: `No. ${number}`, kind: "NEGOTIATION", participants: { actor: "austin", role: "ATTENDEE" } },
      ...{ assessments: { occurrence: "OCCURRED", verification: "REPORTED" }, evidence: evidence(`matter ${number}`) },
    };
    meetings[call!] = {
      ...{ title: `Call ${number}`, format: "CALL", agenda: "strike", statuses: { status: "HELD" } },
      ...{ participants: { actor: "austin", role: "ATTENDEE" }, evidence: evidence(`call ${number}`) },
    };
    const stated = { form: "PARAPHRASE", illocution: "ASSESS", about: "strike", meeting: "visit" } as const;
    const content = (of: string) => ({ ...stated, content: `${of} ${number}.`, evidence: evidence(`${of} ${number}`) });
    statements[said!] = { ...content("Said"), speakers: "austin" };
    statements[told!] = { ...content("Told"), speakers: envoy!, addressees: "austin" };
    const known = { knower: "austin", timing: "NONE" } as const;
    notices[`austin-${number}`] = { ...known, incident: incident!, evidence: evidence(`Austin ${number}`) };
    notices[envoy!] = { ...known, knower: envoy!, incident: "strike", evidence: evidence(`Envoy ${number}`) };
    links[incident!] = { type: "FOLLOWED", from: incident!, to: "strike", evidence: evidence(`followed ${number}`) };
  }
});

describeInBrowser(
  "an entry with long lists in the browser",
  (site) => {
    test.each([
      ["austin", ["Said", "Was told", "Incidents", "Meetings", "Knew, and when"]],
      ["usa", ["Belonging to it"]],
      ["breach", ["What it is about"]],
      ["strike", ["Who knew, and when", "Meetings about it", "Linked", "Said about it", "Sources"]],
      ["visit", ["On the agenda", "Said there"]],
    ])("of %s shows more of each when asked", async (slug, parts) => {
      const { page, complaints } = await site.open(`/entries/${slug}`);
      for (const name of parts) {
        const part = page.getByRole("region", { name, exact: true });
        const items = part.locator("> :is(ul, ol) > li");
        await part.waitFor();
        const [, total] = /^The first 50 of (\d+) are shown/m.exec(await part.innerText()) ?? [];
        for (let shown = 50; shown < Number(total); shown += 50) {
          expect([name, await items.count()]).toEqual([name, shown]);
          await part.getByRole("button", { name: "Show more" }).click();
          await expect.poll(() => items.count()).toBeGreaterThan(shown);
        }
        expect([name, await items.count()]).toEqual([name, Number(total)]);
        expect(await part.getByText("are shown").count()).toBe(0);
      }
      expect(complaints).toEqual([]);
    });
  },
  { fill: (database) => importing(database, linked) },
);
