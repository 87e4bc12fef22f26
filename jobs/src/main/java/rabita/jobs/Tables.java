package rabita.jobs;

import java.util.List;
import rabita.tables.Table;

/** All published tables, in the order in which a reader meets them. */
public final class Tables {
  public static final List<Table> ALL =
      List.of(
          DocumentsJob.TABLE,
          SentencesJob.TABLE,
          TokensJob.TABLE,
          MentionsJob.TABLE,
          EntitiesJob.TABLE,
          DatesJob.TABLE,
          EvidenceJob.TABLE,
          CooccurrenceJob.TABLE,
          TriadsJob.TABLE,
          ActorsNetworkJob.TABLE,
          TimelineJob.TABLE,
          ThemesJob.TABLE,
          ThemeMentionsJob.TABLE,
          TieThemesJob.TABLE,
          EvidenceTermsJob.TABLE,
          TieTermsJob.TABLE,
          BurstsJob.TABLE,
          ChangesJob.TABLE,
          KeyphrasesJob.TABLE,
          PatternsJob.TABLE,
          TopicsJob.TABLE,
          DocumentTopicsJob.TABLE,
          StoriesJob.TABLE,
          EventsJob.TABLE,
          CoverageJob.TABLE,
          RejectsJob.TABLE);

  private Tables() {}
}
