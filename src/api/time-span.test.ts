import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidTimeSpan, isApproximate, isUncertain, timeSpan } from "./time-span.ts";

describe("timeSpan", () => {
  it.each([
    ["2024-10-08T12:00:00Z", "2024-10-08T12:00:00.000Z", "2024-10-08T12:00:00.000Z", "SECOND"],
    ["2024-10-08T12:00:00+02:00", "2024-10-08T10:00:00.000Z", "2024-10-08T10:00:00.000Z", "SECOND"],
    ["2024-10-08T24:00:00Z", "2024-10-09T00:00:00.000Z", "2024-10-09T00:00:00.000Z", "SECOND"],
    ["2024-10-08T12:30Z", "2024-10-08T12:30:00.000Z", "2024-10-08T12:30:59.999Z", "MINUTE"],
    ["2024-10-08T12Z", "2024-10-08T12:00:00.000Z", "2024-10-08T12:59:59.999Z", "HOUR"],
    ["2024-10-08T12-05:00", "2024-10-08T17:00:00.000Z", "2024-10-08T17:59:59.999Z", "HOUR"],
    ["2024-10-04?", "2024-10-04T00:00:00.000Z", "2024-10-04T23:59:59.999Z", "DAY"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "DAY"],
    ["2024-10", "2024-10-01T00:00:00.000Z", "2024-10-31T23:59:59.999Z", "MONTH"],
    ["2024-10-XX", "2024-10-01T00:00:00.000Z", "2024-10-31T23:59:59.999Z", "MONTH"],
    ["2023-02-XX", "2023-02-01T00:00:00.000Z", "2023-02-28T23:59:59.999Z", "MONTH"],
    ["2024~", "2024-01-01T00:00:00.000Z", "2024-12-31T23:59:59.999Z", "YEAR"],
    ["2024-XX", "2024-01-01T00:00:00.000Z", "2024-12-31T23:59:59.999Z", "YEAR"],
    ["2024-XX-XX", "2024-01-01T00:00:00.000Z", "2024-12-31T23:59:59.999Z", "YEAR"],
    ["0001", "0001-01-01T00:00:00.000Z", "0001-12-31T23:59:59.999Z", "YEAR"],
    ["9999", "9999-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "YEAR"],
    ["202X", "2020-01-01T00:00:00.000Z", "2029-12-31T23:59:59.999Z", "INTERVAL"],
    ["20XX", "2000-01-01T00:00:00.000Z", "2099-12-31T23:59:59.999Z", "INTERVAL"],
    ["2024-21", "2024-03-01T00:00:00.000Z", "2024-05-31T23:59:59.999Z", "INTERVAL"],
    ["2024-24~", "2024-12-01T00:00:00.000Z", "2025-02-28T23:59:59.999Z", "INTERVAL"],
    ["2024-07-25/2024-07-30", "2024-07-25T00:00:00.000Z", "2024-07-30T23:59:59.999Z", "INTERVAL"],
    ["2024-10-08/2024-10-08", "2024-10-08T00:00:00.000Z", "2024-10-08T23:59:59.999Z", "INTERVAL"],
    ["2024-10-08T12Z/2024-10-08T13:30Z", "2024-10-08T12:00:00.000Z", "2024-10-08T13:30:59.999Z", "INTERVAL"],
    ["../2024-10-08", null, "2024-10-08T23:59:59.999Z", "INTERVAL"],
    ["/2024-10-08", null, "2024-10-08T23:59:59.999Z", "INTERVAL"],
    ["2024-10-08/..", "2024-10-08T00:00:00.000Z", null, "INTERVAL"],
    ["../..", null, null, "UNKNOWN"],
    ["XXXX", null, null, "UNKNOWN"],
  ])("reads %s", (edtf, earliest, latest, precision) => {
    const span = timeSpan(edtf);
    expect({
      ...span,
      earliest: span.earliest?.toISOString() ?? null,
      latest: span.latest?.toISOString() ?? null,
    }).toEqual({ edtf, earliest, latest, precision });
  });

  const examples = "as in 2024-10-08, 2024-10, 2024-10-04?, 2024-10-08T14:30:00Z or ../2024-10-08";
  const malformed = (edtf: string) => `"${edtf}" is not a date in EDTF: write it ${examples}`;
  const level2 = (edtf: string) =>
    `"${edtf}" is EDTF of level 2, and only levels 0 and 1 are read: write one date or interval, ${examples}`;
  const outside = (edtf: string) =>
    `"${edtf}" is outside the years 0001 to 9999, and only those are kept: write a date within them`;
  it.each([
    ["2024-02-30", `"2024-02-30" does not exist: 2024-02 has the days 01 to 29`],
    ["2023-02-29", `"2023-02-29" does not exist: 2023-02 has the days 01 to 28`],
    ["2024-10/2024-11-31", `"2024-11-31" does not exist: 2024-11 has the days 01 to 30`],
    ["2024-10-00", `"2024-10-00" does not exist: 2024-10 has the days 01 to 31`],
    ["2024-13-01", `"2024-13-01" has no possible month: months are 01 to 12, and 21 to 24 alone are seasons`],
    ["2024-00", `"2024-00" has no possible month: months are 01 to 12, and 21 to 24 alone are seasons`],
    [
      "2024-07-30/2024-07-25",
      `"2024-07-30/2024-07-25" ends before it starts: write 2024-07-25/2024-07-30, or mend one of the two`,
    ],
    [
      "2024-10-08T12:00:00",
      `"2024-10-08T12:00:00" has a time without an offset: end the time with Z for UTC, or with one like +02:00`,
    ],
    ["2024-10-08T12:00:00.5Z", `"2024-10-08T12:00:00.5Z" has a fraction of a second: leave the fraction out`],
    ["Oct 8", malformed("Oct 8")],
    ["2024-10-8", malformed("2024-10-8")],
    ["2024-10-08T25:00:00Z", malformed("2024-10-08T25:00:00Z")],
    ["", malformed("")],
    ["[2024,2025]", level2("[2024,2025]")],
    ["2024-?10", level2("2024-?10")],
    ["2024-25", level2("2024-25")],
    ["2024-10-XX/2024-11", level2("2024-10-XX/2024-11")],
    ["192X-21", level2("192X-21")],
    ["19XX-24", level2("19XX-24")],
    ["1XXX-22", level2("1XXX-22")],
    ["XXXX-21", level2("XXXX-21")],
    ["192X-21?", malformed("192X-21?")],
    ["2024-21/2024-22", malformed("2024-21/2024-22")],
    ["2024-10-08/".repeat(100_000), malformed(`${"2024-10-08/".repeat(8).slice(0, 79)}…`)],
    ["0000", outside("0000")],
    ["-0044-03", outside("-0044-03")],
    ["Y12024", outside("Y12024")],
    ["Y170000002", outside("Y170000002")],
    ["0001-01-01T00:00:00+02:00", outside("0001-01-01T00:00:00+02:00")],
    ["9999-24", outside("9999-24")],
  ])("refuses %s", (edtf, message) => {
    expect(() => timeSpan(edtf)).toThrow(new InvalidTimeSpan(message));
  });

  const day = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  const cuts = [4, 7, 10].map((length) => (date: Date) => date.toISOString().slice(0, length));
  const written = fc.tuple(
    day,
    fc.constantFrom(...cuts, (date: Date) => `${date.toISOString().slice(0, 19)}Z`),
  );

  it("orders bounds as the dates do, at any precision", () => {
    fc.assert(
      fc.property(written, written, ([a, writeA], [b, writeB]) => {
        const [first, second] = a <= b ? [writeA(a), writeB(b)] : [writeB(b), writeA(a)];
        const [one, other] = [timeSpan(first), timeSpan(second)];
        expect(one.earliest! <= one.latest!).toBe(true);
        expect(one.earliest! <= other.latest!).toBe(true);
        if (first.length === second.length) {
          expect(one.earliest! <= other.earliest! && one.latest! <= other.latest!).toBe(true);
        }
        expect(timeSpan(`${first}/..`).earliest).toEqual(one.earliest);
        expect(timeSpan(`../${first}`).latest).toEqual(one.latest);
      }),
    );
  });

  it("holds every instant of what it writes", () => {
    fc.assert(
      fc.property(written, ([date, write]) => {
        const { earliest, latest } = timeSpan(write(date));
        const instant = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(earliest! <= instant && instant <= latest!).toBe(true);
      }),
    );
  });

  it("refuses, or bounds, whichever digits are left open", () => {
    const digit = fc.constantFrom("X", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    const year = fc.array(digit, { minLength: 4, maxLength: 4 }).map((digits) => digits.join(""));
    const part = fc.oneof(
      fc.tuple(digit, digit).map((digits) => digits.join("")),
      fc.integer({ min: 1, max: 24 }).map((n) => String(n).padStart(2, "0")),
      fc.constant("XX"),
    );
    const date = fc
      .tuple(year, fc.array(part, { maxLength: 2 }), fc.constantFrom("", "?", "~", "%"))
      .map(([first, rest, qualifier]) => [first, ...rest].join("-") + qualifier);
    const written = fc.oneof(
      date,
      fc.tuple(date, fc.oneof(date, fc.constantFrom("", ".."))).map((ends) => ends.join("/")),
    );
    const filling = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 });
    const read = (edtf: string) => {
      try {
        return timeSpan(edtf);
      } catch (error) {
        if (error instanceof InvalidTimeSpan) return undefined;
        throw error;
      }
    };
    fc.assert(
      fc.property(written, filling, (edtf, digits) => {
        const span = read(edtf);
        if (!span) return;
        const [from, to] = [span.earliest?.getTime() ?? -Infinity, span.latest?.getTime() ?? Infinity];
        expect(from).toBeLessThanOrEqual(to);
        let next = 0;
        const meant = read(edtf.replaceAll("X", () => String(digits[next++])));
        if (!meant) return;
        expect(from).toBeLessThanOrEqual(meant.earliest?.getTime() ?? -Infinity);
        expect(to).toBeGreaterThanOrEqual(meant.latest?.getTime() ?? Infinity);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("qualifiers", () => {
  it.each([
    ["2024-10-08", false, false],
    ["2024-10-08?", false, true],
    ["2024-10-08~", true, false],
    ["2024-10-08%", true, true],
    ["2024-10?/2024-11~", true, true],
  ])("of %s", (edtf, approximate, uncertain) => {
    expect([isApproximate(edtf), isUncertain(edtf)]).toEqual([approximate, uncertain]);
  });
});
