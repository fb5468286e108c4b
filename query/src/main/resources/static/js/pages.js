// Makes what works without it quicker: keys, drafts, play, print. Nothing here is needed to read or to record.
'use strict';

// n goes to recording, then a letter chooses what; from the page's own letters nothing is taken while somebody types.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input,textarea,select,[contenteditable]')) return;
  if (event.key === 'n') {
    const first = document.querySelector('#new .kinds a');
    if (first) { event.preventDefault(); location.hash = 'new'; first.focus(); }
  } else if (event.key === 't' && !event.target.closest('#new') && document.querySelector('[data-table]')) {
    event.preventDefault(); location.hash = 'list'; document.querySelector('.ev a, #list').focus();
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

function putBack(form, kept) {
  for (const input of form.elements) {
    if (!input.name || input.name === 'once' || input.name === '_csrf') continue;
    const values = kept.fields.filter(([name]) => name === input.name).map(([, value]) => value);
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
    else if (values.length) input.value = values[0];
  }
}

function offerDraft(form) {
  const text = localStorage.getItem(key(form));
  if (!text) return;
  const kept = JSON.parse(text);
  if (Date.now() - kept.at > WEEK) { localStorage.removeItem(key(form)); return; }
  if (form.dataset.refused === 'true') return;
  putBack(form, kept);
  const said = form.querySelector('[data-draft-said]');
  said.textContent = form.dataset.draftBack.replace('{0}', new Date(kept.at).toLocaleString(document.documentElement.lang)) + ' ';
  const drop = document.createElement('button');
  drop.type = 'button'; drop.className = 'plain'; drop.textContent = form.dataset.draftDrop;
  drop.addEventListener('click', () => { localStorage.removeItem(key(form)); location.reload(); });
  said.append(drop);
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  offerDraft(form);
  form.addEventListener('input', () => keepDraft(form));
  // Kept until the server has said yes: the page after it bears the mark of what was saved.
  form.addEventListener('submit', () => { keepDraft(form); sessionStorage.setItem('sent', key(form)); });
}
if (document.querySelector('.said.ok')) {
  const sent = sessionStorage.getItem('sent');
  if (sent) { localStorage.removeItem(sent); sessionStorage.removeItem('sent'); }
}
document.querySelector('[data-focus]')?.focus();

for (const form of document.querySelectorAll('[data-forget-drafts]')) {
  form.addEventListener('submit', () => {
    for (const name of Object.keys(localStorage)) if (name.startsWith('draft:')) localStorage.removeItem(name);
  });
}

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
  next.click();
}
document.addEventListener('click', event => {
  if (!event.target.closest('[data-play]')) return;
  if (playing) return stopPlaying();
  playing = setInterval(step, matchMedia('(prefers-reduced-motion: reduce)').matches ? 3000 : 1200);
  label();
});
document.addEventListener('focusin', event => { if (playing && !event.target.closest('.play')) stopPlaying(); });
document.addEventListener('change', event => {
  const control = event.target.closest('.ctl');
  if (!control) return;
  if (event.target.type === 'range') {
    control.elements.day.value = new Date(event.target.value * 86400000).toISOString().slice(0, 10);
  }
  control.requestSubmit();
});
function show() {
  label();
  const slide = document.querySelector('[data-slide]');
  if (slide) slide.hidden = false;
}
// After a swap the focus stays where it was, so that the arrows go on.
let held = null;
document.addEventListener('htmx:beforeSwap', () => {
  const active = document.activeElement;
  held = active && active.closest('.ctl') ? (active.type === 'range' ? '.ctl [type=range]' : active.dataset.step ? '[data-step=' + active.dataset.step + ']' : null) : null;
});
document.addEventListener('htmx:afterSettle', () => {
  show();
  if (held) document.querySelector(held)?.focus();
});
show();
