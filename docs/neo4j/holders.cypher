// Who held this post, and when
WITH '中共达拉特旗委员会书记' AS name
MATCH (person:Person)-[held:HOLDS]->(post:Post)
WHERE post.name = name OR name IN post.aliases
RETURN post.name AS post, person.name AS person, held.status AS status,
       held.start AS start, held.end AS end, held.first_seen AS first_seen, held.last_seen AS last_seen, held.quotes AS quotes
ORDER BY post, held.first_seen_from, person;
