WITH counts AS (
  SELECT coalesce(source, 'unknown') AS source, language, published_on AS day,
    count(*) AS n_documents, 0 AS n_rejects
  FROM documents GROUP BY ALL
  UNION ALL
  SELECT 'unknown', 'und', CAST(NULL AS DATE), 0, count(*) FROM rejects WHERE refused
  HAVING count(*) > 0
  UNION ALL
  SELECT source, language, day, 0, 0 FROM coverage WHERE day IS NOT NULL)
SELECT source, language, day, sum(n_documents) AS n_documents, sum(n_rejects) AS n_rejects,
  IF(day IS NULL, sum(n_documents), 0) AS n_undated,
  IF(sum(n_documents) + sum(n_rejects) > 0, 'observed', 'missing') AS status
FROM counts
GROUP BY source, language, day
