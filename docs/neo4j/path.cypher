// The shortest way of acquaintance between two people, with the quotations of each step
WITH '张秀玲' AS one, '云小平' AS other, 'article' AS unit
MATCH (start:Person {name: one}), (end:Person {name: other})
MATCH path = shortestPath((start)-[:APPEARS_WITH*..8]-(end))
WHERE all(step IN relationships(path) WHERE step.unit = unit)
RETURN [person IN nodes(path) | person.name] AS people, [step IN relationships(path) | step.quotes] AS quotes;
