// The page as a whole: what is chosen, switched, typed and pointed at.

const place = document.getElementById('picture');
const cardPlace = document.getElementById('card');

/** Open the card of a node, and go to it if it was not clicked in the picture; without a node close the card. */
function choose(node, go) {
  picture.chosen = node;
  picture.pointed = null;
  cardPlace.hidden = !node;
  document.body.classList.toggle('told', Boolean(node));
  if (node) {
    document.getElementById('told').replaceChildren(...card(node));
    cardPlace.scrollTop = 0;
    if (go) goTo(node);
  }
  history.replaceState(null, '', node ? `#${node.id}` : location.pathname + location.search);
  redraw();
}

function update() {
  shown.update();
  redraw();
}

/** A button that switches something on and off. */
function toggle(name, on, act, ...inside) {
  const made = element('button', '', ...inside);
  made.type = 'button';
  made.dataset.shows = name;
  made.setAttribute('aria-pressed', String(on));
  made.addEventListener('click', () => {
    made.setAttribute('aria-pressed', String(act()));
    update();
  });
  return made;
}

/** The legend: a switch for each kind, and one for what is only named. */
function startKinds() {
  const group = document.getElementById('kinds');
  for (const kind of KINDS) {
    const count = nodes.filter((node) => node.kind === kind && !node.named).length;
    const turn = () => {
      if (!shown.kinds.delete(kind)) shown.kinds.add(kind);
      return shown.kinds.has(kind);
    };
    group.append(toggle(kind, true, turn, dotOf(kind), words[kind], element('small', '', String(count))));
  }
  const count = nodes.filter((node) => node.named).length;
  const turn = () => (shown.named = !shown.named);
  if (count) group.append(toggle('named', false, turn, words.named, element('small', '', String(count))));
}

function startWords() {
  const named = { picture: words.network, help: words.help, close: words.close, nearer: words.nearer, farther: words.farther, whole: words.whole, from: words.from, to: words.to, kinds: words.kinds, search: words.search };
  for (const [id, text] of Object.entries(named)) document.getElementById(id).setAttribute('aria-label', text);
  document.documentElement.lang = words === WORDS.zh ? 'zh-CN' : 'en';
  field.placeholder = words.search;
  const drawn = edges.filter((edge) => !HIDDEN.has(edge.type)).length;
  const keys = words.keys.map(([key, what]) => element('span', '', element('kbd', '', key), ` ${what}  `));
  const sizes = words.counted(nodes.filter((node) => node.x !== undefined).length, drawn) + (data.left_out ? ` ${words.leftOut(data.left_out)}` : '');
  document.getElementById('about').append(element('p', '', sizes), ...words.how.map((text) => element('p', '', text)), element('p', '', ...keys));
  document.getElementById('keys').textContent = words.keys.map(([key, what]) => `${key}: ${what}`).join('; ');
}

const camera = renderer.getCamera();
const zoom = { nearer: () => camera.animatedZoom(), farther: () => camera.animatedUnzoom(), whole: () => camera.animatedReset() };
for (const [id, act] of Object.entries(zoom)) document.getElementById(id).addEventListener('click', act);

const KEYS = {
  '+': zoom.nearer,
  '=': zoom.nearer,
  '-': zoom.farther,
  0: zoom.whole,
  ArrowLeft: () => camera.setState({ x: camera.x - camera.ratio / 12 }),
  ArrowRight: () => camera.setState({ x: camera.x + camera.ratio / 12 }),
  ArrowUp: () => camera.setState({ y: camera.y + camera.ratio / 12 }),
  ArrowDown: () => camera.setState({ y: camera.y - camera.ratio / 12 }),
};

document.addEventListener('keydown', (event) => {
  if (event.target.matches('input')) return;
  if (event.key === '/') {
    field.focus();
    field.select();
    event.preventDefault();
  } else if (event.key === 'Escape') choose(null);
  else if (KEYS[event.key] && (event.target === place || event.target === document.body)) {
    KEYS[event.key]();
    event.preventDefault();
  }
});

renderer.on('clickNode', ({ node }) => choose(byId.get(node), false));
renderer.on('clickStage', () => choose(null));
renderer.on('enterNode', ({ node }) => {
  picture.pointed = byId.get(node);
  place.style.cursor = 'pointer';
  redraw();
});
renderer.on('leaveNode', () => {
  picture.pointed = null;
  place.style.cursor = '';
  redraw();
});
dark.addEventListener('change', () => {
  if (picture.chosen) choose(picture.chosen, false);
  redraw();
});
document.getElementById('close').addEventListener('click', () => choose(null));
document.getElementById('help').addEventListener('click', (event) => {
  const about = document.getElementById('about');
  about.hidden = !about.hidden;
  event.currentTarget.setAttribute('aria-expanded', String(!about.hidden));
});

startWords();
startKinds();
startTime(update);
update();
renderer.refresh();
const linked = byId.get(decodeURIComponent(location.hash.slice(1)));
if (linked && linked.x !== undefined) choose(linked, true);
