// Ties Camunda Tasklist to the portal: one log-out, and links from a task to its page and its case.

const english = document.documentElement.lang === 'en';
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

// The most urgent first, until somebody sorts otherwise; Tasklist's own choice is the newest.
const [path, query] = (window.location.hash || '#/').split('?');
const wanted = new URLSearchParams(query || '');
if (path === '#/' && !wanted.has('sorting')) {
  wanted.set('sorting', JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));
  window.history.replaceState(null, '', '#/?' + wanted.toString().replace(/\+/g, '%20'));
}

// What somebody saved half filled in stays in this browser: the next person must not find it.
function forgetSavedForms() {
  Object.keys(localStorage)
    .filter(key => key.startsWith('camForm:'))
    .forEach(key => localStorage.removeItem(key));
}

// The answer to the log-out says where one lands.
let leaving = false;
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (/\/auth\/user\/[^/]+\/logout$/.test(url)) {
    this.addEventListener('load', () => {
      const next = this.getResponseHeader('X-After-Logout');
      if (next) {
        leaving = true;
        forgetSavedForms();
        window.location.replace(next);
      }
    });
  }
  return open.call(this, method, url, ...rest);
};

// Tasklist's own login cannot log anybody in. Its page, asked for anew, leads to the portal's login and back here.
const started = Date.now();
function leaveOwnLogin() {
  if (!leaving && window.location.hash.startsWith('#/login')) {
    window.location.replace(Date.now() - started > 5000 ? window.location.pathname : root + '/');
  }
}
window.addEventListener('hashchange', leaveOwnLogin);
leaveOwnLogin();

function link(text) {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.className = 'btn btn-link portal-link';
  return anchor;
}

const page = link(english ? 'Open in the portal' : 'Öppna i portalen');
const theCase = link(english ? 'To the case' : 'Till ärendet');

function aim() {
  const task = new URLSearchParams(window.location.hash.split('?')[1] || '').get('task') || '';
  // tells the portal where one comes from, as Tasklist's own link does; the portal never follows it
  page.href = root + '/uppgift?taskId=' + encodeURIComponent(task)
    + '&callbackUrl=' + encodeURIComponent(window.location.href);
  theCase.href = root + '/uppgift/arende?taskId=' + encodeURIComponent(task);
}
window.addEventListener('hashchange', aim);

export default [
  {
    id: 'vp-samverkan-portal',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render: container => {
      const home = link(english ? 'To the portal' : 'Till portalen');
      home.href = root + '/';
      container.append(home);
    }
  },
  {
    id: 'vp-samverkan-task',
    pluginPoint: 'tasklist.task.action',
    priority: 1000,
    render: container => {
      aim();
      container.append(page, theCase);
    }
  }
];
