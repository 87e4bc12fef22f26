WITH ends AS (
  SELECT *, 'a_begin' AS column, a AS actor, a_begin AS begin, a_end AS end FROM evidence
  UNION ALL
  SELECT *, 'b_begin', b, b_begin, b_end FROM evidence)
SELECT concat_ws(' ', e.level, a, b, e.doc_id, unit, e.sentence_index) AS key, column,
  concat('a mention of ', e.actor) AS expected, concat(e.begin, ' to ', e.end) AS found
FROM ends e
LEFT ANTI JOIN places p ON e.level = p.level AND e.actor = p.actor AND e.doc_id = p.doc_id
  AND e.begin = p.begin AND e.end = p.end
  AND (e.unit = 'document' OR e.sentence_index = p.sentence_index)
