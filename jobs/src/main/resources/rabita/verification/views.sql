-- Documents that were analysed, once for every basis that they count under.
CREATE OR REPLACE TEMPORARY VIEW counted AS
SELECT doc_id, source, language, published_on, n_sentences, basis
FROM documents
LATERAL VIEW explode(IF(story_id = doc_id, array('article', 'story'), array('article'))) b AS basis
WHERE language <> 'und';

-- The periods that hold a day of publication; what has no day is in that of all alone.
CREATE OR REPLACE TEMPORARY VIEW periods AS
SELECT day, granularity, period_start
FROM (SELECT DISTINCT published_on AS day FROM documents)
LATERAL VIEW inline(array(
  struct('all', CAST(NULL AS DATE)), struct('year', trunc(day, 'year')),
  struct('quarter', trunc(day, 'quarter')), struct('month', trunc(day, 'month')),
  struct('week', trunc(day, 'week')), struct('day', date_add(day, 0)))) p AS granularity, period_start
WHERE granularity = 'all' OR period_start IS NOT NULL;

-- A language, and all languages.
CREATE OR REPLACE TEMPORARY VIEW tongues AS
SELECT spoken, language
FROM (SELECT DISTINCT language AS spoken FROM documents)
LATERAL VIEW explode(array(spoken, '*')) l AS language;

-- Who is named in a sentence: states that are meant, and each entity for itself.
CREATE OR REPLACE TEMPORARY VIEW named AS
SELECT level, actor, doc_id, sentence_index, count(*) AS n_mentions
FROM (
  SELECT 'entity' AS level, entity_id AS actor, doc_id, sentence_index
  FROM mentions WHERE match = 'names'
  UNION ALL
  SELECT 'country', country, doc_id, sentence_index
  FROM mentions JOIN count_kinds USING (kind) WHERE match = 'names' AND country IS NOT NULL)
GROUP BY level, actor, doc_id, sentence_index;

-- States of the focus, and entities that stand for one whenever they stand for any.
CREATE OR REPLACE TEMPORARY VIEW in_focus AS
SELECT state AS actor FROM focus
UNION
SELECT entity_id FROM entities JOIN focus ON country = state;

-- Themes of a sentence.
CREATE OR REPLACE TEMPORARY VIEW about AS
SELECT DISTINCT doc_id, sentence_index, theme FROM theme_mentions;

-- Actors alone, by day.
CREATE OR REPLACE TEMPORARY VIEW alone AS
SELECT level, actor, basis, language, published_on, count(DISTINCT doc_id) AS n_documents,
  count(*) AS n_sentences, sum(n_mentions) AS n_mentions
FROM named JOIN counted USING (doc_id)
GROUP BY level, actor, basis, language, published_on;

-- Pairs, by day and source.
CREATE OR REPLACE TEMPORARY VIEW tied AS
SELECT level, a, b, unit, basis, c.language, source, c.published_on, count(*) AS n,
  sum(1D / (n_actors - 1)) AS fraction, sum(n_mentions) AS n_mentions
FROM evidence e JOIN counted c USING (doc_id)
GROUP BY level, a, b, unit, basis, c.language, source, c.published_on;

-- Sentences of a theme that name a pair with somebody of the focus, by day.
CREATE OR REPLACE TEMPORARY VIEW themed AS
SELECT level, a, b, theme, basis, c.language, c.published_on, count(DISTINCT doc_id) AS n_documents,
  count(*) AS n_sentences, sum(n_mentions) AS n_mentions
FROM evidence e
JOIN about t USING (doc_id, sentence_index)
JOIN counted c USING (doc_id)
WHERE unit = 'sentence'
  AND (a IN (SELECT actor FROM in_focus) OR b IN (SELECT actor FROM in_focus))
GROUP BY level, a, b, theme, basis, c.language, c.published_on;

-- All of a day.
CREATE OR REPLACE TEMPORARY VIEW whole AS
SELECT basis, language, published_on, count(*) AS n_documents, sum(n_sentences) AS n_sentences
FROM counted
GROUP BY basis, language, published_on;

-- The periods that a sentence speaks of: those that hold the whole of a date in it.
CREATE OR REPLACE TEMPORARY VIEW spoken AS
SELECT DISTINCT doc_id, sentence_index, p.granularity, period_start
FROM dates
LATERAL VIEW inline(array(
  struct('year', trunc(earliest, 'year'), trunc(latest, 'year')),
  struct('quarter', trunc(earliest, 'quarter'), trunc(latest, 'quarter')),
  struct('month', trunc(earliest, 'month'), trunc(latest, 'month')),
  struct('week', trunc(earliest, 'week'), trunc(latest, 'week')),
  struct('day', date_add(earliest, 0), date_add(latest, 0)))) p AS granularity, period_start, period_end
WHERE role = 'mention' AND period_start = period_end;

-- Where an actor is named.
CREATE OR REPLACE TEMPORARY VIEW places AS
SELECT 'entity' AS level, entity_id AS actor, doc_id, sentence_index, begin, end
FROM mentions WHERE match = 'names'
UNION ALL
SELECT 'country', country, doc_id, sentence_index, begin, end
FROM mentions JOIN count_kinds USING (kind) WHERE match = 'names' AND country IS NOT NULL;

-- Counts of each series in the periods in which there is something.
CREATE OR REPLACE TEMPORARY VIEW moments AS
WITH published AS (
  SELECT level, actor AS a, '*' AS b, '*' AS theme, basis, language, published_on, n_documents,
    n_sentences, n_mentions
  FROM alone
  UNION ALL
  SELECT level, a, b, '*', basis, language, published_on, IF(unit = 'document', n, 0),
    IF(unit = 'sentence', n, 0), IF(unit = 'document', n_mentions, 0)
  FROM tied
  WHERE a IN (SELECT actor FROM in_focus) OR b IN (SELECT actor FROM in_focus)
  UNION ALL
  SELECT level, a, b, theme, basis, language, published_on, n_documents, n_sentences, n_mentions
  FROM themed
  WHERE level = 'country' AND a IN (SELECT state FROM focus) AND b IN (SELECT state FROM focus)
  UNION ALL
  SELECT '*', '*', '*', '*', basis, language, published_on, n_documents, n_sentences, 0 FROM whole),
by_sentence AS (
  SELECT level, actor AS a, '*' AS b, '*' AS theme, doc_id, sentence_index, n_mentions FROM named
  UNION ALL
  SELECT level, a, b, '*', doc_id, sentence_index, n_mentions FROM evidence
  WHERE unit = 'sentence'
    AND (a IN (SELECT actor FROM in_focus) OR b IN (SELECT actor FROM in_focus))
  UNION ALL
  SELECT level, a, b, theme, doc_id, sentence_index, n_mentions
  FROM evidence JOIN about USING (doc_id, sentence_index)
  WHERE unit = 'sentence' AND level = 'country' AND a IN (SELECT state FROM focus)
    AND b IN (SELECT state FROM focus)
  UNION ALL
  SELECT '*', '*', '*', '*', doc_id, sentence_index, 0 FROM sentences),
of_periods AS (
  SELECT level, a, b, theme, basis, 'published' AS time_basis, l.language, granularity,
    period_start, sum(n_documents) AS n_documents, sum(n_sentences) AS n_sentences,
    sum(n_mentions) AS n_mentions
  FROM published t
  JOIN tongues l ON t.language = l.spoken
  JOIN periods p ON t.published_on = p.day
  WHERE granularity <> 'all'
  GROUP BY level, a, b, theme, basis, l.language, granularity, period_start
  UNION ALL
  SELECT level, a, b, theme, basis, 'mentioned', l.language, granularity, period_start,
    count(DISTINCT doc_id), count(*), sum(n_mentions)
  FROM by_sentence s
  JOIN spoken USING (doc_id, sentence_index)
  JOIN counted c USING (doc_id)
  JOIN tongues l ON c.language = l.spoken
  GROUP BY level, a, b, theme, basis, l.language, granularity, period_start)
SELECT o.* FROM of_periods o
JOIN series_lengths s ON o.granularity = s.granularity AND o.level = s.level;
