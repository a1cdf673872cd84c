// The graph of the page: nodes and edges that know one another.

const data = JSON.parse(document.getElementById('data').textContent);

const KINDS = ['Person', 'Post', 'Organization', 'Event', 'Place'];

const nodes = data.nodes.map((node) => ({ ...node, edges: [] }));
const edges = data.edges.map((edge, number) => ({ ...edge, number, from: nodes[edge.from], to: nodes[edge.to] }));
for (const edge of edges) {
  edge.from.edges.push(edge);
  edge.to.edges.push(edge);
}
const byId = new Map(nodes.map((node) => [node.id, node]));

/** The other end of an edge. */
const other = (edge, node) => (edge.from === node ? edge.to : edge.from);

/** The edges of a type at a node; `side` is the end the node stands at. */
const edgesOf = (node, type, side) => node.edges.filter((edge) => edge.type === type && (!side || edge[side] === node));

/** A date range as one text. */
function spell(first, last) {
  if (!first || !last || first === last) return first || last || '';
  const sameYear = first.length === 10 && last.length === 10 && first.slice(0, 5) === last.slice(0, 5);
  return `${first} – ${sameYear ? last.slice(5) : last}`;
}

/** When somebody held a post: as stated, else as seen. */
const tenure = (edge) => spell(edge.since || edge.first, edge.until || edge.last);

/** A day counted from 1970 as text. */
const dayText = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

for (const node of nodes) {
  node.names = [node.name, ...(node.aliases || [])].map((name) => name.toLowerCase());
  node.syllables = (node.read || '').split(' ');
  node.letters = node.syllables.join('');
  node.initials = node.syllables.map((syllable) => syllable.slice(0, 1)).join('');
}
