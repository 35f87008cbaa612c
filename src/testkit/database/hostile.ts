import type { PostgresOptions } from "./postgres.program.ts";

/**
 * A server that was set up otherwise wherever a server, a database or a role may choose: no answer may rest on what the gateway
 * did not set itself. Danish sorts aa last; here capitals come first, punctuation is skipped, and digits sort as numbers.
 */
export const hostile: PostgresOptions = {
  locale: "da-DK-u-ka-shifted-kf-upper-kn-true",
  settings: {
    timezone: "Pacific/Chatham",
    datestyle: "SQL, DMY",
    intervalstyle: "sql_standard",
    standard_conforming_strings: "off",
    escape_string_warning: "off",
    bytea_output: "escape",
    extra_float_digits: "-15",
    xmlbinary: "hex",
    array_nulls: "off",
    transform_null_equals: "on",
    quote_all_identifiers: "on",
    gin_fuzzy_search_limit: "1",
    default_text_search_config: "pg_catalog.turkish",
    default_transaction_isolation: "serializable",
    search_path: "nowhere",
    statement_timeout: "60s",
    lock_timeout: "60s",
    idle_session_timeout: "60s",
    idle_in_transaction_session_timeout: "30s",
  },
};
