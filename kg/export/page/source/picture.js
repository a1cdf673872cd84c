// The picture: sigma draws, colours follow kinds, sizes the number of relations.

const dark = matchMedia('(prefers-color-scheme: dark)');
const TITLE = 16; // characters of a name in the picture

/** The colour of a kind, lighter on a dark ground. */
function colour(kind) {
  const [r, g, b] = data.colours[kind].map((part) => (dark.matches ? Math.round(part + (255 - part) * 0.25) : part));
  return `rgb(${r},${g},${b})`;
}

const ink = () => (dark.matches ? '#ececee' : '#1d1d1f');
const paper = () => (dark.matches ? '#16171a' : '#fbfaf7');
const line = () => (dark.matches ? '#3a3b41' : '#dcd9d1');
const faded = () => (dark.matches ? '#2a2b2f' : '#ebe9e3');

const short = (name) => (name.length > TITLE ? `${name.slice(0, TITLE - 1)}…` : name);

const drawing = new graphology.MultiGraph();
for (const node of nodes) {
  if (node.x === undefined) continue;
  const degree = node.edges.filter((edge) => !HIDDEN.has(edge.type) && edge.type !== 'APPEARS_WITH').length;
  const size = (node.kind === 'Post' ? 2.2 : 3) + 1.5 * Math.sqrt(degree);
  drawing.addNode(node.id, { x: node.x, y: node.y, size, label: short(node.name), kind: node.kind });
}
for (const edge of edges) {
  if (HIDDEN.has(edge.type) || edge.from.x === undefined || edge.to.x === undefined) continue;
  drawing.addEdgeWithKey(String(edge.number), edge.from.id, edge.to.id, { size: edge.weight ? Math.min(4, 0.6 + 0.5 * edge.weight) : 0.8 });
}

const picture = {
  chosen: null, // the node whose card is open
  pointed: null, // the node under the pointer

  /** The node that stands out, with its neighbours. */
  get centre() {
    return this.pointed || this.chosen;
  },

  near(id) {
    const centre = this.centre;
    return !centre || centre.id === id || centre.edges.some((edge) => shown.edges.has(edge) && other(edge, centre).id === id);
  },
};

function drawNode(id, attributes) {
  const node = byId.get(id);
  if (!shown.nodes.has(node) && node !== picture.chosen) return { ...attributes, hidden: true };
  const stands = picture.near(id);
  return {
    ...attributes,
    color: stands ? colour(node.kind) : faded(),
    label: stands ? attributes.label : '',
    forceLabel: node === picture.chosen || (stands && picture.centre !== null),
    highlighted: node === picture.chosen,
    zIndex: stands ? 1 : 0,
  };
}

function drawEdge(key, attributes) {
  const edge = edges[Number(key)];
  if (!shown.edges.has(edge)) return { ...attributes, hidden: true };
  const centre = picture.centre;
  if (!centre) return { ...attributes, color: line() };
  const stands = edge.from === centre || edge.to === centre;
  return { ...attributes, color: stands ? colour(other(edge, centre).kind) : faded(), size: attributes.size * (stands ? 1.8 : 1), zIndex: stands ? 1 : 0 };
}

/** A name beside its node, with a rim so that lines do not cross it. */
function drawLabel(context, item, settings) {
  if (!item.label) return;
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = paper();
  context.fillStyle = ink();
  const x = item.x + item.size + 3;
  const y = item.y + settings.labelSize / 3;
  context.strokeText(item.label, x, y);
  context.fillText(item.label, x, y);
}

/** A ring around a node that stands out, and its name. */
function drawRing(context, item, settings) {
  context.beginPath();
  context.arc(item.x, item.y, item.size + 2.5, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = ink();
  context.stroke();
  drawLabel(context, item, { ...settings, labelWeight: '600' });
}

const renderer = new Sigma(drawing, document.getElementById('picture'), {
  allowInvalidContainer: true,
  nodeReducer: drawNode,
  edgeReducer: drawEdge,
  defaultDrawNodeLabel: drawLabel,
  defaultDrawNodeHover: drawRing,
  labelFont: getComputedStyle(document.documentElement).getPropertyValue('--font'),
  labelSize: 13,
  labelWeight: '400',
  labelDensity: 0.9,
  labelGridCellSize: 90,
  labelRenderedSizeThreshold: 5,
  minCameraRatio: 0.02,
  maxCameraRatio: 3,
  zIndex: true,
});

/** Draw what changed. */
const redraw = () => renderer.refresh({ skipIndexation: true });

/** Bring a node into the middle, near enough to read its neighbours. */
function goTo(node) {
  const place = renderer.getNodeDisplayData(node.id);
  if (!place) return;
  const camera = renderer.getCamera();
  camera.animate({ x: place.x, y: place.y, ratio: Math.min(camera.ratio, 0.45) }, { duration: still() ? 0 : 350 });
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
