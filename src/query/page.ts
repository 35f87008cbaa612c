import DataLoader from "dataloader";
import { decodeCursor, encodeCursor } from "../api/cursor.ts";
import { badUserInput } from "../api/errors.ts";
import { type Sql, sql, type View } from "./as-of.ts";
import { grouped } from "./batch.ts";
import { Pace } from "./pace.ts";
import { countQuery, type Listing, pageQuery, type Window } from "./page-query.ts";

/** The arguments of a Relay connection, as a client gives them. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export const defaultPage = 20;
export const largestPage = 100;

/** A page of a list, in the shape of a Relay connection. */
export class Page<Row> {
  constructor(
    readonly edges: { node: Row; cursor: string }[],
    readonly pageInfo: PageInfo,
    /** How many rows the whole list has; counted only when called. */
    readonly count: () => Promise<number>,
  ) {}

  get nodes(): Row[] {
    return this.edges.map((edge) => edge.node);
  }
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

interface Placed {
  parentId: string;
  cursorKey: string;
  cursorId: string;
}
interface Group {
  page: DataLoader<string, Placed[]>;
  count: DataLoader<string, number>;
}

/** Pages of the lists of one view. */
export class Pager {
  private readonly groups = new Map<string, Group>();
  private readonly handedOut = new WeakSet<Placed[]>();
  private readonly pace = new Pace();

  constructor(private readonly view: View) {}

  /**
   * A page of a list; below a parent, when its id is given. Parents that ask with the same arguments share one statement,
   * and one more where `totalCount` is selected. The arguments must hold all that the listing was made from.
   */
  async page<Row>(listing: Listing, args: PageArgs, parentId?: string): Promise<Page<Row>> {
    const { order } = listing;
    const place = `${listing.name} by ${order.name} ${order.direction}`;
    const window = windowOf(args, place);
    const key = `${place} ${JSON.stringify(args)} ${parentId === undefined}`;
    const group = this.groups.get(key) ?? this.group(listing, window, parentId === undefined);
    this.groups.set(key, group);

    const rows = await group.page.load(parentId ?? "");
    // They were charged when they were read; who is given them again has them put together once more.
    if (this.handedOut.has(rows)) this.view.meter.take(rows.length);
    this.handedOut.add(rows);
    await this.pace.allow(rows.length);
    const more = rows.length > window.limit;
    const shown = rows.slice(0, window.limit);
    if (window.backward) shown.reverse();
    const edges = shown.map((row) => ({
      node: listing.mapRow ? listing.mapRow<Row>(row) : (row as Row),
      cursor: encodeCursor({ order: place, key: row.cursorKey, id: row.cursorId }),
    }));
    const pageInfo = {
      hasNextPage: window.backward ? window.before !== undefined : more,
      hasPreviousPage: window.backward ? more : window.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return new Page(edges, pageInfo, () => group.count.load(parentId ?? ""));
  }

  private group(listing: Listing, window: Window, atRoot: boolean): Group {
    const query = async <Row extends { parentId: string }>(below: Sql, ids: readonly string[]) =>
      this.view.rows<Row>(
        atRoot
          ? sql`SELECT '' AS "parentId", c.* FROM (${below}) c`
          : sql`SELECT p.id AS "parentId", c.* FROM unnest(${ids}::uuid[]) p (id) CROSS JOIN LATERAL (${below}) c`,
      );
    return {
      page: new DataLoader(async (ids) => {
        const rows = grouped(await query<Placed>(pageQuery(listing, window), ids), (row) => row.parentId);
        return ids.map((id) => rows.get(id) ?? []);
      }),
      count: new DataLoader(async (ids) => {
        const rows = await query<{ parentId: string; count: number }>(countQuery(listing), ids);
        const counts = new Map(rows.map((row) => [row.parentId, row.count]));
        return ids.map((id) => counts.get(id) ?? 0);
      }),
    };
  }
}

function windowOf({ first, after, last, before }: PageArgs, place: string): Window {
  if (first != null && last != null) throw badUserInput("first and last cannot be given together: take one of them.");
  for (const [name, size] of Object.entries({ first, last })) {
    if (size != null && size < 0) throw badUserInput(`${name} is ${size}: it must be from 0 to ${largestPage}.`);
    if (size != null && size > largestPage) {
      throw badUserInput(
        `${name} is ${size}: a page has at most ${largestPage}. Take the next with ${name === "first" ? "after" : "before"}.`,
      );
    }
  }
  return {
    limit: first ?? last ?? defaultPage,
    backward: last != null,
    ...(after != null && { after: decodeCursor(after, place) }),
    ...(before != null && { before: decodeCursor(before, place) }),
  };
}
