package rabita.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import rabita.sources.UserException;

/**
 * File by file, where a folder cannot be moved in one step. Two empty files beside the output say
 * how far it has come, so that whoever finds them can go on:
 *
 * <ol>
 *   <li>{@code publishing}: all new tables are staged; the old ones are deleted, the manifest first
 *   <li>{@code moving}: the old ones are gone; the new ones are moved, the manifest last
 * </ol>
 *
 * <p>It never goes back, and each of its steps may be done twice. A folder with a manifest is
 * whole; from the first step to the last it has none.
 */
record FilePublication(FileSystem system, Path target, Path staging) implements Publication {
  @Override
  public void publish() throws IOException {
    system.create(publishing(), true).close();
    try {
      recover();
    } catch (IOException e) {
      throw new UserException(
          "Cannot move all tables into %s: %s. Run again on it: that finishes it first."
              .formatted(target, e.getMessage()),
          e);
    }
  }

  @Override
  public void recover() throws IOException {
    if (!isUnderWay()) {
      return;
    }

    if (!system.exists(moving())) {
      system.delete(new Path(target, LAST), false);
      system.delete(target, true);
      system.create(moving(), true).close();
    }

    for (Path file : staged()) {
      moveIntoPlace(file);
    }

    system.delete(staging, true);
    system.delete(publishing(), false);
    system.delete(moving(), false);
  }

  @Override
  public boolean isUnderWay() throws IOException {
    return system.exists(publishing()) || system.exists(moving());
  }

  /** A copy of it that is there is of a move that died before its end. */
  private void moveIntoPlace(Path file) throws IOException {
    String name = staging.toUri().relativize(file.toUri()).getPath();
    Path place = new Path(target, name);
    system.delete(place, false);
    system.mkdirs(place.getParent());
    Publication.move(system, file, place);
  }

  /** The staged files, the manifest last. */
  private List<Path> staged() throws IOException {
    List<Path> files = new ArrayList<>();
    if (system.exists(staging)) {
      RemoteIterator<LocatedFileStatus> found = system.listFiles(staging, true);
      while (found.hasNext()) {
        files.add(found.next().getPath());
      }
    }

    Path last = new Path(staging, LAST);
    files.sort(Comparator.comparing((Path file) -> file.equals(last)).thenComparing(file -> file));
    return files;
  }

  private Path publishing() {
    return Publication.beside(target, "publishing");
  }

  private Path moving() {
    return Publication.beside(target, "moving");
  }
}
