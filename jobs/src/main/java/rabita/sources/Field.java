package rabita.sources;

/** A part of an input record that is read. */
enum Field {
  ID,
  TEXT,
  TITLE,
  LANGUAGE,
  SOURCE,
  URL,
  PUBLISHED
}
