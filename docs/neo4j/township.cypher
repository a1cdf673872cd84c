// What happened in this township, in its villages too
WITH '树林召镇' AS name
MATCH (:Place {name: name})<-[:PART_OF*0..4]-(where:Place)<-[at:AT]-(event:Event)
OPTIONAL MATCH (person:Person)-[part:TOOK_PART]->(event)
WITH event, where, at, person, part ORDER BY person.name
WITH event, where, at, collect(person.name + ' (' + part.role + ')') AS people
RETURN event.date AS date, event.name AS what, where.name AS place, people, at.quotes AS quotes
ORDER BY event.date_from, what, place;
