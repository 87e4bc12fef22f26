WITH pairs AS (
  SELECT level, a, b, unit, basis, l.language, granularity, period_start, sum(n) AS n_ab,
    sum(fraction) AS n_ab_fractional, count(DISTINCT source) AS n_sources,
    count(DISTINCT published_on) AS n_days
  FROM tied t
  JOIN tongues l ON t.language = l.spoken
  JOIN periods p ON t.published_on <=> p.day
  WHERE granularity IN ('all', 'year', 'quarter', 'month')
  GROUP BY level, a, b, unit, basis, l.language, granularity, period_start),
actors AS (
  SELECT level, actor, unit, basis, l.language, granularity, period_start,
    sum(IF(unit = 'sentence', n_sentences, n_documents)) AS n
  FROM alone t
  JOIN tongues l ON t.language = l.spoken
  JOIN periods p ON t.published_on <=> p.day
  LATERAL VIEW explode(array('sentence', 'document')) u AS unit
  GROUP BY level, actor, unit, basis, l.language, granularity, period_start),
wholes AS (
  SELECT unit, basis, l.language, granularity, period_start,
    sum(IF(unit = 'sentence', n_sentences, n_documents)) AS n
  FROM whole t
  JOIN tongues l ON t.language = l.spoken
  JOIN periods p ON t.published_on <=> p.day
  LATERAL VIEW explode(array('sentence', 'document')) u AS unit
  GROUP BY unit, basis, l.language, granularity, period_start),
joined AS (
  SELECT t.*, x.n AS n_a, y.n AS n_b, w.n AS n
  FROM pairs t
  JOIN actors x ON t.level = x.level AND t.a = x.actor AND t.unit = x.unit AND t.basis = x.basis
    AND t.language = x.language AND t.granularity = x.granularity
    AND t.period_start <=> x.period_start
  JOIN actors y ON t.level = y.level AND t.b = y.actor AND t.unit = y.unit AND t.basis = y.basis
    AND t.language = y.language AND t.granularity = y.granularity
    AND t.period_start <=> y.period_start
  JOIN wholes w ON t.unit = w.unit AND t.basis = w.basis AND t.language = w.language
    AND t.granularity = w.granularity AND t.period_start <=> w.period_start),
lifted AS (
  SELECT *, n_ab * 1D * n / n_a / n_b AS lift,
    -- The delta method for a multinomial, 1/n_ab - 1/n_a - 1/n_b + (2 lift - 1)/n, over one
    -- denominator: nothing cancels out.
    1.959963984540054D * sqrt((1D * (n_a - n_ab) * (n_b - n_ab) / n_ab * (n - n_ab)
      + 1D * n_ab * (n - n_a - n_b + n_ab)) / n_a / n_b / n) AS wide
  FROM joined)
SELECT level, a, b, unit, basis, language, granularity, period_start, n_ab, n_ab_fractional, n_a,
  n_b, n, n_sources, n_days, lift, lift * exp(-wide) AS lift_low, lift * exp(wide) AS lift_high,
  IF(n_ab = n, NULL, greatest(-1D, least(1D, ln(lift) / -ln(n_ab / n)))) AS npmi,
  ln((n_ab + 0.5D) * (n - n_a - n_b + n_ab + 0.5D) / ((n_a - n_ab + 0.5D) * (n_b - n_ab + 0.5D)))
    AS log_odds_ratio,
  n_ab / (n_a + n_b - n_ab) AS jaccard, n_ab / n_a AS share_a, n_ab / n_b AS share_b,
  n_ab < 5 AS low_support
FROM lifted
