CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT holds_id IF NOT EXISTS FOR ()-[r:HOLDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT post_of_id IF NOT EXISTS FOR ()-[r:POST_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT took_part_id IF NOT EXISTS FOR ()-[r:TOOK_PART]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT involves_id IF NOT EXISTS FOR ()-[r:INVOLVES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT at_id IF NOT EXISTS FOR ()-[r:AT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT reported_in_id IF NOT EXISTS FOR ()-[r:REPORTED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT mentioned_in_id IF NOT EXISTS FOR ()-[r:MENTIONED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT wrote_id IF NOT EXISTS FOR ()-[r:WROTE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT appears_with_id IF NOT EXISTS FOR ()-[r:APPEARS_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT succeeded_id IF NOT EXISTS FOR ()-[r:SUCCEEDED]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX post_name IF NOT EXISTS FOR (n:Post) ON (n.name);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name);
CREATE INDEX article_name IF NOT EXISTS FOR (n:Article) ON (n.name);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date_from);
CREATE INDEX article_date IF NOT EXISTS FOR (n:Article) ON (n.date_from);
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
UNWIND [
  {id: 'a1', properties: {id: 'a1', name: '无题', source: '页.txt', row_hash: '2fd024e93908d947'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
REMOVE n:Person:Organization:Place:Post:Event
SET n:Article;
UNWIND [
  {id: 'v1', properties: {date: '2025-03', date_from: date('2025-03-01'), date_to: date('2025-03-31'), id: 'v1', name: '调研企业', type: 'visit', row_hash: '54b988244b9c6b85'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
REMOVE n:Person:Organization:Place:Post:Article
SET n:Event;
UNWIND [
  {id: 'o1', properties: {code: '150621', id: 'o1', name: '中共达拉特旗委员会政法委员会', row_hash: '588083bce538dd77'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
REMOVE n:Person:Place:Post:Event:Article
SET n:Organization;
UNWIND [
  {id: 'm1', properties: {aliases: ['小平', '云'], id: 'm1', mentions: 3, name: '云小平', sources: ['页.txt'], row_hash: '3c75840c8dcb3d3e'}},
  {id: 'm2', properties: {id: 'm2', mentions: 1, name: '尚振飞', row_hash: 'b1010199a5f3670a'}},
  {id: 'x0', properties: {id: 'x0', name: '\'; MATCH (n) DETACH DELETE n //', row_hash: '15a66556e2ffb097'}},
  {id: 'x1', properties: {id: 'x1', name: '=cmd()', row_hash: '201f4e4612e468a6'}},
  {id: 'x2', properties: {id: 'x2', name: '<script>alert(1)</script>', row_hash: '6d847f43f89e0672'}},
  {id: 'x3', properties: {id: 'x3', name: '甲\u000B乙\u0000丙', row_hash: 'c532273a1144b398'}},
  {id: 'x4', properties: {id: 'x4', name: 'quo"te & amp; ]]>', row_hash: '6ffc418d9cc6f081'}},
  {id: 'x5', properties: {id: 'x5', name: 'back\\slash\\' + 'u0027 }) DETACH DELETE n //', row_hash: '1c676f6930186996'}},
  {id: 'x6', properties: {id: 'x6', name: '\\\u0001\\\'\\\\' + 'u0027', row_hash: 'ecab3da217d18c08'}},
  {id: 'x7', properties: {id: 'x7', name: 'two\nlines\r\n\tand a tab', row_hash: 'd37a8e9a9ed6a4a8'}},
  {id: 'x8', properties: {id: 'x8', name: '沙恒别克·贾那提别克 𠮷 😀\u2028end', row_hash: '75d661649f498824'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
REMOVE n:Organization:Place:Post:Event:Article
SET n:Person;
UNWIND [
  {id: 'p1', properties: {id: 'p1', name: '书记', title: '书记', row_hash: '8c1aafa566715446'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
REMOVE n:Person:Organization:Place:Event:Article
SET n:Post;
UNWIND [
  {id: 'r5', from: 'm1', to: 'm2', properties: {first: '2022', first_from: date('2022-01-01'), first_to: date('2022-12-31'), id: 'r5', last: '2025', last_from: date('2025-01-01'), last_to: date('2025-12-31'), quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['7:14'], quotes: ['云小平、尚振飞'], unit: 'event', weight: 2, row_hash: '5bd27596503f047e'}},
  {id: 'r6', from: 'm1', to: 'm2', properties: {id: 'r6', quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['7:14'], quotes: ['云小平、尚振飞'], unit: 'article', weight: 5, row_hash: '7fd26cdd5f8ef8f3'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:APPEARS_WITH {id: row.id}]->(b)
SET r = row.properties;
UNWIND [
  {id: 'r1', from: 'm1', to: 'p1', properties: {first_seen: '2022', first_seen_from: date('2022-01-01'), first_seen_to: date('2022-12-31'), id: 'r1', last_seen: '2022-10', last_seen_from: date('2022-10-01'), last_seen_to: date('2022-10-31'), quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:8'], quotes: ['政法委书记云小平'], status: 'current', row_hash: '50c6beb27ce50716'}},
  {id: 'r2', from: 'm1', to: 'p1', properties: {first_seen: '2022-05-01', first_seen_from: date('2022-05-01'), first_seen_to: date('2022-05-01'), id: 'r2', last_seen: '2023', last_seen_from: date('2023-01-01'), last_seen_to: date('2023-12-31'), quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['50:55'], quotes: ['书记云小平'], status: 'former', row_hash: 'e851e81155708a7f'}},
  {id: 'r3', from: 'm2', to: 'p1', properties: {first_seen: '2025-03-04', first_seen_from: date('2025-03-04'), first_seen_to: date('2025-03-04'), id: 'r3', last_seen: '2025-03-04', last_seen_from: date('2025-03-04'), last_seen_to: date('2025-03-04'), quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['90:95'], quotes: ['书记尚振飞'], row_hash: 'da4471ba8741cc54'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:HOLDS {id: row.id}]->(b)
SET r = row.properties;
UNWIND [
  {id: 's0', from: 'x0', to: 'a1', properties: {count: 1, id: 's0', offset: 0, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:31'], quotes: ['\'; MATCH (n) DETACH DELETE n //'], row_hash: '1472cb272458081e'}},
  {id: 's1', from: 'x1', to: 'a1', properties: {count: 1, id: 's1', offset: 1, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:6'], quotes: ['=cmd()'], row_hash: '15866fa508154bf2'}},
  {id: 's2', from: 'x2', to: 'a1', properties: {count: 1, id: 's2', offset: 2, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:25'], quotes: ['<script>alert(1)</script>'], row_hash: '50ca515f62bb155e'}},
  {id: 's3', from: 'x3', to: 'a1', properties: {count: 1, id: 's3', offset: 3, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:5'], quotes: ['甲\u000B乙\u0000丙'], row_hash: 'e3407bf03b64d00a'}},
  {id: 's4', from: 'x4', to: 'a1', properties: {count: 1, id: 's4', offset: 4, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:17'], quotes: ['quo"te & amp; ]]>'], row_hash: '4474f39390790ed7'}},
  {id: 's5', from: 'x5', to: 'a1', properties: {count: 1, id: 's5', offset: 5, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:38'], quotes: ['back\\slash\\' + 'u0027 }) DETACH DELETE n //'], row_hash: '67fb0e2fcc2cb7d5'}},
  {id: 's6', from: 'x6', to: 'a1', properties: {count: 1, id: 's6', offset: 6, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:11'], quotes: ['\\\u0001\\\'\\\\' + 'u0027'], row_hash: '291fc35753a746d6'}},
  {id: 's7', from: 'x7', to: 'a1', properties: {count: 1, id: 's7', offset: 7, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:21'], quotes: ['two\nlines\r\n\tand a tab'], row_hash: '1e25fc6a192cc8fb'}},
  {id: 's8', from: 'x8', to: 'a1', properties: {count: 1, id: 's8', offset: 8, quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:18'], quotes: ['沙恒别克·贾那提别克 𠮷 😀\u2028end'], row_hash: '781a2f9ed1e071ab'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r = row.properties;
UNWIND [
  {id: 'r4', from: 'p1', to: 'o1', properties: {id: 'r4', quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:5'], quotes: ['政法委书记'], row_hash: 'd82e19e659e8fb3f'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:POST_OF {id: row.id}]->(b)
SET r = row.properties;
UNWIND [
  {id: 'r7', from: 'm2', to: 'm1', properties: {id: 'r7', post: 'p1', quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['90:95'], quotes: ['书记尚振飞'], title: '书记', row_hash: '963d61f46bb0f5ef'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:SUCCEEDED {id: row.id}]->(b)
SET r = row.properties;
UNWIND [
  {id: 'r8', from: 'm2', to: 'v1', properties: {id: 'r8', quote_articles: ['a1'], quote_sources: ['页.txt'], quote_spans: ['0:5'], quotes: ['尚振飞调研'], role: 'leader', row_hash: '81d1954d3b8267c4'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:TOOK_PART {id: row.id}]->(b)
SET r = row.properties;
