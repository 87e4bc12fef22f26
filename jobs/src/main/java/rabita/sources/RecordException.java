package rabita.sources;

/** A record that is refused; reading goes on behind it. */
final class RecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectReason reason;
  private final String excerpt;

  RecordException(RejectReason reason, String message, String excerpt) {
    super(message, null, false, false);
    this.reason = reason;
    this.excerpt = excerpt;
  }

  RejectReason reason() {
    return reason;
  }

  String excerpt() {
    return excerpt;
  }
}
