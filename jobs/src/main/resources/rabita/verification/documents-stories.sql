SELECT d.doc_id, s.story_id
FROM documents d
LEFT JOIN stories s ON d.doc_id = s.doc_id
