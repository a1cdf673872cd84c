// The graph around a person: posts, bodies, events and companions, to look at
WITH '张秀玲' AS name
MATCH (person:Person {name: name})-[about:HOLDS|TOOK_PART|APPEARS_WITH]-(other)
WHERE coalesce(about.unit, 'event') = 'event'
OPTIONAL MATCH (other)-[of:POST_OF|AT]->(body)
RETURN person, about, other, of, body;
