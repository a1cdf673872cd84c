// Who appeared with this person, most often first; the unit may be event, article or sentence
WITH '张秀玲' AS name, 'event' AS unit
MATCH (:Person {name: name})-[shared:APPEARS_WITH {unit: unit}]-(other:Person)
RETURN other.name AS person, shared.weight AS times, shared.first AS first, shared.last AS last, shared.quotes AS quotes
ORDER BY times DESC, person;
