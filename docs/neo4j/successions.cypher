// Who followed whom in which post
MATCH (later:Person)-[followed:SUCCEEDED]->(former:Person)
RETURN coalesce(followed.organization_name, '') + followed.title AS post, former.name AS former, later.name AS later,
       followed.quotes AS quotes
ORDER BY post, former, later;
