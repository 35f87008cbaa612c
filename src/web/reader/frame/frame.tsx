import { useEffect, useRef } from "react";
import { Outlet, ScrollRestoration, useLocation } from "react-router";
import { AsOfNote } from "../as-of/as-of-note.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { PlaceLink } from "./place-link.tsx";
import styles from "./frame.module.css";

/** What stands around every page: the name, the ways in, and whose facts these are. */
export function Frame() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(pathname);
  useEffect(() => {
    // Whoever listens to the page, or goes through it by keys, starts anew on a new one.
    if (first.current !== pathname) main.current?.focus({ preventScroll: true });
    first.current = pathname;
  }, [pathname]);
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <header className={styles.header}>
        <PlaceLink to="/" className={styles.name}>
          Backgrounder
        </PlaceLink>
        <nav aria-label="Pages" className={styles.nav}>
          <PlaceLink to="/">Stories</PlaceLink>
          <PlaceLink to="/context">Context</PlaceLink>
        </nav>
        <SearchBox />
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <AsOfNote />
        <Outlet />
      </main>
      <footer className={styles.footer}>
        Every fact here rests on quoted words of an article. Accounts that conflict both stay; unnamed sources stay
        unnamed.
      </footer>
      <ScrollRestoration />
    </>
  );
}
