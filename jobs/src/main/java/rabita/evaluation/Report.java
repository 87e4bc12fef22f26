package rabita.evaluation;

import java.util.ArrayList;
import java.util.List;
import rabita.sources.UserException;
import rabita.study.Study;

/**
 * What was measured.
 *
 * @param results in the order of the tasks and of their files
 * @param mistakes what went wrong, by set
 */
public record Report(List<Result> results, Mistakes mistakes) {

  /**
   * Measures tasks on gold.
   *
   * @throws UserException where the gold holds nothing for any of the tasks
   */
  public static Report of(List<Task> tasks, GoldFolder gold, Study study) {
    Setting setting = new Setting(study, GoldNames.load(), new Mistakes());
    List<Result> results = new ArrayList<>();
    for (Task task : tasks) {
      results.addAll(task.evaluation().evaluate(gold, setting));
    }

    if (results.isEmpty()) {
      throw new UserException(
          "Cannot find gold for %s in %s: no file has a fitting name. Check --task and --gold."
              .formatted(tasks.size() == 1 ? tasks.get(0).label() : "any task", gold.root()));
    }

    return new Report(List.copyOf(results), setting.mistakes());
  }
}
