// What is shown: the kinds that are switched on, in the period of the slider.

const STRUCTURE = new Set(['POST_OF', 'PART_OF', 'LOCATED_IN']);
const HIDDEN = new Set(['MENTIONED_IN', 'REPORTED_IN', 'WROTE']);

const dated = [...nodes, ...edges].filter((item) => item.days).map((item) => item.days);
const span = dated.length ? [Math.min(...dated.map((days) => days[0])), Math.max(...dated.map((days) => days[1]))] : null;

const shown = {
  kinds: new Set(KINDS),
  named: false, // whether what does nothing and is only named is shown too
  from: span ? span[0] : 0,
  to: span ? span[1] : 0,
  nodes: new Set(),
  edges: new Set(),

  /** Whether the slider leaves nothing out. */
  get always() {
    return !span || (this.from <= span[0] && this.to >= span[1]);
  },

  /** Whether something can have been in the period; what has no date is there only when nothing is left out. */
  inPeriod(item) {
    return this.always || Boolean(item.days && item.days[0] <= this.to && item.days[1] >= this.from);
  },

  /** Find out anew what is shown. */
  update() {
    this.edges = new Set(edges.filter((edge) => this.drawn(edge)));
    this.nodes = new Set();
    for (const edge of this.edges) if (!STRUCTURE.has(edge.type) || (this.named && this.always)) this.add(edge);
    // Bodies stand where their posts stand, whatever the period.
    for (const edge of this.edges) if (edge.type === 'POST_OF' && this.nodes.has(edge.from)) this.nodes.add(edge.to);
    for (const edge of this.edges) if (!this.nodes.has(edge.from) || !this.nodes.has(edge.to)) this.edges.delete(edge);
  },

  add(edge) {
    this.nodes.add(edge.from);
    this.nodes.add(edge.to);
  },

  drawn(edge) {
    if (HIDDEN.has(edge.type) || [edge.from, edge.to].some((node) => !this.kinds.has(node.kind) || (node.named && !this.named))) return false;
    // Who took part in one event appears together: that line is drawn where the event is not.
    if (edge.type === 'APPEARS_WITH') return !this.kinds.has('Event') && edge.unit === 'event' && this.inPeriod(edge);
    const event = [edge.from, edge.to].find((node) => node.kind === 'Event');
    if (event) return this.inPeriod(event);
    return STRUCTURE.has(edge.type) || this.inPeriod(edge);
  },
};
