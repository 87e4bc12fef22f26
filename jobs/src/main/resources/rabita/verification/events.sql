SELECT e.story_id, min(e.story_id) OVER (PARTITION BY e.event_id) AS event_id, d.language,
  d.published_on AS day
FROM events e JOIN documents d ON d.doc_id = e.story_id
