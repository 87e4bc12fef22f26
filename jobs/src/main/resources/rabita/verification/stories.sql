SELECT d.doc_id, d.story_id, d.story_id = d.doc_id AS is_lead,
  count(*) OVER (PARTITION BY d.story_id) AS n_documents
FROM documents d
