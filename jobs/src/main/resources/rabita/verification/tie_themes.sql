WITH strata AS (
  SELECT spoken, language, day, granularity, period_start FROM tongues CROSS JOIN periods
  WHERE granularity IN ('all', 'year', 'quarter', 'month')),
ties AS (
  SELECT level, a, b, theme, basis, s.language, granularity, period_start,
    sum(n_sentences) AS n_sentences, sum(n_documents) AS n_documents
  FROM themed t JOIN strata s ON t.language = s.spoken AND t.published_on <=> s.day
  GROUP BY level, a, b, theme, basis, s.language, granularity, period_start),
pairs AS (
  SELECT level, a, b, basis, s.language, granularity, period_start, sum(n) AS n_pair
  FROM tied t JOIN strata s ON t.language = s.spoken AND t.published_on <=> s.day
  WHERE unit = 'sentence'
  GROUP BY level, a, b, basis, s.language, granularity, period_start),
subjects AS (
  SELECT theme, basis, s.language, granularity, period_start, count(*) AS n_theme
  FROM about
  JOIN counted t USING (doc_id)
  JOIN strata s ON t.language = s.spoken AND t.published_on <=> s.day
  GROUP BY theme, basis, s.language, granularity, period_start),
wholes AS (
  SELECT basis, s.language, granularity, period_start, sum(n_sentences) AS n
  FROM whole t JOIN strata s ON t.language = s.spoken AND t.published_on <=> s.day
  GROUP BY basis, s.language, granularity, period_start)
SELECT t.level, t.a, t.b, t.theme, t.basis, t.language, t.granularity, t.period_start,
  n_sentences, n_documents, n_pair, n_theme, n, n_sentences * 1D * n / n_pair / n_theme AS lift,
  n_sentences / n_pair AS share, n_sentences < 5 AS low_support
FROM ties t
JOIN pairs p ON t.level = p.level AND t.a = p.a AND t.b = p.b AND t.basis = p.basis
  AND t.language = p.language AND t.granularity = p.granularity
  AND t.period_start <=> p.period_start
JOIN subjects s ON t.theme = s.theme AND t.basis = s.basis AND t.language = s.language
  AND t.granularity = s.granularity AND t.period_start <=> s.period_start
JOIN wholes w ON t.basis = w.basis AND t.language = w.language
  AND t.granularity = w.granularity AND t.period_start <=> w.period_start
