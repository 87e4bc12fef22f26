WITH units AS (
  SELECT DISTINCT actor, doc_id, unit, IF(unit = 'sentence', sentence_index, NULL) AS place
  FROM named LATERAL VIEW explode(array('sentence', 'document')) u AS unit
  WHERE level = 'country'),
triples AS (
  SELECT x.actor AS a, y.actor AS b, z.actor AS c, x.unit, x.doc_id
  FROM units x
  JOIN units y ON x.doc_id = y.doc_id AND x.unit = y.unit AND x.place <=> y.place
    AND x.actor < y.actor
  JOIN units z ON x.doc_id = z.doc_id AND x.unit = z.unit AND x.place <=> z.place
    AND z.actor <> x.actor AND z.actor <> y.actor
  WHERE x.actor IN (SELECT state FROM focus) AND y.actor IN (SELECT state FROM focus)),
counts AS (
  SELECT 'country' AS level, a, b, c, unit, basis, l.language, granularity, period_start,
    count(*) AS n_abc
  FROM triples
  JOIN counted d USING (doc_id)
  JOIN tongues l ON d.language = l.spoken
  JOIN periods p ON d.published_on <=> p.day
  WHERE granularity IN ('all', 'year')
  GROUP BY a, b, c, unit, basis, l.language, granularity, period_start)
SELECT t.level, t.a, t.b, t.c, t.unit, t.basis, t.language, t.granularity, t.period_start,
  n_ab, n_abc, n_ab - n_abc AS n_ab_without_c, n_abc / n_ab AS share_c
FROM counts t
JOIN cooccurrence p ON t.level = p.level AND t.a = p.a AND t.b = p.b AND t.unit = p.unit
  AND t.basis = p.basis AND t.language = p.language AND t.granularity = p.granularity
  AND t.period_start <=> p.period_start
