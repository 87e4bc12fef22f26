WITH units AS (
  SELECT level, actor, doc_id, 'sentence' AS unit, sentence_index, n_mentions FROM named
  UNION ALL
  SELECT level, actor, doc_id, 'document', CAST(NULL AS INT), sum(n_mentions)
  FROM named GROUP BY level, actor, doc_id),
sized AS (
  SELECT *, count(*) OVER (PARTITION BY level, doc_id, unit, sentence_index) AS n_actors FROM units)
SELECT x.level, x.actor AS a, y.actor AS b, x.doc_id, x.unit, x.sentence_index, x.n_actors,
  x.n_mentions + y.n_mentions AS n_mentions, d.language, d.published_on, d.story_id
FROM sized x
JOIN sized y ON x.level = y.level AND x.doc_id = y.doc_id AND x.unit = y.unit
  AND x.sentence_index <=> y.sentence_index AND x.actor < y.actor
JOIN documents d ON d.doc_id = x.doc_id
