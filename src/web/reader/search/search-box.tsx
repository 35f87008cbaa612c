import { type KeyboardEvent, type SyntheticEvent, useId, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { asOfParameter, useAsOf } from "../as-of/instant.ts";
import { Shape } from "../fact/shape.tsx";
import { entryPath, searchPath } from "../frame/paths.ts";
import { SearchPageDocument } from "../generated/documents.ts";
import { useAnswer } from "../graph/answer.ts";
import { useDebounced } from "../graph/debounced.ts";
import { useSearchKey } from "./search-key.ts";
import styles from "./search.module.css";

const settledAfter = 150;

/** Search from anywhere: the best few as one types, gone through by the arrow keys, and all of them on Enter. */
export function SearchBox() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const asOf = useAsOf();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = useDebounced(text.trim(), settledAfter);
  useSearchKey(input);
  const { data } = useAnswer(SearchPageDocument, {
    variables: { text: asked, first: 6, asOf },
    asOf,
    subject: "box",
    skip: asked === "" || !open,
  });
  const entries = text.trim() === "" ? [] : (data?.search.nodes ?? []).map(({ entry }) => entry);
  const listed = open && entries.length > 0;

  const go = (path: string) => {
    const at = parameters.get(asOfParameter);
    const query =
      at === null ? "" : `${path.includes("?") ? "&" : "?"}${new URLSearchParams({ [asOfParameter]: at }).toString()}`;
    setOpen(false);
    setChosen(-1);
    input.current?.blur();
    void navigate(path + query);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const entry = entries[chosen];
    if (entry) go(entryPath(entry.slug));
    else if (text.trim() !== "") go(searchPath(text.trim()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      setOpen(false);
      setChosen(-1);
    }
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move === undefined || !listed) return;
    event.preventDefault();
    // From -1, which is the field itself, round to -1 again.
    setChosen(((chosen + 1 + move + entries.length + 1) % (entries.length + 1)) - 1);
  };

  return (
    <search className={styles.box}>
      <form onSubmit={submit}>
        <input
          ref={input}
          className={styles.input}
          type="search"
          role="combobox"
          aria-label="Search"
          aria-keyshortcuts="/"
          aria-expanded={listed}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={listed && chosen >= 0 ? `${id}-${chosen}` : undefined}
          autoComplete="off"
          placeholder="Search ( / )"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setOpen(true);
            setChosen(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <ul id={`${id}-list`} role="listbox" aria-label="Found" className={styles.found} hidden={!listed}>
          {entries.map((entry, index) => (
            <li
              key={entry.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={styles.option}
              // Before the field loses its focus, by which the list would go.
              onPointerDown={() => go(entryPath(entry.slug))}
            >
              <Shape noun={entry.__typename} />
              <bdi>{entry.label}</bdi>
            </li>
          ))}
        </ul>
      </form>
    </search>
  );
}
