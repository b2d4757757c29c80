// Warns before an idle login ends, and lets no typed text be lost with it. The page works without this file: then the
// server shows what was typed when a form comes too late.
(() => {
  'use strict';

  const body = document.body;
  const who = body.dataset.sessionWho || '';
  const seconds = Number(body.dataset.sessionSeconds || 0);
  const WARNING = 180;
  const KEEP = 240;
  const PREFIX = 'vp-text:';
  const INTERRUPTED = 'vp-interrupted';
  const page = location.pathname + location.search;

  // --- what has been typed ------------------------------------------------------------------------------------------
  // In this tab only, for the person who typed it, until it has been sent or she logs out.

  const saved = () => Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX));

  function forgetAll() {
    saved().forEach(key => sessionStorage.removeItem(key));
    sessionStorage.removeItem(INTERRUPTED);
  }

  function fields() {
    return Array.from(document.querySelectorAll('main form :is(input, textarea, select)')).filter(field =>
      field.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type) && !field.readOnly);
  }

  const isTick = field => field.type === 'checkbox' || field.type === 'radio';
  // a form that was refused comes back with what was typed in it
  const refused = document.getElementById('fel') !== null;
  const filled = field => isTick(field) ? field.checked : field.value !== '';
  const touched = field => isTick(field)
    ? field.checked !== field.defaultChecked
    : field.tagName === 'SELECT'
      ? !Array.from(field.options).some(option => option.defaultSelected && option.selected)
      : field.value !== field.defaultValue;
  const changed = field => refused ? filled(field) : touched(field);

  function remember() {
    const typed = fields().map((field, place) => ({place, name: field.name, field})).filter(each => changed(each.field))
      .map(({place, name, field}) => ({place, name, value: isTick(field) ? field.checked : field.value}));
    if (typed.length) {
      sessionStorage.setItem(PREFIX + page, JSON.stringify({who, typed}));
    } else {
      sessionStorage.removeItem(PREFIX + page);
    }
  }

  function putBack() {
    const stored = JSON.parse(sessionStorage.getItem(PREFIX + page) || 'null');
    if (!stored || stored.who !== who) {
      return;
    }
    const all = fields();
    let put = 0;
    stored.typed.forEach(({place, name, value}) => {
      const field = all[place];
      if (field && field.name === name && !changed(field)) {
        if (isTick(field)) {
          field.checked = value;
        } else {
          field.value = value;
        }
        put++;
      }
    });
    sessionStorage.removeItem(PREFIX + page);
    sessionStorage.removeItem(INTERRUPTED);
    const told = document.getElementById('session-restored');
    if (put && told) {
      told.hidden = false;
    }
  }

  if (location.pathname.endsWith('/login')) {
    if (new URLSearchParams(location.search).has('utloggad')) {
      forgetAll();
    } else if (saved().length) {
      sessionStorage.setItem(INTERRUPTED, 'yes');
    }
  } else if (document.querySelector('[data-not-taken]')) {
    // an error page: whatever was sent did not arrive, and is put back when the form is opened again
    if (saved().length) {
      sessionStorage.setItem(INTERRUPTED, 'yes');
    }
  } else if (who) {
    const foreign = saved().some(key => JSON.parse(sessionStorage.getItem(key)).who !== who);
    if (foreign) {
      forgetAll();
    } else if (sessionStorage.getItem(INTERRUPTED)) {
      putBack();
    } else {
      // sent, or left on purpose
      forgetAll();
    }
  }

  if (!who || !seconds) {
    return;
  }

  document.addEventListener('submit', event => {
    if (new URL(event.target.action, location.href).pathname.endsWith('/logout')) {
      forgetAll();
    } else {
      remember();
    }
  });

  // --- the time that is left ----------------------------------------------------------------------------------------
  // The last contact any tab of this browser had with the server.

  const CONTACT = 'vp-last-contact';
  const now = () => Math.floor(Date.now() / 1000);
  const lastContact = () => Number(localStorage.getItem(CONTACT) || 0);
  const touch = () => localStorage.setItem(CONTACT, String(now()));
  const warning = document.getElementById('session-warning');
  const ended = document.getElementById('session-over');
  touch();

  async function ping() {
    try {
      const answer = await fetch(body.dataset.sessionPing, {redirect: 'manual', cache: 'no-store'});
      if (answer.status === 204) {
        touch();
        warning.hidden = true;
        return true;
      }
      over();
    } catch (offline) {
      // the next look comes by itself
    }
    return false;
  }

  function over() {
    remember();
    if (saved().length) {
      sessionStorage.setItem(INTERRUPTED, 'yes');
    }
    warning.hidden = true;
    ended.hidden = false;
  }

  document.addEventListener('input', () => {
    remember();
    if (now() - lastContact() > KEEP && ended.hidden) {
      touch();
      ping();
    }
  });

  document.getElementById('session-continue').addEventListener('click', ping);

  function look() {
    const left = seconds - (now() - lastContact());
    if (!ended.hidden) {
      return;
    }
    if (left <= 0) {
      over();
    } else {
      warning.hidden = left > WARNING;
      const minutes = document.getElementById('session-minutes');
      const text = String(Math.max(1, Math.ceil(left / 60)));
      if (minutes.textContent !== text) {
        minutes.textContent = text;
      }
    }
  }

  setInterval(look, 5000);
  document.addEventListener('visibilitychange', look);
})();
