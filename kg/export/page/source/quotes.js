// Quotations as they stand in the scanned text.

const AROUND = 90; // characters on each side of a quotation

/** The text of a page by characters as the spans count them, which are not those of JavaScript. */
function characters(text) {
  text.characters = text.characters || Array.from(text.text);
  return text.characters;
}

/** An element with a class and what stands in it; text is text, never markup. */
function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** The dot of a kind. */
function dotOf(kind) {
  const dot = element('span', 'dot');
  dot.style.borderColor = dot.style.background = colour(kind);
  return dot;
}

/** A quotation in its surroundings, or in its whole page. */
function quotation([number, start, end, alone]) {
  const text = data.texts[number];
  if (alone) return element('div', '', element('div', 'quote', element('mark', '', alone)), element('div', 'source', `${text.name} : ${start}–${end}`));
  const place = element('div', 'quote');
  const more = element('button', 'more', words.page);
  more.type = 'button';
  let whole = false;
  const fill = () => {
    const all = characters(text);
    const [first, last] = whole ? [0, all.length] : [Math.max(0, start - AROUND), Math.min(all.length, end + AROUND)];
    const mark = element('mark', '', all.slice(start, end).join(''));
    const cut = (there) => (there ? element('span', 'cut', '…') : '');
    place.replaceChildren(cut(first > 0), all.slice(first, start).join(''), mark, all.slice(end, last).join(''), cut(last < all.length));
    more.textContent = whole ? words.excerpt : words.page;
    if (whole) place.scrollTop = mark.offsetTop - place.offsetTop - 60;
  };
  more.addEventListener('click', () => {
    whole = !whole;
    fill();
  });
  fill();
  return element('div', '', place, element('div', 'source', `${text.name} : ${start}–${end}`, more));
}

/** A switch that opens the quotations of something; they are made when they are asked for. */
function evidence(quotes) {
  if (!quotes.length) return '';
  const told = element('details', '', element('summary', '', words.quotes(quotes.length)));
  told.addEventListener('toggle', () => {
    if (told.open && told.children.length === 1) told.append(...quotes.map(quotation));
  });
  return told;
}
