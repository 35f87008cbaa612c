import { gql } from "@apollo/client";
import { expect, test } from "vitest";
import { clientAsOf } from "./client.ts";

const query = gql`
  query Visit {
    entry(slug: "visit") {
      id
      status
    }
  }
`;

const hold = (instant: string | null, status: string) =>
  clientAsOf(instant).writeQuery({ query, data: { entry: { __typename: "Meeting", id: "1", status } } });
const held = (instant: string | null) => clientAsOf(instant).readQuery<{ entry: { status: string } }>({ query });

test("what one instant knows of a thing is not what another knows of it", () => {
  hold("2024-10-08T15:00:00Z", "SCHEDULED");
  hold(null, "POSTPONED");
  expect(held("2024-10-08T15:00:00Z")?.entry.status).toBe("SCHEDULED");
  expect(held(null)?.entry.status).toBe("POSTPONED");
});

test("only so many instants are held, the least lately shown let go first, and now never", () => {
  hold(null, "HELD");
  hold("2000-01-01T00:00:00Z", "PROPOSED");
  for (let day = 10; day < 40; day++) clientAsOf(`2001-01-${day}T00:00:00Z`);
  expect(held("2000-01-01T00:00:00Z")).toBeNull();
  expect(held(null)?.entry.status).toBe("HELD");
});
