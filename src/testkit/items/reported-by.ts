import { type TableName, tableNames } from "../../dossier/plan/tables.ts";
import { grouped } from "../../query/batch.ts";
import { type Item, item, next, rowsOf } from "./item.ts";
import { references } from "./references.ts";

type Row = Record<string, unknown>;

/** When each article of some items was certainly out, in order. */
export function reportDates(items: Item[]): Date[] {
  const instants = [...publications(tablesOf(items)).values()].map((date) => date.getTime());
  return [...new Set(instants)].sort((one, other) => one - other).map((instant) => new Date(instant));
}

/** What of some items was reported by an instant, as one item: what a database would have been given until then. */
export function reportedBy(items: Item[], instant: Date): Item {
  const tables = tablesOf(items);
  const there = idsReportedBy(tables, instant);
  const isMissing = (id: unknown) => id != null && !there.has(id);
  const kept = tableNames.map((table) => {
    const { needs, mentions = [] } = references[table];
    const rows = tables[table].filter((row) => !needs.some((column) => isMissing(row[column])));
    const blank = (row: Row) => mentions.filter((column) => isMissing(row[column])).map((column) => [column, null]);
    return [table, rows.map((row) => ({ ...row, ...(Object.fromEntries(blank(row)) as Row) }))];
  });
  return item(next().id, Object.fromEntries(kept) as Item["rows"]);
}

type Tables = Record<TableName, Row[]>;

const tablesOf = (items: Item[]): Tables => rowsOf(items);

/** By id of an article. */
function publications(tables: Tables): Map<unknown, Date> {
  const latest = new Map(tables.TimeSpan.map(({ id, latest }) => [id, latest]));
  return new Map(tables.Article.map(({ id, publishedId }) => [id, latest.get(publishedId) as Date]));
}

/**
 * The ids of articles, unnamed sources, evidence, facts and stories that were there by an instant. A fact is once any evidence
 * that it cites is, and what it joins; a part that cites none once its whole is; an actor once it is named by what is there;
 * a story once any of its entries is.
 */
function idsReportedBy(tables: Tables, instant: Date): Set<unknown> {
  const out = publications(tables);
  const isOut = (article: unknown) => out.get(article)! <= instant;
  const there = new Set<unknown>(tables.Article.map(({ id }) => id).filter(isOut));
  for (const { id, articleId } of [...tables.UnnamedSource, ...tables.Evidence]) if (isOut(articleId)) there.add(id);

  const actors = new Set(tables.Actor.map(({ id }) => id));
  const cited = grouped(tables.Citation, ({ factId }) => String(factId));
  const joined = joins(tables, actors);
  const named = namings(tables);
  const isReported = ({ id, wholeId }: Row) => {
    if (actors.has(id)) return named.get(id)?.some((by) => by.every((each) => there.has(each))) ?? false;
    const grounds = cited.get(String(id));
    const isGrounded = grounds ? grounds.some(({ evidenceId }) => there.has(evidenceId)) : there.has(wholeId);
    return isGrounded && (joined.get(id) ?? []).every((each) => there.has(each));
  };
  for (let before = -1; before < there.size;) {
    before = there.size;
    for (const fact of tables.Fact) if (isReported(fact)) there.add(fact.id);
  }
  const entries = new Set(tables.Entry.map(({ id }) => id));
  for (const { storyId, factId } of tables.StoryFact) if (entries.has(factId) && there.has(factId)) there.add(storyId);
  return there;
}

/** By id of a fact: what it joins, but for actors, which it names. */
function joins(tables: Tables, actors: Set<unknown>): Map<unknown, unknown[]> {
  const joined = new Map(tables.Fact.map(({ id, wholeId }) => [id, [wholeId]]));
  for (const { id, incidentId } of tables.Notice) joined.get(id)!.push(incidentId);
  for (const { id, fromId, toId } of tables.Link) joined.get(id)!.push(fromId, toId);
  return new Map([...joined].map(([id, all]) => [id, all.filter((each) => each != null && !actors.has(each))]));
}

/** By id of an actor: what must be there, all of it, for one of the rows that name it to do so. */
function namings(tables: Tables): Map<unknown, unknown[][]> {
  const through = new Map(
    tables.UnnamedSource.map(({ id, affiliationId }) => [id, { actor: affiliationId, by: [id] }]),
  );
  for (const { id, countryId } of tables.Place) through.set(id, { actor: countryId, by: [] });
  const named = new Map<unknown, unknown[][]>();
  for (const table of tableNames) {
    const { needs, names = [] } = references[table];
    const own = needs.filter((column) => !names.includes(column));
    for (const row of tables[table]) {
      for (const column of names) {
        const { actor, by } = through.get(row[column]) ?? { actor: row[column], by: [] };
        named.set(actor, [...(named.get(actor) ?? []), [...own.map((each) => row[each]), ...by]]);
      }
    }
  }
  return named;
}
