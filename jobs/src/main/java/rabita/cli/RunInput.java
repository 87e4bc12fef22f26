package rabita.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import rabita.annotators.NameModel;
import rabita.jobs.KnownRecords;
import rabita.jobs.Run;
import rabita.jobs.RunResult;
import rabita.jobs.TableChoice;
import rabita.jobs.UpdateState;
import rabita.sources.Inputs;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;

/**
 * What a run reads, and what its output knows already.
 *
 * @param inputs files of this run, and beside them those that runs before it have read
 * @param given all inputs as they were named
 * @param known the records that the output holds, if there is any
 * @param after what the output says of its records afterwards; empty where it is to hold none
 */
record RunInput(
    Inputs inputs, List<String> given, Optional<KnownRecords> known, Optional<UpdateState> after) {

  /** All is read, nothing is held for later. */
  static RunInput once(Inputs inputs, List<String> given) {
    return new RunInput(inputs, given, Optional.empty(), Optional.empty());
  }

  /** The first of several runs on an output. */
  static RunInput first(Study study, Inputs inputs, List<String> given) {
    if (given.isEmpty()) {
      throw new UserException(
          "Cannot update: there is no output yet, and no input. Name the input with --input.");
    }

    UpdateState after = UpdateState.none(study).after(study, given, inputs);
    return new RunInput(inputs, given, Optional.empty(), Optional.of(after));
  }

  /**
   * One more run on an output, or the first.
   *
   * @throws UserException when the output is there and holds no records
   */
  static RunInput more(
      Configuration configuration, Path output, Study study, Inputs read, List<String> given)
      throws IOException {
    Optional<UpdateState> state = UpdateState.read(configuration, output, study);
    if (state.isEmpty()) {
      return first(study, read, given);
    }

    Inputs inputs = read.beside(state.get().files());
    UpdateState after = state.get().after(study, given, inputs);
    boolean current = state.get().change(study).isEmpty();
    return new RunInput(
        inputs,
        after.inputs(),
        Optional.of(new KnownRecords(output, state.get(), current, inputs)),
        Optional.of(after));
  }

  /** Why known records must be analysed again, in a sentence. */
  Optional<String> change(Study study) {
    return known
        .flatMap(records -> records.state().change(study))
        .map(
            why -> "All known records are analysed anew and all tables made of them: " + why + ".");
  }

  /** Does it all. */
  RunResult run(Run run, Sources sources, List<NameModel> models, TableChoice choice)
      throws IOException {
    return after.isEmpty()
        ? run.run(sources, models, choice)
        : run.update(sources, known, after.get(), models, choice);
  }
}
