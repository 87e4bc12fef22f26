package rabita.evaluation;

import java.util.List;

/** One way of holding the program against gold. */
interface Evaluation {
  /** What was measured, set by set; nothing where the folder holds no gold of this kind. */
  List<Result> evaluate(GoldFolder gold, Setting setting);
}
