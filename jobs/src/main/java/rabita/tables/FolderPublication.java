package rabita.tables;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import rabita.sources.UserException;

/**
 * Two moves of a folder: the old tables go aside, the new ones come. Between the two there is no
 * folder, and the old tables are beside it; {@link #recover} puts them back.
 */
record FolderPublication(FileSystem system, Path target, Path staging) implements Publication {
  /** Where it fails, the old tables are put back. */
  @Override
  public void publish() throws IOException {
    try {
      if (system.exists(target)) {
        Publication.move(system, target, old());
      }

      Publication.move(system, staging, target);
    } catch (IOException e) {
      recover();
      throw new UserException(
          "Cannot put the new tables in the place of %s: %s. The old ones are as they were; check your rights on the folder above."
              .formatted(target, e.getMessage()),
          e);
    }

    system.delete(old(), true);
  }

  @Override
  public void recover() throws IOException {
    if (!system.exists(old())) {
      return;
    }

    if (system.exists(target)) {
      system.delete(old(), true);
    } else {
      Publication.move(system, old(), target);
    }
  }

  /** The old tables stand for themselves. */
  @Override
  public boolean isUnderWay() {
    return false;
  }

  private Path old() {
    return Publication.beside(target, "old");
  }
}
