-- Strengths are summed in whole 5,354,228,880ths, so that equal ones share a place.
SELECT level, actor, unit, basis, language, granularity, period_start, n, degree, backbone_degree,
  parts / 5354228880D AS strength, rank() OVER (
    PARTITION BY level, unit, basis, language, granularity, period_start
    ORDER BY parts DESC) AS rank
FROM (
  SELECT level, actor, unit, basis, language, granularity, period_start, max(n_actor) AS n,
    count(*) AS degree, sum(IF(is_backbone, 1, 0)) AS backbone_degree,
    sum(CAST(round(n_ab_fractional * 5354228880D) AS BIGINT)) AS parts
  FROM (
    SELECT *, a AS actor, n_a AS n_actor FROM cooccurrence
    UNION ALL
    SELECT *, b, n_b FROM cooccurrence)
  WHERE unit = 'sentence' AND granularity IN ('all', 'year')
  GROUP BY level, actor, unit, basis, language, granularity, period_start)
