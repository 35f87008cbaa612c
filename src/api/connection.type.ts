import { type ClassType, Field, Int, ObjectType, Root } from "type-graphql";

@ObjectType({ description: "Where a page stands in its list, by the Relay specification of connections." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more comes after the page." })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Whether more comes before the page." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first edge; null on an empty page." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last edge; null on an empty page." })
  endCursor: string | null;
}

interface Counted {
  count(): Promise<number>;
}

/**
 * The edge and the connection of a type or union, named after it. Their values are those of `Page`.
 * @param things what the list is of, in the plural.
 */
export function connection<Item extends object>(
  item: () => ClassType<Item> | (abstract new () => Item) | Item,
  name: string,
  things: string,
) {
  const type = item as () => ClassType<Item>;

  @ObjectType(`${name}Edge`, { description: `One of a list of ${things}.` })
  class Edge {
    @Field(type, { description: "The thing itself." })
    node: Item;

    @Field(() => String, { description: "Its place in the list, for after and before. Opaque." })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${things}.` })
  class Connection {
    @Field(() => [Edge], { description: "The page, with cursors." })
    edges: Edge[];

    @Field(() => [type()], { description: "The page, without cursors." })
    nodes: Item[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo: PageInfo;

    @Field(() => Int, { nullable: true, description: "How many the whole list has; counted only when asked for." })
    totalCount(@Root() page: Counted): Promise<number> {
      return page.count();
    }
  }

  return { Edge, Connection };
}
