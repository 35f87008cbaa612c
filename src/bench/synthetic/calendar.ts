import type { TimeSpan } from "../../api/time-span.ts";
import type { TimeBasis } from "../../database/generated/enums.ts";
import type { Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";
import { day, spanAt, spanOver } from "./spans.ts";

/** How many time spans are remembered, to be shared: those of the last weeks. */
const remembered = 20_000;

/** Time spans, each written once while it is remembered. */
export class Calendar {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly ledger: Ledger,
    private readonly random: Random,
  ) {}

  /** The id of a time span. */
  write(span: TimeSpan, basis: TimeBasis = "STATED", verbatim: string | null = null): string {
    const key = `${span.edtf} ${basis} ${verbatim ?? ""}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    if (this.ids.size >= remembered) this.ids.clear();
    const id = this.random.id();
    this.ids.set(key, id);
    this.ledger.add("TimeSpan", { id, ...span, basis, verbatim });
    return id;
  }

  /** The id of when something around an instant happened, as a report tells it; null when it does not. */
  told(instant: number, undated = 0.12): string | null {
    const { random } = this;
    if (random.chance(undated)) return null;
    const precision = random.weighted({
      DAY: 56,
      MINUTE: 13,
      HOUR: 6,
      SECOND: 4,
      MONTH: 9,
      YEAR: 2,
      INTERVAL: 7,
      UNTIL: 3,
    });
    if (precision === "INTERVAL")
      return this.write(spanOver(instant - random.between(1, 20) * day, instant), "INFERRED");
    if (precision === "UNTIL") return this.write(spanOver(undefined, instant), "INFERRED");
    const vague = precision === "DAY" || precision === "MONTH" || precision === "YEAR";
    const span = spanAt(instant, precision, vague ? random.weighted({ "": 88, "?": 6, "~": 6 }) : "");
    if (precision !== "DAY" || random.chance(0.7)) return this.write(span);
    const weekday = new Date(instant).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
    return this.write(span, "RELATIVE", weekday);
  }
}
