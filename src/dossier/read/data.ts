import { type Alias, type Document, isAlias, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import { cut } from "../../api/echo.ts";
import { mostItems } from "../format/values.ts";

/** What a document comes to. */
export interface Data {
  value: unknown;
  /** The nodes that aliases stand for. */
  aliases: ReadonlyMap<Alias, ParsedNode>;
  flaws: Flaw[];
}

/** What is wrong at an offset, by the codes of the library and by more of the same kind. */
export interface Flaw {
  code: string;
  message: string;
  offset: number;
}

/** A node's value, and its length in characters of the source, aliases written out. */
interface Reading {
  value: unknown;
  length: number;
}

const nothing: Reading = { value: null, length: 1 };

/**
 * The value of a document as JavaScript has it; of a key that stands twice, the later counts. An alias becomes the very value
 * that it stands for, so that memory is bounded by the file; what follows from aliases is bounded by their length written out.
 */
export function dataOf(document: Document.Parsed, mostCharacters: number): Data {
  const reader = new Reader(mostCharacters);
  const { value } = reader.read(document.contents);
  return { value, aliases: reader.aliases, flaws: reader.flaws };
}

/** Reads nodes in one pass; the library looks through the whole document for each alias, and compares each key with each. */
class Reader {
  readonly aliases = new Map<Alias, ParsedNode>();
  readonly flaws: Flaw[] = [];
  /** By name, the last node so named, and its reading once it is read whole. */
  private readonly anchors = new Map<string, { node: ParsedNode; reading?: Reading }>();
  private repeated = 0;

  constructor(private readonly mostCharacters: number) {}

  read(node: ParsedNode | null): Reading {
    if (node === null) return nothing;
    if (isAlias(node)) return this.readAlias(node);
    const anchored: { node: ParsedNode; reading?: Reading } = { node };
    if (node.anchor) this.anchors.set(node.anchor, anchored);
    anchored.reading = isScalar(node)
      ? { value: node.value, length: 1 + node.range[1] - node.range[0] }
      : isSeq(node)
        ? this.readList(node)
        : this.readMapping(node);
    return anchored.reading;
  }

  private readList({ items }: YAMLSeq.Parsed): Reading {
    // One too many is as bad as a million, each of which would be told of.
    const readings = items.slice(0, mostItems + 1).map((item) => this.read(item));
    return { value: readings.map(({ value }) => value), length: lengthOf(readings) };
  }

  private readMapping({ items }: YAMLMap.Parsed): Reading {
    const fields = new Map<string, Reading>();
    for (const { key, value } of items) {
      if (!isScalar(key)) this.flaw("NON_STRING_KEY", key);
      else if (key.value === "<<") this.flaw("MERGE_KEY", key);
      else {
        const name = String(key.value);
        if (fields.has(name)) this.flaw("DUPLICATE_KEY", key);
        fields.set(name, this.read(value));
      }
    }
    const value = Object.fromEntries([...fields].map(([name, field]) => [name, field.value]));
    return { value, length: lengthOf([...fields.values()]) };
  }

  private readAlias(alias: Alias.Parsed): Reading {
    const anchored = this.anchors.get(alias.source);
    if (!anchored) this.flaw("BAD_ALIAS", alias, `nothing before it is named &${cut(alias.source)}`);
    else if (!anchored.reading) this.flaw("CIRCULAR_ALIAS", alias);
    if (!anchored?.reading) return nothing;
    this.aliases.set(alias, anchored.node);
    const before = this.repeated;
    this.repeated += anchored.reading.length;
    if (before <= this.mostCharacters && this.repeated > this.mostCharacters) this.flaw("RESOURCE_EXHAUSTION", alias);
    return anchored.reading;
  }

  private flaw(code: string, { range: [offset] }: ParsedNode, message = ""): void {
    this.flaws.push({ code, message, offset });
  }
}

const lengthOf = (readings: Reading[]) => readings.reduce((sum, { length }) => sum + length, 1);
