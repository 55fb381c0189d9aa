// Finds words in the pages, follows page.js in the same script: in the lines of pictures, which the JSON of #data has, and
// in pages shown as text.

// Without capitals and marks of tones, so that "thu tuc" finds "Thủ tục". A letter gives one letter.
const folded = (text) => [...text].map((letter) => letter.normalize('NFD')[0].toLowerCase()[0].replace('đ', 'd')).join('');

// Pages as text: of each its pieces (lines of a picture, nodes of text) one after the other, and where they begin.
let index = null;
function makeIndex() {
  return figures.map((figure) => {
    const page = data.pages[figure.dataset.page];
    const pieces = page ? page[3].map(([text, ...box]) => ({text, box})) : [];
    if (!page) {
      const walk = document.createTreeWalker(figure.querySelector('.sheet'), NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) if (walk.currentNode.data.trim()) pieces.push({text: walk.currentNode.data, node: walk.currentNode});
    }
    let text = '';
    for (const piece of pieces) {
      piece.begin = text.length;
      text += folded(piece.text).replace(/\s/g, ' ') + ' ';
    }
    return {figure, pieces, text};
  });
}

const mostMatches = 2000;
let matches = [], match = -1;

function search(words) {
  const wanted = folded(words.trim()).replace(/\s+/g, ' ');
  matches = [];
  match = -1;
  if (wanted) {
    index = index || makeIndex();
    for (const page of index) {
      for (let at = page.text.indexOf(wanted); at >= 0 && matches.length < mostMatches; at = page.text.indexOf(wanted, at + 1)) {
        matches.push({page, begin: at, end: at + wanted.length});
      }
    }
  }
  const from = Number(pageInSight());
  const next = matches.findIndex((one) => Number(one.page.figure.dataset.page) >= from);
  showMatch(next < 0 ? 0 : next);
}

// The pieces of a match with the part of each that it takes.
const partsOf = (one) => one.page.pieces
  .filter((piece) => piece.begin < one.end && piece.begin + piece.text.length > one.begin)
  .map((piece) => [piece, Math.max(0, one.begin - piece.begin), Math.min(piece.text.length, one.end - piece.begin)]);

function rectOf(one, className) {
  const svg = one.page.figure.querySelector('svg');
  return partsOf(one).map(([piece, begin, end]) => {
    const [x0, y0, x1, y1] = piece.box, share = (x1 - x0) / Math.max(1, piece.text.length);
    const box = document.createElementNS(svgSpace, 'rect');
    box.setAttribute('class', className);
    box.setAttribute('x', x0 + share * begin - 1);
    box.setAttribute('y', y0 - 1);
    box.setAttribute('width', share * (end - begin) + 2);
    box.setAttribute('height', y1 - y0 + 2);
    svg.append(box);
    return box;
  });
}

function rangesOf(one) {
  return partsOf(one).map(([piece, begin, end]) => {
    const range = document.createRange();
    range.setStart(piece.node, begin);
    range.setEnd(piece.node, end);
    return range;
  });
}

function showMatch(number) {
  for (const box of document.querySelectorAll('#pages rect.found')) box.remove();
  const highlights = window.CSS && CSS.highlights;
  if (highlights) highlights.clear();
  byId('found').textContent = byId('find').value.trim() ? (matches.length ? number + 1 : 0) + ' / ' + matches.length : '';
  if (!matches.length) return;
  match = number;
  const now = matches[match];
  if (phone.matches) show('pages');
  if (now.page.pieces[0].box) {
    outline(now.page.figure);
    for (const one of matches) if (one.page === now.page && one !== now) rectOf(one, 'found');
    const box = rectOf(now, 'found now')[0];
    zoomTo(box);
    return bringIntoSight(box);
  }
  const ranges = rangesOf(now);
  if (highlights) {
    highlights.set('found', new Highlight(...matches.filter((one) => one !== now).flatMap((one) => (one.page.pieces[0].node ? rangesOf(one) : []))));
    highlights.set('now', new Highlight(...ranges));
  }
  ranges[0].startContainer.parentElement.scrollIntoView({block: 'center', inline: 'center'});
}

let waiting = 0;  // until one has stopped typing
byId('find').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => search(byId('find').value), 200);
});
byId('find').addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    byId('find').value = '';
    search('');
    byId('pages').focus({preventScroll: true});
  }
  if (event.key !== 'Enter') return;
  event.preventDefault();
  clearTimeout(waiting);
  if (match < 0) return search(byId('find').value);
  showMatch((match + (event.shiftKey ? -1 : 1) + matches.length) % matches.length);
});
