/** What an answer says of a fact's grounds, in lines that a table of facts can hold. Each needs the fields beside it. */

export const voiceFields = /* GraphQL */ `
  fragment Voice on Voice {
    ... on Actor {
      slug
    }
    ... on UnnamedSource {
      descriptor
      countMin
      countMax
      affiliation {
        slug
      }
    }
  }
`;

export type Voice =
  | { slug: string }
  | { descriptor: string; countMin: number | null; countMax: number | null; affiliation?: { slug: string } | null };

/** An actor's slug; or an unnamed source as in: four U.S. officials (4, united-states). */
export function voiceLine(voice: Voice): string {
  if ("slug" in voice) return voice.slug;
  const { descriptor, countMin, countMax, affiliation } = voice;
  const count = countMin === countMax ? countMin : `${String(countMin)}–${String(countMax)}`;
  const known = [count, affiliation?.slug].filter((part) => part != null);
  return known.length > 0 ? `${descriptor} (${known.join(", ")})` : descriptor;
}

export const timeFields = /* GraphQL */ `
  fragment Time on TimeSpan {
    edtf
    basis
    verbatim
  }
`;

export interface Time {
  edtf: string;
  basis: string;
  verbatim: string | null;
}

/** A date with its basis, unless stated, and its words: 2024-10-04 RELATIVE "Friday". */
export function timeLine(time: Time | null): string | null {
  if (!time) return null;
  const basis = time.basis === "STATED" ? [] : [time.basis];
  return [time.edtf, ...basis, ...(time.verbatim ? [JSON.stringify(time.verbatim)] : [])].join(" ");
}

export const evidenceFields = /* GraphQL */ `
  ${voiceFields}
  fragment Evidence on EvidenceConnection {
    nodes {
      exact
      part
      anchor
      article {
        slug
        outlet {
          slug
        }
      }
      attribution {
        terms
        cue
        voice {
          ...Voice
        }
      }
    }
  }
`;

export interface Evidences {
  nodes: {
    exact: string;
    part: string;
    anchor: string;
    article: { slug: string; outlet: { slug: string } };
    attribution: { terms: string; cue: string | null; voice: Voice }[];
  }[];
}

/**
 * Each evidence as in: star "increasingly distrustful" of daily-star ← axios ← four U.S. officials (4, united-states); sorted,
 * for what is reported at the same instant has no order. The chain is as answered, the article's outlet first.
 */
export function evidenceLines({ nodes }: Evidences): string[] {
  return nodes.map(evidenceLine).sort();
}

function evidenceLine({ exact, part, anchor, article, attribution }: Evidences["nodes"][number]): string {
  const chain = attribution.map(({ voice, terms, cue }, hop) => {
    const said = [terms === "UNSTATED" || hop === 0 ? [] : terms, cue ?? []].flat();
    return [voiceLine(voice), ...said].join(" ");
  });
  const where = [part === "TEXT" ? [] : part, anchor === "UNCHECKED" ? [] : anchor].flat();
  const words = [article.slug, ...where, JSON.stringify(exact)].join(" ");
  const outlet = chain[0] === article.outlet.slug ? "" : `, outlet ${article.outlet.slug},`;
  return `${words}${outlet} of ${chain.join(" ← ")}`;
}

/** A snippet with its matches in brackets: the [clarity] of it. */
export function snippetLine({ text, matches }: { text: string; matches: { start: number; end: number }[] }): string {
  return matches.reduceRight(
    (line, { start, end }) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
    text,
  );
}
