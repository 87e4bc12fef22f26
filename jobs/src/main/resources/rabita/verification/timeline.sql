WITH present AS (
  SELECT coalesce(c.level, t.level) AS level, coalesce(c.a, t.a) AS a, coalesce(c.b, t.b) AS b,
    coalesce(c.theme, t.theme) AS theme, coalesce(c.basis, t.basis) AS basis,
    coalesce(c.time_basis, t.time_basis) AS time_basis,
    coalesce(c.language, t.language) AS language,
    coalesce(c.granularity, t.granularity) AS granularity,
    coalesce(c.period_start, t.period_start) AS period_start,
    coalesce(c.n_documents, 0) AS n_documents, coalesce(c.n_sentences, 0) AS n_sentences,
    coalesce(c.n_mentions, 0) AS n_mentions
  FROM (SELECT * FROM moments WHERE level <> '*') c
  FULL OUTER JOIN timeline t ON c.level = t.level AND c.a = t.a AND c.b = t.b
    AND c.theme = t.theme AND c.basis = t.basis AND c.time_basis = t.time_basis
    AND c.language = t.language AND c.granularity = t.granularity
    AND c.period_start = t.period_start),
totalled AS (
  SELECT x.*, coalesce(w.n_documents, 0) AS n_total, 3.8414588206941236D AS zz
  FROM present x
  LEFT JOIN (SELECT * FROM moments WHERE level = '*') w ON x.basis = w.basis
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
