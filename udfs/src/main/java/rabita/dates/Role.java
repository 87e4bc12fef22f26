package rabita.dates;

/** What an expression does in its document. */
public enum Role {
  /** It states the day on which the document came out. */
  PUBLICATION,
  /** It speaks of a day. */
  MENTION
}
