SELECT m.doc_id, m.begin, m.end, d.language, d.published_on, coalesce(e.entity_id, 'an entity') AS entity_id
FROM mentions m
JOIN documents d USING (doc_id)
LEFT JOIN (SELECT entity_id FROM entities) e
  ON m.entity_id = e.entity_id
WHERE m.match = 'names'
UNION ALL
SELECT m.doc_id, m.begin, m.end, d.language, d.published_on, m.entity_id
FROM mentions m
JOIN documents d USING (doc_id)
WHERE m.match <> 'names'
