// Sends a form with a file in the background and shows how far it is. After success the browser goes
// where the answer leads; a refused form comes back with what was typed, and keeps its file.

// Reading a file whole takes as much memory as it has bytes.
const LARGEST_HASHED = 64 * 1024 * 1024;

for (const form of document.querySelectorAll('form[data-hook="upload"]')) enhance(form);

// A file that is let go beside the field would make the browser leave the page and open it.
for (const type of ['dragover', 'drop']) {
  addEventListener(type, (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}

function enhance(form) {
  const input = form.querySelector('input[type="file"]');
  const state = form.querySelector('[data-hook="upload-state"]');
  if (!input || !state) return;
  const bar = state.querySelector('progress');
  const message = state.querySelector('[role="status"]');
  const say = (text) => {
    state.hidden = false;
    if (message.textContent !== text) message.textContent = text;
  };
  takeDrops(input);

  const tooLarge = () =>
    [...input.files].some((file) => file.size > Number(input.dataset.maxBytes));
  input.addEventListener('change', () => {
    input.setCustomValidity(tooLarge() ? input.dataset.tooLarge : '');
    bar.hidden = tooLarge();
    if (tooLarge()) say(input.dataset.tooLarge);
    else state.hidden = true;
  });

  form.addEventListener('submit', async (event) => {
    const file = input.files[0];
    if (!file) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    if (tooLarge()) return input.focus();
    form.dataset.busy = 'yes';
    const done = (failed) => {
      delete form.dataset.busy;
      bar.hidden = true;
      if (failed) say(state.dataset.failed);
      else state.hidden = true;
    };
    bar.hidden = false;
    bar.value = 0;
    say(state.dataset.sending.replace('{name}', file.name));
    const digest = form.querySelector('[data-hook="sha256"]');
    if (digest) digest.value = await sha256Of(file);
    send(form, event.submitter, {
      progress(share) {
        bar.value = share * 100;
        // A screen reader hears every tenth; every percent would be noise.
        const percent = String(Math.floor(share * 10) * 10);
        say(
          share < 1 ? state.dataset.progress.replace('{percent}', percent) : state.dataset.checking,
        );
        if (share === 1) bar.removeAttribute('value');
      },
      refused(page) {
        done(false);
        showAgain(page, input.files);
      },
      failed: () => done(true),
    });
  });
}

// A dropped file lands in the field wherever in its frame it is let go.
function takeDrops(input) {
  const drop = input.closest('[data-hook="drop"]');
  if (!drop) return;
  const over = (yes) => drop.classList.toggle('over', yes);
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  drop.addEventListener('dragleave', () => over(false));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

// Empty where the browser cannot: on a page without TLS, or for a very large file.
async function sha256Of(file) {
  if (!globalThis.crypto?.subtle || file.size > LARGEST_HASHED) return '';
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return '';
  }
}

function send(form, submitter, on) {
  const buttons = form.querySelectorAll('button[type="submit"]');
  const busy = (yes) => buttons.forEach((button) => (button.disabled = yes));
  const data = new FormData(form);
  if (submitter?.name) data.append(submitter.name, submitter.value);

  const request = new XMLHttpRequest();
  request.open(form.method, form.action);
  request.setRequestHeader('Accept', 'text/html');
  request.upload.onprogress = ({ loaded, total }) => on.progress(loaded / total);
  request.onload = () => {
    busy(false);
    if (request.status < 400 && request.responseURL !== form.action) {
      location.assign(request.responseURL);
      return;
    }
    on.refused(new DOMParser().parseFromString(request.responseText, 'text/html'));
  };
  request.onerror =
    request.onabort =
    request.ontimeout =
      () => {
        busy(false);
        on.failed();
      };
  busy(true);
  request.send(data);
}

// Puts the main part of the answer in the place of this one, and the chosen file back into its field.
function showAgain(page, files) {
  const main = page.querySelector('main');
  document.querySelector('main').replaceWith(main);
  document.title = page.title;
  const form = main.querySelector('form[data-hook="upload"]');
  const input = form?.querySelector('input[type="file"]');
  if (input) {
    if (!form.querySelector('#file-error')) input.files = files;
    if (input.files.length > 0) form.querySelector('[data-hook="file-again"]')?.remove();
    enhance(form);
  }
  scrollTo(0, 0);
  (main.querySelector('#problems') ?? main).focus();
}
