// Search by name, other names and pinyin.

const HITS = 12;

const field = document.getElementById('search');
const hits = document.getElementById('hits');
let found = [];
let marked = -1;

/** How well a node answers, 0 best; -1 not at all. */
function likeness(node, text, letters) {
  if (node.names.includes(text)) return 0;
  if (node.names.some((name) => name.startsWith(text))) return 1;
  if (node.names.some((name) => name.includes(text))) return 2;
  if (!letters) return -1;
  if (node.letters === letters) return 3;
  if (node.letters.startsWith(letters)) return wholeSyllables(node, letters) ? 4 : 5;
  if (letters.length > 1 && node.initials.includes(letters)) return 6;
  return letters.length > 2 && node.letters.includes(letters) ? 7 : -1;
}

/** Whether letters are the first syllables of a name, so that zhang finds 张伟 before 詹国栋. */
function wholeSyllables(node, letters) {
  let read = '';
  return node.syllables.some((syllable) => (read += syllable) === letters);
}

function lookUp() {
  const text = field.value.trim().toLowerCase();
  const plain = text.replace(/[\s'’]/g, '');
  const letters = /^[a-zü]+$/.test(plain) ? plain.replaceAll('ü', 'v') : '';
  const scored = text ? nodes.filter((node) => node.x !== undefined).map((node) => [likeness(node, text, letters), node]) : [];
  found = scored
    .filter(([score]) => score >= 0)
    .sort(([a, one], [b, two]) => a - b || two.edges.length - one.edges.length || one.name.localeCompare(two.name))
    .slice(0, HITS)
    .map(([, node]) => node);
  list(Boolean(text));
}

/** What tells a hit from others of its name. */
function telling(node) {
  if (node.kind === 'Person') return edgesOf(node, 'HOLDS').map((edge) => edge.to.name).join('、');
  return node.date || above(node).map((edge) => edge.to.name)[0] || '';
}

function list(open) {
  marked = found.length ? 0 : -1;
  hits.replaceChildren(
    ...found.map((node, number) => {
      const made = element('li', '', dotOf(node.kind), element('span', '', node.name), element('small', '', telling(node)));
      made.id = `hit${number}`;
      made.setAttribute('role', 'option');
      made.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        take(number);
      });
      return made;
    }),
  );
  if (open && !found.length) hits.append(element('li', 'nothing', words.nothing));
  hits.hidden = !open;
  field.setAttribute('aria-expanded', String(open));
  mark();
}

function mark() {
  [...hits.children].forEach((item, number) => item.setAttribute('aria-selected', String(number === marked)));
  if (marked >= 0) {
    field.setAttribute('aria-activedescendant', `hit${marked}`);
    hits.children[marked].scrollIntoView({ block: 'nearest' });
  } else field.removeAttribute('aria-activedescendant');
}

function take(number) {
  if (!found[number]) return;
  choose(found[number], true);
  field.value = found[number].name;
  list(false);
  // Whoever uses the keyboard goes on in the card.
  document.querySelector('#card h1').focus({ preventScroll: true });
}

field.addEventListener('input', lookUp);
field.addEventListener('focus', lookUp);
field.addEventListener('blur', () => list(false));
field.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && found.length) {
    marked = (marked + step + found.length) % found.length;
    mark();
    event.preventDefault();
  } else if (event.key === 'Enter') take(marked);
  else if (event.key === 'Escape') {
    field.value = '';
    list(false);
    field.blur();
  }
});
