package rabita.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import rabita.sources.Inputs;
import rabita.sources.ReadFile;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.tables.Output;
import rabita.text.Sha256;

/**
 * What an output says of the records that it holds analysed.
 *
 * @param analysis version of the analysis, see {@link AnalysisVersion}
 * @param study fingerprint of the study
 * @param reading fingerprint of what the study says of reading records
 * @param inputs as they were given
 * @param files all that were read
 */
public record UpdateState(
    String analysis, String study, String reading, List<String> inputs, List<ReadFile> files) {
  private static final String NAME = "_analysis/state.json";

  /** Nothing is known yet. */
  public static UpdateState none(Study study) {
    return new UpdateState(
        AnalysisVersion.current(), study.fingerprint(), reading(study), List.of(), List.of());
  }

  /** The state after a run on some more inputs. */
  public UpdateState after(Study now, List<String> more, Inputs read) {
    return new UpdateState(
        AnalysisVersion.current(),
        now.fingerprint(),
        reading(now),
        Stream.concat(inputs.stream(), more.stream()).distinct().toList(),
        read.all());
  }

  /**
   * What an output says; empty where there is none.
   *
   * @throws UserException when there is one that no update can be put to
   */
  public static Optional<UpdateState> read(Configuration configuration, Path output, Study study)
      throws IOException {
    FileSystem system = output.getFileSystem(configuration);
    if (!system.exists(output)
        || system.getFileStatus(output).isDirectory() && system.listStatus(output).length == 0) {
      return Optional.empty();
    }

    Path path = new Path(output, NAME);
    if (!system.exists(path)) {
      throw new UserException(
          "Cannot update %s: it holds no analysis, for it was not made with --update. Run over all of the input with --update --overwrite."
              .formatted(output));
    }

    try (InputStream in = system.open(path)) {
      UpdateState state = new ObjectMapper().readValue(in, UpdateState.class);
      if (!state.reading.equals(reading(study))) {
        throw new UserException(
            "Cannot update %s: the study reads records otherwise (fields, max-characters) than when it was made. Run over all of the input with --update --overwrite."
                .formatted(output));
      }

      return Optional.of(state);
    } catch (JsonProcessingException | ChecksumException e) {
      throw new UserException(
          "Cannot update %s: its %s is damaged. Run over all of the input with --update --overwrite."
              .formatted(output, NAME),
          e);
    }
  }

  /** Writes it beside the tables. */
  void write(Output output) throws IOException {
    output.write(
        NAME, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  /** Why all must be analysed anew; empty where nothing has changed. */
  public Optional<String> change(Study now) {
    if (!analysis.equals(AnalysisVersion.current())) {
      return Optional.of("the analysis is of another version");
    }

    return study.equals(now.fingerprint())
        ? Optional.empty()
        : Optional.of("the study has changed");
  }

  private static String reading(Study study) {
    return Sha256.hex(study.fields() + " " + study.maxCharacters()).substring(0, 16);
  }
}
