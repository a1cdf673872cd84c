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

// Many nodes are drawn smaller, so that the whole can be seen.
const drawnNodes = nodes.filter((node) => node.x !== undefined && !node.named).length;
const scale = Math.max(0.45, Math.min(1, Math.sqrt(400 / Math.max(1, drawnNodes))));

const drawing = new graphology.MultiGraph();
for (const node of nodes) {
  if (node.x === undefined) continue;
  const degree = node.edges.filter((edge) => !HIDDEN.has(edge.type) && edge.type !== 'APPEARS_WITH').length;
  const size = scale * ((node.kind === 'Post' ? 2 : 3) + 1.5 * Math.sqrt(degree));
  drawing.addNode(node.id, { x: node.x, y: node.y, size, label: short(node.name), kind: node.kind });
}
for (const edge of edges) {
  if (HIDDEN.has(edge.type) || edge.from.x === undefined || edge.to.x === undefined) continue;
  drawing.addEdgeWithKey(String(edge.number), edge.from.id, edge.to.id, { size: edge.weight ? Math.min(4, 0.6 + 0.5 * edge.weight) : 0.8 });
}

const picture = {
  chosen: null, // the node whose card is open
  pointed: null, // the node under the pointer
  near: new Set(), // the node that stands out, and its neighbours

  /** The node that stands out. */
  get centre() {
    return this.pointed || this.chosen;
  },

  /** Find out anew who is near. */
  update() {
    const centre = this.centre;
    this.near = new Set(centre ? [centre, ...centre.edges.filter((edge) => shown.edges.has(edge)).map((edge) => other(edge, centre))] : []);
  },
};

function drawNode(id, attributes) {
  const node = byId.get(id);
  if (!shown.nodes.has(node) && node !== picture.chosen) return { ...attributes, hidden: true };
  const stands = !picture.centre || picture.near.has(node);
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

let written = null; // where names stand in the picture as it is being drawn

const crosses = (one, two) =>
  one.left < two.left + two.width && two.left < one.left + one.width && Math.abs(one.line - two.line) < one.height;

/** Where a name can stand beside its node: right, left, below or above, best inside the picture; undefined where others are everywhere. */
function roomFor(item, width, height, edge) {
  const [beside, middle] = [item.size + 4, item.y + height / 3];
  const places = [
    { left: item.x + beside, line: middle },
    { left: item.x - beside - width, line: middle },
    { left: item.x - width / 2, line: item.y + item.size + height },
    { left: item.x - width / 2, line: item.y - item.size - 4 },
  ].map((place) => ({ ...place, width, height }));
  const free = places.filter((place) => taken().every((other) => !crosses(place, other)));
  return free.find((place) => place.left > 0 && place.left + width < edge) || free[0];
}

/** A name beside its node, with a rim so that lines do not cross it. */
function drawLabel(context, item, settings) {
  const centre = picture.centre;
  if (!item.label || (centre && item.key === centre.id)) return;
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
  const place = roomFor(item, context.measureText(item.label).width, settings.labelSize * 1.15, context.canvas.clientWidth);
  if (!place) return;
  taken().push(place);
  write(context, item.label, place);
}

function write(context, text, place) {
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = paper();
  context.fillStyle = ink();
  context.strokeText(text, place.left, place.line);
  context.fillText(text, place.left, place.line);
}

/** Where the name of the node that stands out is. */
function ownPlace(item, width, height) {
  return { left: item.x + item.size + 6, line: item.y + height / 3, width, height };
}

/** A ring around a node that stands out, and its name. */
function drawRing(context, item, settings) {
  context.beginPath();
  context.arc(item.x, item.y, item.size + 2.5, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = ink();
  context.stroke();
  if (!item.label) return;
  context.font = `600 ${settings.labelSize + 1}px ${settings.labelFont}`;
  write(context, item.label, ownPlace(item, context.measureText(item.label).width, settings.labelSize * 1.15));
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
  labelRenderedSizeThreshold: 5 * scale,
  minCameraRatio: 0.02,
  maxCameraRatio: 3,
  zIndex: true,
});

renderer.on('beforeRender', () => {
  written = null;
});

/** The places that are taken; the first is that of the node that stands out, whose name is written last and above all others. */
function taken() {
  if (written) return written;
  written = [];
  const item = picture.centre && renderer.getNodeDisplayData(picture.centre.id);
  if (item && item.label) {
    const size = renderer.getSetting('labelSize');
    const place = { ...renderer.framedGraphToViewport(item), size: renderer.scaleSize(item.size) };
    written.push(ownPlace(place, item.label.length * (size + 2), size * 1.15));
  }
  return written;
}

/** Draw what changed. */
function redraw() {
  picture.update();
  renderer.refresh({ skipIndexation: true });
}

/** The middle of what panels and card leave free of the picture. */
function freeMiddle() {
  const stage = document.getElementById('picture').getBoundingClientRect();
  const told = document.getElementById('card').getBoundingClientRect();
  const below = told.width > stage.width * 0.8;
  const [right, bottom] = below ? [stage.right, Math.min(stage.bottom, told.top)] : [told.width ? told.left : stage.right, stage.bottom];
  return { x: (right - stage.left) / 2, y: (bottom - stage.top) / 2, stage };
}

/** Bring a node into the middle of what is free, near enough to read its neighbours. */
function goTo(node) {
  const place = renderer.getNodeDisplayData(node.id);
  if (!place) return;
  const camera = renderer.getCamera();
  const ratio = Math.min(camera.ratio, Math.max(0.12, 0.5 * scale));
  const { x, y, stage } = freeMiddle();
  const [middle, wanted] = [{ x: stage.width / 2, y: stage.height / 2 }, { x, y }].map((point) => renderer.viewportToFramedGraph(point));
  const zoomed = ratio / camera.ratio;
  const target = { x: place.x + (middle.x - wanted.x) * zoomed, y: place.y + (middle.y - wanted.y) * zoomed, ratio };
  camera.animate(target, { duration: still() ? 0 : 350 });
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
