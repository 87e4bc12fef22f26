WITH series AS (
  SELECT level, a, b, theme, basis, language, granularity, count(*) AS found,
    min(period_start) AS first, max(period_start) AS last,
    min_by(n_documents, period_start) AS at_first, max_by(n_documents, period_start) AS at_last,
    year(max(period_start)) * 12 + month(max(period_start))
      - year(min(period_start)) * 12 - month(min(period_start)) AS months
  FROM timeline
  WHERE time_basis = 'published'
  GROUP BY level, a, b, theme, basis, language, granularity),
expected AS (
  SELECT *, 1 + CASE granularity WHEN 'day' THEN datediff(last, first)
    WHEN 'week' THEN datediff(last, first) DIV 7 WHEN 'month' THEN months
    WHEN 'quarter' THEN months DIV 3 ELSE months DIV 12 END AS periods
  FROM series)
SELECT concat_ws(' ', level, a, b, theme, basis, language, granularity, first) AS key,
  IF(found = periods, 'n_documents', 'period_start') AS column,
  IF(found = periods, 'a series from its first document to its last',
    concat(periods, ' periods to ', last)) AS expected,
  IF(found = periods, 'an end without one', CAST(found AS STRING)) AS found
FROM expected
WHERE found <> periods OR at_first = 0 OR at_last = 0
