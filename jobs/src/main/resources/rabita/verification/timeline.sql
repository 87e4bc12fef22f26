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
  GROUP BY level, a, b, theme, basis, l.language, granularity, period_start),
counts AS (
  SELECT o.* FROM of_periods o
  JOIN series_lengths s ON o.granularity = s.granularity AND o.level = s.level),
present AS (
  SELECT coalesce(c.level, t.level) AS level, coalesce(c.a, t.a) AS a, coalesce(c.b, t.b) AS b,
    coalesce(c.theme, t.theme) AS theme, coalesce(c.basis, t.basis) AS basis,
    coalesce(c.time_basis, t.time_basis) AS time_basis,
    coalesce(c.language, t.language) AS language,
    coalesce(c.granularity, t.granularity) AS granularity,
    coalesce(c.period_start, t.period_start) AS period_start,
    coalesce(c.n_documents, 0) AS n_documents, coalesce(c.n_sentences, 0) AS n_sentences,
    coalesce(c.n_mentions, 0) AS n_mentions
  FROM (SELECT * FROM counts WHERE level <> '*') c
  FULL OUTER JOIN timeline t ON c.level = t.level AND c.a = t.a AND c.b = t.b
    AND c.theme = t.theme AND c.basis = t.basis AND c.time_basis = t.time_basis
    AND c.language = t.language AND c.granularity = t.granularity
    AND c.period_start = t.period_start),
totalled AS (
  SELECT x.*, coalesce(w.n_documents, 0) AS n_total, 3.8414588206941236D AS zz
  FROM present x
  LEFT JOIN (SELECT * FROM counts WHERE level = '*') w ON x.basis = w.basis
    AND x.time_basis = w.time_basis AND x.language = w.language
    AND x.granularity = w.granularity AND x.period_start = w.period_start)
SELECT level, a, b, theme, basis, time_basis, language, granularity, period_start, n_documents,
  n_sentences, n_mentions, n_total, n_documents / n_total AS share,
  -- The score interval of Wilson in its first form: the roots of a quadratic equation.
  IF(n_total = 0, NULL, IF(n_documents = 0, 0D, (2D * n_documents + zz
    - sqrt(zz * (zz + 4D * n_documents * (n_total - n_documents) / n_total)))
    / (2 * (n_total + zz)))) AS share_low,
  IF(n_total = 0, NULL, IF(n_documents = n_total, 1D, (2D * n_documents + zz
    + sqrt(zz * (zz + 4D * n_documents * (n_total - n_documents) / n_total)))
    / (2 * (n_total + zz)))) AS share_high,
  n_total > 0 AS observed
FROM totalled
