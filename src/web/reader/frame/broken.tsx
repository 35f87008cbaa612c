import { useRouteError, isRouteErrorResponse } from "react-router";
import { PlaceLink } from "./place-link.tsx";
import { Title } from "./title.tsx";
import styles from "./states.module.css";

/** Shown for an address that leads nowhere, and when a page breaks. */
export function Broken() {
  const error = useRouteError();
  const missing = error === undefined || (isRouteErrorResponse(error) && error.status === 404);
  return (
    <div className={styles.message} role="alert">
      <Title>{missing ? "Not found" : "Broken"}</Title>
      <h1>{missing ? "There is no such page" : "This page broke"}</h1>
      <p>
        {missing ? "Nothing is to be found at this address." : "That is a fault of this site, not yours."}{" "}
        <PlaceLink to="/">See the stories</PlaceLink>
      </p>
    </div>
  );
}
