// Makes figures quicker to read: t shows the numbers, arrows go from mark to mark, and one line tells what a mark shows.
// Without it every mark is a link of its own, with its name.
'use strict';

const marksOf = panel => [...panel.querySelectorAll('.fig a.f-mark')];
const markAt = event => event.target.closest?.('.figure-panel .f-mark');

// Of all marks of a figure one is a stop of the Tab key; the arrows change which.
function rove() {
  for (const panel of document.querySelectorAll('.figure-panel')) {
    const marks = marksOf(panel);
    if (marks.some(mark => mark.tabIndex < 0)) continue;
    marks.forEach((mark, at) => mark.setAttribute('tabindex', at ? '-1' : '0'));
  }
}

function goTo(mark) {
  for (const each of marksOf(mark.closest('.figure-panel'))) each.setAttribute('tabindex', each === mark ? '0' : '-1');
  mark.focus();
}

// What lies nearest above or below; a figure in which nothing does is gone through in its order.
function beside(marks, from, down) {
  const place = mark => mark.getBoundingClientRect();
  const own = place(from), x = own.left + own.width / 2, y = own.top + own.height / 2;
  const there = marks.filter(mark => mark !== from).map(mark => ({mark, box: place(mark)}))
    .filter(({box}) => box.left <= x + 1 && box.right >= x - 1)
    .map(each => ({...each, far: (each.box.top + each.box.height / 2 - y) * (down ? 1 : -1)}))
    .filter(({far}) => far > .5).sort((a, b) => a.far - b.far);
  return there[0]?.mark;
}

function next(marks, from, key) {
  const at = marks.indexOf(from);
  switch (key) {
    case 'ArrowRight': return marks[at + 1];
    case 'ArrowLeft': return marks[at - 1];
    case 'ArrowDown': return beside(marks, from, true) ?? marks[at + 1];
    case 'ArrowUp': return beside(marks, from, false) ?? marks[at - 1];
    case 'Home': return marks[0];
    case 'End': return marks[marks.length - 1];
  }
}

// The other view of the figure in which the focus is; whoever stood in what goes away stands at the switch.
function turn(panel) {
  const choices = [...panel.querySelectorAll('.figure-choice')];
  const other = choices.find(choice => !choice.checked);
  other.checked = true;
  const held = document.activeElement;
  if (!held || held === document.body || !held.getClientRects().length || held.matches('.figure-choice')) other.focus();
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const panel = event.target.closest?.('.figure-panel');
  if (!panel) return;
  if (event.key === 't' && !event.target.closest('input:not(.figure-choice),textarea,select')) {
    event.preventDefault();
    turn(panel);
    return;
  }
  const from = markAt(event);
  const to = from && next(marksOf(panel), from, event.key);
  if (to) { event.preventDefault(); goTo(to); }
  else if (from && /^(Arrow|Home|End)/.test(event.key)) event.preventDefault();
});

// One line tells what is under the pointer, the finger or the focus. It is spoken, but not when the focus came there: then
// the name of the mark is read anyway.
function tell(mark, spoken) {
  const line = mark.closest('.figure-panel').querySelector('.figure-said');
  line.setAttribute('aria-live', spoken ? 'polite' : 'off');
  line.textContent = mark.getAttribute('aria-label');
}
document.addEventListener('focusin', event => { const mark = markAt(event); if (mark) tell(mark, false); });
for (const kind of ['pointerover', 'pointerdown']) {
  document.addEventListener(kind, event => { const mark = markAt(event); if (mark) tell(mark, true); });
}

// A mark leads to its row: so the numbers are shown.
document.addEventListener('click', event => {
  const mark = markAt(event);
  const row = mark && document.getElementById(decodeURIComponent(mark.getAttribute('href').slice(1)));
  if (!row) return;
  mark.closest('.figure-panel').querySelector('[id$=-as-table]').checked = true;
  row.tabIndex = -1;
  requestAnimationFrame(() => row.focus());
});

document.addEventListener('htmx:afterSettle', rove);
rove();
