'use strict';
// Connects findings, pages and data of the page. What is where: see output/html/html.h. Text of the document only ever passes
// through textContent.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const findings = data.findings.map((finding) => ({...finding, element: byId(finding.id)}));
const severities = ['info', 'warning', 'error'];
const kinds = {f: 'figure', n: 'unread'};  // of a box on a page, by the first letter of its spot
const svgSpace = 'http://www.w3.org/2000/svg';
const figures = [...document.querySelectorAll('figure')];
const phone = matchMedia('(max-width: 899px)');

let shown = findings;     // those that the filters leave
let current = null;       // the finding looked at
let here = null;          // the spot looked at
let cameFrom = null;      // what had the focus before one went to the pages
let marks = new Map();    // spot -> {severity, findings} of what is shown
const elements = new Map();  // spot -> elements that show it
const pageOf = new Map();    // spot -> page with a picture that it stands on first

function register(element, spots) {
  for (const spot of spots) {
    if (!elements.has(spot)) elements.set(spot, []);
    elements.get(spot).push(element);
  }
}

// ---- what is outlined ----

// The suspects of a finding or, where none is likelier than the others, all that take part.
const marked = (finding) => (finding.suspects.length ? finding.suspects : finding.places);

function collectMarks() {
  const found = new Map();
  for (const finding of shown) {
    const severity = severities.indexOf(finding.element.dataset.severity);
    for (const spot of marked(finding)) {
      const mark = found.get(spot) || {severity: 0, numbers: []};
      mark.severity = Math.max(mark.severity, severity);
      const number = finding.id.slice(1);
      if (!mark.numbers.includes(number)) mark.numbers.push(number);
      found.set(spot, mark);
    }
  }
  return found;
}

function paint(spot) {
  const mark = marks.get(spot);
  for (const element of elements.get(spot) || []) {
    element.classList.remove('related', 'current', 'here', ...severities);
    if (mark) element.classList.add(severities[mark.severity]);
    if (current && current.places.includes(spot)) element.classList.add(mark ? 'current' : 'related');
    if (spot === here) element.classList.add('here');
    if (!element.badge) continue;
    element.badge.setAttribute('class', mark ? severities[mark.severity] : '');
    element.badge.textContent = mark ? mark.numbers.slice(0, 3).join(' ') + (mark.numbers.length > 3 ? ' …' : '') : '';
  }
}

function paintAll() {
  const before = marks;
  marks = collectMarks();
  for (const spot of new Set([...before.keys(), ...marks.keys()])) paint(spot);
}

// What the pointer is told of a box: the row and what is written in it, or why it was not read.
function titleOf(spot) {
  const title = document.createElementNS(svgSpace, 'title');
  const shower = (elements.get(spot) || []).find((element) => element.closest('tr, .unread li'));
  if (shower && !shower.closest('tr')) {
    title.textContent = (shower.querySelector('.' + document.documentElement.lang) || shower).textContent;
    return title;
  }
  const label = shower && shower.closest('tr').querySelector('th'), value = shower && shower.querySelector('a');
  title.textContent = [label, value].map((element) => (element ? element.textContent : '')).join(': ');
  return title;
}

// Boxes over the picture of a page, made when it comes into sight.
function outline(figure) {
  const page = data.pages[figure.dataset.page];
  if (!page || figure.outlined) return;
  figure.outlined = true;
  const [width, height, spots] = page;
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  const margin = 2;
  for (const [spot, x0, y0, x1, y1, unsure] of spots) {
    const box = document.createElementNS(svgSpace, 'rect');
    box.setAttribute('x', x0 - margin);
    box.setAttribute('y', y0 - margin);
    box.setAttribute('width', x1 - x0 + 2 * margin);
    box.setAttribute('height', y1 - y0 + 2 * margin);
    box.setAttribute('data-s', spot);
    box.setAttribute('class', (kinds[spot[0]] || 'cell') + (unsure ? ' unsure' : ''));
    box.append(titleOf(spot));
    box.badge = document.createElementNS(svgSpace, 'text');
    box.badge.setAttribute('x', x1 + margin + 1);
    box.badge.setAttribute('y', y0 + 2);
    svg.append(box, box.badge);
    register(box, [spot]);
  }
  figure.querySelector('.sheet').append(svg);
  for (const [spot] of spots) if (marks.has(spot) || spot === here || current) paint(spot);
}

// ---- going from one to the other ----

function show(view) {
  document.body.dataset.view = view;
  for (const tab of document.querySelectorAll('nav button')) {
    if (tab.dataset.view === view) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  reachable();
}

// What is wider than its frame can be moved by keyboard: a page of text, a table without links.
function reachable() {
  for (const frame of document.querySelectorAll('.sheet.text, .wide:not(:has(a))')) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  }
}

function setHere(spot) {
  const before = here;
  here = spot;
  if (before) paint(before);
  if (spot) paint(spot);
}

const onPages = (element) => byId('pages').contains(element);

// To the spot on its page.
function go(spot) {
  const page = pageOf.get(spot);
  if (page) outline(byId('p' + page));
  const target = (elements.get(spot) || []).find(onPages);
  if (!target) return;
  if (document.activeElement && !onPages(document.activeElement)) cameFrom = document.activeElement;
  if (phone.matches) show('pages');
  setHere(spot);
  zoomTo(target);
  bringIntoSight(target);
}

const readable = 30;     // pixels that a box around a number is high at least
const mostByItself = 2;  // larger than this only by hand

// Larger pages where the spot is too small to be read; never smaller ones, nor against what one has chosen.
function zoomTo(target) {
  if (zoomedByHand || target.tagName !== 'rect') return;
  const height = target.getBoundingClientRect().height;
  if (height > 0 && height < readable) setZoom(Math.min(mostByItself, zoom * readable / height), false);
}

// In the middle; of a page wider than the frame right of it, for labels stand left of their numbers.
function bringIntoSight(target) {
  target.scrollIntoView({block: 'center', inline: 'center'});
  const pages = byId('pages'), box = target.getBoundingClientRect(), frame = pages.getBoundingClientRect();
  pages.scrollLeft += box.left + box.width / 2 - (frame.left + 0.7 * frame.width);
}

// `spot`: where one came from; without, the page goes to where the finding is.
function select(finding, spot) {
  const before = current;
  current = finding;
  for (const one of [before, finding]) {
    if (!one) continue;
    one.element.classList.toggle('current', one === current);
    one.element.toggleAttribute('aria-current', one === current);
    one.places.forEach(paint);
  }
  byId('card').hidden = !finding;
  tellPosition();
  if (!finding) return setHere(null);
  byId('card').querySelector('p').replaceChildren(finding.element.querySelector('.message').cloneNode(true));
  if (!phone.matches) show('findings');
  finding.element.scrollIntoView({block: 'nearest'});
  if (spot) {
    setHere(spot);
  } else {
    go(marked(finding)[0]);
  }
  history.replaceState(null, '', '#' + finding.id);
}

function step(by) {
  if (!shown.length) return;
  const at = shown.indexOf(current);
  const start = at < 0 && by < 0 ? 0 : at;
  select(shown[(start + by + shown.length) % shown.length]);
}

function tellPosition() {
  byId('position').textContent = (current ? shown.indexOf(current) + 1 : '–') + ' / ' + shown.length;
}

function backToList() {
  show('findings');
  if (current) current.element.scrollIntoView({block: 'nearest'});
  const link = cameFrom && cameFrom.isConnected && cameFrom.offsetParent ? cameFrom : current && current.element.querySelector('a');
  if (link) link.focus({preventScroll: true});
  cameFrom = null;
}

// From a box on a page: to the next finding that speaks of it, else to its row.
function goBack(spots) {
  const speaking = shown.filter((finding) => marked(finding).some((spot) => spots.includes(spot)));
  if (speaking.length) {
    const finding = speaking[(speaking.indexOf(current) + 1) % speaking.length];
    select(finding, spots.find((spot) => marked(finding).includes(spot)));
    return backToList();
  }
  for (const spot of spots) {
    const row = (elements.get(spot) || []).find((element) => !onPages(element));
    if (!row) continue;
    show(row.closest('section').id);
    setHere(spot);
    row.scrollIntoView({block: 'center', inline: 'nearest'});
    const link = row.querySelector('a');
    return link && link.focus({preventScroll: true});
  }
}

function filter() {
  const chosen = (group) =>
    new Set([...document.querySelectorAll(`.filters [data-${group}]:checked`)].map((box) => box.dataset[group]));
  const bySeverity = chosen('severity'), byRule = chosen('rule');
  shown = findings.filter((finding) => {
    const {severity, rule} = finding.element.dataset;
    finding.element.hidden = !bySeverity.has(severity) || !byRule.has(rule);
    return !finding.element.hidden;
  });
  byId('none').hidden = shown.length > 0 || !findings.length;
  if (current && current.element.hidden) select(null);
  paintAll();
  tellPosition();
}

// ---- what a person does ----

let zoom = 1, zoomedByHand = false;
// The spot looked at comes to the middle, if it is in sight; else what stands in the middle stays there.
function setZoom(value, byHand = true) {
  zoomedByHand = byHand;
  const pages = byId('pages');
  const spot = (elements.get(here) || []).find(onPages);
  const box = spot && spot.getBoundingClientRect(), frame = pages.getBoundingClientRect();
  const seen = box && box.bottom > frame.top && box.top < frame.bottom && box.right > frame.left && box.left < frame.right;
  const across = (pages.scrollLeft + pages.clientWidth / 2) / pages.scrollWidth;
  const down = (pages.scrollTop + pages.clientHeight / 2) / pages.scrollHeight;
  zoom = Math.min(4, Math.max(0.5, value));
  byId('sheets').style.setProperty('--zoom', zoom);
  pages.scrollTo(across * pages.scrollWidth - pages.clientWidth / 2, down * pages.scrollHeight - pages.clientHeight / 2);
  if (seen) bringIntoSight(spot);
  reachable();
}

function setHelp(open) {
  byId('help').hidden = !open;
  byId('help-button').setAttribute('aria-expanded', open);
  byId(open ? 'help-close' : 'help-button').focus();
}

// The next number, or the one before, on the pages: by keyboard what the mouse does with boxes.
function stepNumber(by) {
  const spots = [...pageOf.keys()].sort((a, b) => pageOf.get(a) - pageOf.get(b));
  const marksOfText = () => [...document.querySelectorAll('#pages mark[data-s]')].map((mark) => mark.dataset.s.split(' ')[0]);
  const all = spots.length ? spots : marksOfText();
  if (!all.length) return;
  const page = pageInSight();
  const at = all.indexOf(here), onPage = all.findIndex((spot) => pageOf.get(spot) === page);
  go(all[at < 0 ? Math.max(onPage, 0) : (at + by + all.length) % all.length]);
  byId('pages').focus({preventScroll: true});
}

// ---- pages by their number ----

function pageInSight() {
  const middle = byId('pages').getBoundingClientRect().top + byId('pages').clientHeight / 3;
  let low = 0, high = figures.length - 1;
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if (figures[half].getBoundingClientRect().top <= middle) low = half;
    else high = half - 1;
  }
  return figures.length ? figures[low].dataset.page : '';
}

function tellPage() {
  if (document.activeElement !== byId('page')) byId('page').value = pageInSight();
}

// The page of that number, or the nearest before it that was read.
function goToPage(number) {
  const target = figures.filter((figure) => Number(figure.dataset.page) <= number).pop() || figures[0];
  if (!target || !(number > 0)) return tellPage();
  if (phone.matches) show('pages');
  target.scrollIntoView({block: 'start'});
  byId('pages').focus({preventScroll: true});
  tellPage();
}

const keys = {
  '/': () => byId('find').select(),
  g: () => byId('page').select(),
  '[': () => stepNumber(-1),
  ']': () => stepNumber(1),
  0: () => fitPages(),
  j: () => step(1),
  n: () => step(1),
  k: () => step(-1),
  p: () => step(-1),
  '+': () => setZoom(zoom * 1.25),
  '=': () => setZoom(zoom * 1.25),
  '-': () => setZoom(zoom / 1.25),
  '?': () => setHelp(byId('help').hidden),
  Escape: () => (byId('help').hidden ? backToList() : setHelp(false)),
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input[type="search"], input[type="text"]')) return;
  if (event.key === 'Enter' && event.target === byId('pages') && here) return goBack([here]);
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

function fitPages() {
  setZoom(1);
  zoomedByHand = false;
}

const buttons = {
  fit: fitPages,
  previous: keys.p,
  next: keys.n,
  smaller: keys['-'],
  larger: keys['+'],
  'help-button': keys['?'],
  'help-close': () => setHelp(false),
  language: () => (document.documentElement.lang = document.documentElement.lang === 'vi' ? 'en' : 'vi'),
};
for (const [id, act] of Object.entries(buttons)) byId(id).addEventListener('click', act);
for (const tab of document.querySelectorAll('nav button')) tab.addEventListener('click', () => show(tab.dataset.view));
byId('card').querySelector('button').addEventListener('click', backToList);
for (const box of document.querySelectorAll('.filters input')) box.addEventListener('change', filter);

document.querySelector('main').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link && link.dataset.go) {
    event.preventDefault();
    return go(link.dataset.go);
  }
  const spot = event.target.closest('[data-s]');
  if (spot && onPages(spot)) return goBack(spot.dataset.s.split(' '));
  const item = event.target.closest('#findings > ol > li');
  const finding = item && findings.find((one) => one.element === item);
  if (link) event.preventDefault();
  if (finding && (link || finding !== current) && getSelection().isCollapsed) select(finding);
});

byId('page').addEventListener('change', () => goToPage(parseInt(byId('page').value, 10)));
byId('page').addEventListener('keydown', (event) => {
  if (event.key === 'Escape') byId('pages').focus();
});
addEventListener('resize', reachable);
let asked = 0;  // to tell the page when it is drawn anew
byId('pages').addEventListener('scroll', () => {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(tellPage);
}, {passive: true});

// ---- beginning ----

for (const element of document.querySelectorAll('[data-s]')) register(element, element.dataset.s.split(' '));
for (const [page, [, , spots]] of Object.entries(data.pages)) {
  for (const [spot] of spots) if (!pageOf.has(spot)) pageOf.set(spot, page);
}
paintAll();
tellPosition();
tellPage();
show(document.body.dataset.view);

document.querySelector('.stepper').hidden = !findings.length;

const watch = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && outline(entry.target)),
  {root: byId('pages'), rootMargin: '600px'});
figures.forEach((figure) => watch.observe(figure));
addEventListener('beforeprint', () => figures.forEach(outline));

const named = findings.find((finding) => '#' + finding.id === location.hash);
if (named) select(named);
