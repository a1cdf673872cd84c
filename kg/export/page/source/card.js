// The card of a thing: posts, timeline, companions and more, each with its quotations.

const SHOWN = 12; // items of a section until one asks for more

/** A name that leads to its card. */
function thing(node, name) {
  const made = element('a', 'thing', dotOf(node.kind), name || node.name);
  made.href = `#${node.id}`;
  made.addEventListener('click', (event) => {
    event.preventDefault();
    choose(node, true);
  });
  return made;
}

/** A heading and its items; without any, nothing. */
function section(title, items, className) {
  if (!items.length) return '';
  const list = element('ul', className || '');
  list.append(...items.slice(0, SHOWN).map((item) => item()));
  const made = element('section', '', element('h2', '', title), list);
  if (items.length > SHOWN) {
    const more = element('button', 'more', words.more(items.length - SHOWN));
    more.type = 'button';
    more.addEventListener('click', () => {
      list.append(...items.slice(SHOWN).map((item) => item()));
      more.remove();
    });
    made.append(more);
  }
  return made;
}

const when = (text) => element('span', 'when', text || words.undated);
const role = (text) => (text ? element('span', 'role', roleWord(text)) : '');

/** Edges as items: when, the thing at the other end, its role, and what says so. */
function lines(node, found, date, told) {
  return found.map((edge) => () => element('li', '', date ? when(date(edge)) : '', thing(other(edge, node)), role(told && told(edge)), evidence(edge.quotes)));
}

const inTime = (key) => (a, b) => (key(a) || '~').localeCompare(key(b) || '~');

function posts(node) {
  const held = edgesOf(node, 'HOLDS').sort(inTime(tenure));
  return lines(node, held, tenure, (edge) => edge.status !== 'current' && edge.status);
}

function postsOfBody(node) {
  return edgesOf(node, 'POST_OF', 'to').flatMap((edge) => {
    const holders = edgesOf(edge.from, 'HOLDS').sort(inTime(tenure));
    return holders.map((held) => () => element('li', '', when(tenure(held)), thing(held.from), ' ', thing(edge.from), evidence(held.quotes)));
  });
}

function timeline(node) {
  const part = node.edges.filter((edge) => ['TOOK_PART', 'INVOLVES', 'AT'].includes(edge.type)).sort(inTime((edge) => other(edge, node).date));
  return lines(node, part, (edge) => other(edge, node).date, (edge) => edge.role);
}

function companions(node) {
  const units = ['event', 'article'].map((unit) => edgesOf(node, 'APPEARS_WITH').filter((edge) => edge.unit === unit));
  const closest = units.find((found) => found.length) || [];
  const found = closest.sort((a, b) => b.weight - a.weight || other(a, node).name.localeCompare(other(b, node).name));
  return lines(node, found, null, (edge) => words.times(edge.weight));
}

function articles(node) {
  const told = node.edges.filter((edge) => HIDDEN.has(edge.type) && edge.from === node).sort(inTime((edge) => edge.to.date));
  return told.map((edge) => () => element('li', '', when(edge.to.date), edge.to.name, role(edge.role), evidence(edge.quotes)));
}

/** Those above a thing, the next first. */
function above(node) {
  return ['POST_OF', 'PART_OF', 'LOCATED_IN'].flatMap((type) => edgesOf(node, type, 'from'));
}

const ROLES = ['leader', 'chair', 'speaker', 'lecturer', 'representative', 'participant', 'author', 'recipient'];
const byRole = (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role);

const SECTIONS = {
  Person: (node) => [
    section(words.posts, posts(node)),
    section(words.successors, lines(node, edgesOf(node, 'SUCCEEDED'))),
    section(words.events, timeline(node)),
    section(words.companions, companions(node), 'many'),
  ],
  Post: (node) => [section(words.holders, posts(node)), section(words.bodies, lines(node, above(node)))],
  Organization: (node) => [
    section(words.posts, postsOfBody(node)),
    section(words.events, timeline(node)),
    section(words.within, lines(node, above(node))),
    section(words.inside, lines(node, edgesOf(node, 'PART_OF', 'to')), 'many'),
  ],
  Place: (node) => [
    section(words.events, timeline(node)),
    section(words.within, lines(node, above(node))),
    section(words.inside, lines(node, [...edgesOf(node, 'PART_OF', 'to'), ...edgesOf(node, 'LOCATED_IN', 'to')]), 'many'),
  ],
  Event: (node) => [
    section(words.people, lines(node, edgesOf(node, 'TOOK_PART').sort(byRole), null, (edge) => edge.role)),
    section(words.bodies, lines(node, edgesOf(node, 'INVOLVES'), null, (edge) => edge.role)),
    section(words.places, lines(node, edgesOf(node, 'AT'))),
  ],
};

/** The name of a card, where the keyboard goes on from. */
function heading(name) {
  const made = element('h1', '', name);
  made.tabIndex = -1;
  return made;
}

/** Everything that is known of a node. */
function card(node) {
  const also = (node.aliases || []).join('、');
  return [
    element('p', 'kind', dotOf(node.kind), (words.one || words)[node.kind], node.date ? ` · ${node.date}` : ''),
    heading(node.name),
    also ? element('p', 'also', also) : '',
    node.headline ? element('p', 'also', node.headline) : '',
    (node.documents || []).length ? element('p', 'also', node.documents.join('、')) : '',
    ...SECTIONS[node.kind](node),
    section(words.articles, articles(node)),
    node.more ? element('p', 'also', words.older(node.more)) : '',
  ];
}
