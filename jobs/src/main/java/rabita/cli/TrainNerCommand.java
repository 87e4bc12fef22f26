package rabita.cli;

import com.johnsnowlabs.nlp.annotators.ner.crf.NerCrfModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.annotators.ConllFile;
import rabita.annotators.NameKind;
import rabita.annotators.NameSample;
import rabita.annotators.NameScore;
import rabita.annotators.NameTraining;
import rabita.annotators.SparkNlp;
import rabita.annotators.TaggedSentence;
import rabita.sources.UserException;
import rabita.text.Languages;

/**
 * Trains a model of names. Example: {@code rabita train-ner --data hi.conll --language hi --output
 * models/hi}, then {@code rabita run --ner-model hi=models/hi}.
 */
@Command(
    name = "train-ner",
    description = "Trains a model that finds persons, places and organizations.",
    mixinStandardHelpOptions = true)
final class TrainNerCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description =
          "Labelled sentences: a token a line, its tag (B-PER, I-PER, B-LOC, B-ORG ... O) in the last column.")
  private String data;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "Labelled sentences to measure with (default: a tenth of --data).")
  private String test;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "CODE",
      description = "Language of the sentences (ISO 639-1).")
  private String language;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the model.")
  private String output;

  @Option(names = "--overwrite", description = "Replace a model that is there.")
  private boolean overwrite;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description =
          "At most so many are learnt, those with names first, none of over "
              + NameSample.MOST_TOKENS
              + " tokens; more need more --driver-memory (default: ${DEFAULT-VALUE}).")
  private int most = 5_000;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often each sentence is looked at (default: ${DEFAULT-VALUE}).")
  private int epochs = 10;

  @Override
  public Integer call() throws IOException {
    Configuration hadoop = SparkHadoopUtil.get().conf();
    check(hadoop);
    NameSample sample = sample(hadoop).withoutLong().atMost(most);
    check(sample);

    SparkSession spark = Sessions.start("train-ner");
    try {
      NameTraining training = new NameTraining(spark, language, epochs);
      NerCrfModel model = training.model(sample.learnt());
      Map<NameKind, NameScore> scores = training.score(model, sample.measured());
      check(scores);
      model.write().overwrite().save(output);
      print(sample, scores);
      return 0;
    } finally {
      spark.stop();
    }
  }

  private void check(Configuration hadoop) throws IOException {
    if (!SparkNlp.isPresent()) {
      throw new UserException("Cannot train: Spark NLP is not on the class path. " + SparkNlp.ADD);
    }

    if (most < 1 || epochs < 1) {
      throw new ParameterException(
          command.commandLine(), "--sentences and --epochs must be 1 or more");
    }

    if (Languages.find(language).isEmpty()) {
      throw new UserException(
          "Cannot train for the language %s: known are %s. Correct --language."
              .formatted(language, String.join(", ", Languages.analysed())));
    }

    Path path = new Path(output);
    if (!overwrite && path.getFileSystem(hadoop).exists(path)) {
      throw new UserException(
          "Cannot write to %s: it is there already. Use --overwrite or choose another output."
              .formatted(output));
    }
  }

  private void check(NameSample sample) {
    if (sample.learnt().isEmpty()) {
      throw new UserException(
          "Cannot train with %s: it holds no sentence of up to %s tokens. Name another."
              .formatted(data, NameSample.MOST_TOKENS));
    }

    if (!sample.measuresNames()) {
      throw new UserException(
          "Cannot measure a model: none of the %s sentences kept aside holds a name. Give more sentences, or others by --test."
              .formatted(sample.measured().size()));
    }
  }

  private void check(Map<NameKind, NameScore> scores) {
    NameScore all = all(scores);
    if (all.found() == 0) {
      throw new UserException(
          "Cannot train with %s: the model finds none of the %s names kept aside. Give more sentences or more --epochs."
              .formatted(data, all.gold()));
    }
  }

  private static NameScore all(Map<NameKind, NameScore> scores) {
    return scores.values().stream().reduce(new NameScore(0, 0, 0), NameScore::plus);
  }

  private NameSample sample(Configuration hadoop) {
    List<TaggedSentence> all = sentences(data, hadoop);
    return test == null
        ? NameSample.keepingAside(all)
        : new NameSample(all, sentences(test, hadoop));
  }

  private List<TaggedSentence> sentences(String file, Configuration hadoop) {
    ConllFile read = ConllFile.read(file, text(file, hadoop));
    if (!read.unclear().isEmpty()) {
      command
          .commandLine()
          .getErr()
          .printf(
              "rabita: %s lines of %s have no clear tag and were taken as outside of names; the first is line %s%n",
              read.unclear().size(), file, read.unclear().get(0));
    }

    return read.sentences();
  }

  private static String text(String file, Configuration hadoop) {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "Cannot read %s: %s. Check the path.".formatted(file, e.getMessage()), e);
    }
  }

  private void print(NameSample sample, Map<NameKind, NameScore> scores) {
    PrintWriter out = command.commandLine().getOut();
    out.printf("Model: %s%n", output);
    out.printf(
        Locale.ROOT,
        "%,d sentences learnt, %,d kept aside to measure%n%n",
        sample.learnt().size(),
        sample.measured().size());
    out.printf("%-14s %10s %10s %10s %10s%n", "per cent", "precision", "recall", "F1", "names");
    scores.forEach((kind, score) -> print(out, kind.label(), score));
    print(out, "all", all(scores));
  }

  private static void print(PrintWriter out, String name, NameScore score) {
    out.printf(
        Locale.ROOT,
        "%-14s %10.1f %10.1f %10.1f %,10d%n",
        name,
        100 * score.precision(),
        100 * score.recall(),
        100 * score.f1(),
        score.gold());
  }
}
