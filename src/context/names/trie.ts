import type { Reading } from "./reading.ts";

interface Node<Value> {
  next?: Map<string, Node<Value>>;
  value?: Value;
}

/** Values by phrases: by their words without case, and the signs between them that no name runs on over. */
export class Trie<Value> {
  private readonly root: Node<Value> = {};

  /** The value of a phrase, made when there is none. */
  at(steps: Iterable<string>, make: () => Value): Value {
    let node = this.root;
    for (const step of steps) {
      node.next ??= new Map();
      let next = node.next.get(step);
      if (!next) node.next.set(step, (next = {}));
      node = next;
    }
    return (node.value ??= make());
  }

  /** The value of a phrase, if there is one. */
  get(steps: Iterable<string>): Value | undefined {
    let node: Node<Value> | undefined = this.root;
    for (const step of steps) node = node?.next?.get(step);
    return node?.value;
  }

  /** The values of all phrases that stand in a text from a word on, and their last words; the shortest first. */
  *from(reading: Reading, first: number): Generator<{ last: number; value: Value }> {
    let node: Node<Value> | undefined = this.root;
    for (let last = first; last < reading.words.length; last++) {
      const sign: string = last > first && node.next ? reading.sign(last) : "";
      if (sign) node = node.next?.get(sign);
      node = node?.next?.get(reading.words[last]!.folded);
      if (!node) return;
      if (node.value) yield { last, value: node.value };
    }
  }
}

/** The steps to the phrase that a text is. */
export const stepsOf = (reading: Reading): string[] =>
  reading.words.flatMap(({ folded }, at) => (at > 0 && reading.sign(at) ? [reading.sign(at), folded] : [folded]));
