// Makes what works without it quicker: keys, drafts, play, print. Nothing here is needed to read or to record.
'use strict';

// n goes to recording, then a letter chooses what; from the page's own letters nothing is taken while somebody types, and
// nothing at all where they are switched off: who speaks to a computer types letters without meaning to.
const keysOff = () => localStorage.getItem('keys') === 'off';
function keysLabel() {
  const keys = document.querySelector('[data-keys]');
  if (keys) { keys.hidden = false; keys.textContent = keysOff() ? keys.dataset.on : keys.dataset.off; }
}
document.addEventListener('click', event => {
  if (!event.target.closest('[data-keys]')) return;
  localStorage.setItem('keys', keysOff() ? 'on' : 'off');
  keysLabel();
});
document.addEventListener('keydown', event => {
  if (keysOff() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input,textarea,select,[contenteditable]')) return;
  if (event.key === 'n') {
    const first = document.querySelector('#new .kinds a');
    if (first) { event.preventDefault(); location.hash = 'new'; first.focus(); }
  } else if (event.key === 't' && !event.target.closest('#new') && document.querySelector('[data-table]')) {
    event.preventDefault(); location.hash = 'list'; document.getElementById('list').focus();
  } else if (event.target.closest('#new')) {
    const chosen = document.querySelector('#new [data-key="' + CSS.escape(event.key) + '"]');
    if (chosen) { event.preventDefault(); chosen.click(); }
  }
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
});

// Drafts: what is typed is kept in this browser until it is saved, for a week at most, and forgotten at sign-out.
const WEEK = 7 * 24 * 3600 * 1000;
const key = form => 'draft:' + form.dataset.draft;
const fields = form => [...new FormData(form)].filter(([name]) => name !== 'once' && name !== '_csrf');

function keepDraft(form) {
  const now = new Date();
  localStorage.setItem(key(form), JSON.stringify({at: now.getTime(), fields: fields(form)}));
  const said = form.querySelector('[data-draft-said]');
  if (said) said.textContent = form.dataset.draftText.replace('{0}', now.toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'}));
}

// A form that somebody comes back to is new: it may have fewer places than the draft has texts and rows.
function makePlaces(form, kept) {
  for (const [name] of kept.fields) {
    const [, list, row] = name.match(/^(.+)\.(\d+)\./) || [];
    while (list && !form.elements[name] && addRow(form, list, Number(row)));
  }
  for (const first of form.querySelectorAll('[data-texts] textarea:first-of-type')) {
    const places = first.parentNode.querySelectorAll('textarea');
    const texts = kept.fields.filter(([name]) => name === first.name).length;
    for (let more = places.length; more < texts; more++) first.parentNode.append(places[places.length - 1].cloneNode());
  }
}

// One row more, up to the row with this number; false where there is no such list or it has that row.
function addRow(form, list, upTo) {
  const rows = form.querySelectorAll('[data-rows="' + CSS.escape(list) + '"] > [role=group]');
  const at = rows.length;
  if (!at || at > upTo) return false;
  const row = rows[at - 1].cloneNode(true);
  row.setAttribute('aria-label', row.getAttribute('aria-label').replace(/\d+$/, at + 1));
  for (const part of row.querySelectorAll('*')) {
    for (const {name, value} of [...part.attributes]) {
      if (name === 'name') part.name = value.replace(list + '.' + (at - 1) + '.', list + '.' + at + '.');
      if (name === 'id' || name === 'for') part.setAttribute(name, value.replace('f-' + list + '-' + (at - 1) + '-', 'f-' + list + '-' + at + '-'));
    }
  }
  rows[at - 1].after(row);
  return true;
}

function putBack(form, kept) {
  makePlaces(form, kept);
  const left = new Map();
  for (const field of kept.fields) left.set(field[0], [...left.get(field[0]) || [], field]);
  for (const input of form.elements) {
    if (!input.name || input.name === 'once' || input.name === '_csrf') continue;
    const values = left.get(input.name) || [];
    if (input.type === 'radio') input.checked = values.length ? values[0][1] === input.value : input.checked;
    else if (input.type === 'checkbox') input.checked = values.some(([, value]) => value === input.value);
    else if (values.length) input.value = values.shift()[1];
  }
}

// What is filled in, wherever its row stands: a form that was refused comes back without its empty rows.
const filled = fields => JSON.stringify(fields.filter(([, value]) => value).map(([name, value]) => [name.replace(/\.\d+\./, '.'), value]));

function offerDraft(form) {
  const text = localStorage.getItem(key(form));
  if (!text) return;
  const kept = JSON.parse(text);
  if (Date.now() - kept.at > WEEK) { localStorage.removeItem(key(form)); return; }
  // What was refused is the draft itself, unless somebody typed on and then loaded the page again.
  if (form.dataset.refused === 'true' && filled(kept.fields) === filled(fields(form))) return;
  putBack(form, kept);
  const said = form.querySelector('[data-draft-said]');
  said.textContent = form.dataset.draftBack.replace('{0}', new Date(kept.at).toLocaleString(document.documentElement.lang)) + ' ';
  const drop = document.createElement('button');
  drop.type = 'button'; drop.className = 'plain'; drop.textContent = form.dataset.draftDrop;
  // Asked for anew rather than loaded again, which would send once more what was refused.
  drop.addEventListener('click', () => { localStorage.removeItem(key(form)); location.assign(location.pathname + location.search); });
  said.append(drop);
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  offerDraft(form);
  form.addEventListener('input', () => keepDraft(form));
  // Kept until the server has said yes: the page to which this one leads bears the mark of what was saved.
  form.addEventListener('submit', () => {
    keepDraft(form);
    sessionStorage.setItem('draft-sent', JSON.stringify({draft: key(form), from: location.href.split('#')[0]}));
  });
}
// What was saved from another page, while this draft was sent and never came, is another's.
const sent = JSON.parse(sessionStorage.getItem('draft-sent'));
sessionStorage.removeItem('draft-sent');
if (sent?.from === document.referrer && document.querySelector('.said.ok')) localStorage.removeItem(sent.draft);

// The keyboard is at the refusal, or else at the first field that is still to be filled.
function firstToFill(form) {
  const fields = [...form.querySelectorAll('[data-must]:not([role=group] *)')];
  const isFilled = field => [...field.querySelectorAll('input,select,textarea')].some(input => input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value);
  return (fields.find(field => !isFilled(field)) || fields[0] || form).querySelector('input:not([type=hidden]), select, textarea');
}
const refusal = document.querySelector('[data-focus]');
const done = document.querySelector('.said.ok[tabindex]');
const recording = document.querySelector('form[data-draft]');
if (refusal) refusal.focus();
// What was saved is said, and undone from there; the page stays at the entry, to which the browser itself goes before.
else if (done) addEventListener('load', () => done.focus({preventScroll: true}));
else if (recording && !location.hash) firstToFill(recording)?.focus();

// From a case one comes back to the list as it was filtered.
if (location.pathname === '/cases') sessionStorage.setItem('list', location.search);
for (const back of document.querySelectorAll('.crumb a[href="/cases"]')) back.search = sessionStorage.getItem('list') ?? '';

for (const form of document.querySelectorAll('[data-forget-drafts]')) {
  form.addEventListener('submit', () => {
    sessionStorage.removeItem('list');
    for (const name of Object.keys(localStorage)) if (name.startsWith('draft:')) localStorage.removeItem(name);
  });
}

// The marks of the picture are links, by the dozen: with script they are one stop of Tab, and arrows go from mark to mark.
let stop = null;
const lanes = () => [...document.querySelectorAll('.pic [class^=row-]')].map(lane => [...lane.querySelectorAll('a.m')]);
function oneStop() {
  const marks = lanes().flat();
  const at = marks.find(mark => mark.id === stop) || marks[0];
  for (const mark of marks) mark.setAttribute('tabindex', mark === at ? 0 : -1);
  const hint = document.getElementById('picture-keys');
  if (hint) { hint.hidden = false; document.querySelector('.pic')?.setAttribute('aria-describedby', hint.id); }
}
// In a lane the marks stand in the order of time; in another the nearest is the last that began by then.
function markFrom(mark, key) {
  const all = lanes();
  const which = all.findIndex(lane => lane.includes(mark));
  const lane = all[which];
  const nearest = other => other && (other.filter(each => each.dataset.day <= mark.dataset.day).pop() || other[0]);
  switch (key) {
    case 'ArrowLeft': return lane[lane.indexOf(mark) - 1];
    case 'ArrowRight': return lane[lane.indexOf(mark) + 1];
    case 'ArrowUp': return nearest(all[which - 1]);
    case 'ArrowDown': return nearest(all[which + 1]);
    case 'Home': return lane[0];
    case 'End': return lane[lane.length - 1];
    case 'Escape': return document.querySelector('.picture-legend summary');
  }
}
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape'];
document.addEventListener('keydown', event => {
  const mark = event.target.closest('.pic a.m');
  if (!mark || !KEYS.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  markFrom(mark, event.key)?.focus();
});
document.addEventListener('focusin', event => {
  const mark = event.target.closest('.pic a.m');
  if (mark) { stop = mark.id; oneStop(); }
});

// Play goes from entry to entry; it pauses as soon as somebody takes hold of the page, and jumps under reduced motion.
let playing = null;
function stopPlaying() { clearInterval(playing); playing = null; label(); }
function label() {
  const button = document.querySelector('[data-play]');
  if (button) { button.hidden = false; button.textContent = playing ? button.dataset.pause : button.dataset.go; }
}
function step() {
  const next = document.querySelector('[data-step="on"]');
  if (!next) return stopPlaying();
  // One step back is before the play, not one entry back in it.
  next.setAttribute('hx-push-url', 'false');
  next.setAttribute('hx-replace-url', 'true');
  next.click();
}
document.addEventListener('click', event => {
  if (!event.target.closest('[data-play]')) return;
  if (playing) return stopPlaying();
  playing = setInterval(step, matchMedia('(prefers-reduced-motion: reduce)').matches ? 3000 : 1200);
  label();
});
document.addEventListener('focusin', event => { if (playing && !event.target.closest('.play')) stopPlaying(); });
// The slider takes the page along once its keys rest: a page that came between them would take it away from under them.
const REST = 300;
let resting = null;
document.addEventListener('change', event => {
  const control = event.target.closest('.ctl');
  if (!control) return;
  clearTimeout(resting);
  resting = null;
  // A date is whole when Enter or the button says so: each digit that is typed changes it.
  if (event.target.type === 'date') return;
  if (event.target.type !== 'range') return control.requestSubmit();
  control.elements.day.value = new Date(event.target.value * 86400000).toISOString().slice(0, 10);
  resting = setTimeout(() => { resting = null; control.requestSubmit(); }, REST);
});
document.addEventListener('input', event => {
  if (event.target.type !== 'range' || !event.target.closest('.ctl')) return;
  const day = new Date(event.target.value * 86400000);
  event.target.setAttribute('aria-valuetext', day.toLocaleDateString(document.documentElement.lang, {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'}));
});
function show() {
  label();
  keysLabel();
  oneStop();
  for (const button of document.querySelectorAll('[data-print]')) button.hidden = false;
  const slide = document.querySelector('[data-slide]');
  if (slide) slide.hidden = false;
}
// After a swap the focus stays where it was, so that the arrows go on.
let held = null;
function sameControl(active) {
  if (!active || !active.closest('.ctl')) return null;
  if (active.type === 'range') return '.ctl [type=range]';
  if (active.type === 'radio') return '.ctl [name="' + active.name + '"][value="' + active.value + '"]';
  if (active.name) return '.ctl [name="' + active.name + '"]';
  if (active.dataset.step) return '[data-step=' + active.dataset.step + ']';
  return 'play' in active.dataset ? '[data-play]' : '.ctl .play > button:not([data-play])';
}
document.addEventListener('htmx:beforeSwap', event => {
  if (resting) { event.detail.shouldSwap = false; return; }
  // Whose session ended is asked to sign in, and comes back to what was asked for.
  if (new URL(event.detail.xhr.responseURL).pathname === '/sign-in') {
    event.detail.shouldSwap = false;
    location.assign(event.detail.pathInfo.finalRequestPath);
    return;
  }
  held = sameControl(document.activeElement);
});
// What can't be shown says so in a page of its own; without a connection the view stays, and the controls with it.
document.addEventListener('htmx:responseError', event => location.assign(event.detail.pathInfo.finalRequestPath));
document.addEventListener('htmx:sendError', () => {
  stopPlaying();
  const control = document.querySelector('.ctl');
  control.reset();
  control.querySelector('[role=status]').textContent = control.dataset.offline;
});
document.addEventListener('htmx:afterSwap', () => {
  show();
  if (held) document.querySelector(held)?.focus();
});
show();
