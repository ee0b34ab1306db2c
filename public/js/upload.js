// Sends a form with a file in the background and shows how far it is. The answer is the page that
// the browser would have shown: a redirect is followed, anything else replaces this page.

for (const form of document.querySelectorAll('form[data-hook="upload"]')) {
  const input = form.querySelector('input[type="file"]');
  const state = form.querySelector('[data-hook="upload-state"]');
  if (input && state) enhance(form, input, state);
}

function enhance(form, input, state) {
  const bar = state.querySelector('progress');
  const message = state.querySelector('[role="status"]');
  const say = (text) => {
    state.hidden = false;
    if (message.textContent !== text) message.textContent = text;
  };
  const drop = input.closest('[data-hook="drop"]');
  for (const [type, over] of [
    ['dragover', true],
    ['dragleave', false],
    ['drop', false],
  ]) {
    drop?.addEventListener(type, () => drop.classList.toggle('over', over));
  }

  const tooLarge = () =>
    [...input.files].some((file) => file.size > Number(input.dataset.maxBytes));
  input.addEventListener('change', () => {
    input.setCustomValidity(tooLarge() ? input.dataset.tooLarge : '');
    bar.hidden = tooLarge();
    if (tooLarge()) say(input.dataset.tooLarge);
    else state.hidden = true;
  });

  form.addEventListener('submit', (event) => {
    const file = input.files[0];
    if (!file) return;
    event.preventDefault();
    if (tooLarge()) return input.focus();
    send(form, event.submitter, {
      start() {
        bar.hidden = false;
        bar.value = 0;
        say(state.dataset.sending.replace('{name}', file.name));
      },
      progress(share) {
        bar.value = share * 100;
        // A screen reader hears every tenth; every percent would be noise.
        const percent = String(Math.floor(share * 10) * 10);
        say(
          share < 1 ? state.dataset.progress.replace('{percent}', percent) : state.dataset.checking,
        );
        if (share === 1) bar.removeAttribute('value');
      },
      failed() {
        bar.hidden = true;
        say(state.dataset.failed);
      },
    });
  });
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
    if (request.status < 400 && request.responseURL !== form.action) {
      location.assign(request.responseURL);
      return;
    }
    // The form again, with what is wrong in it; scripts in it run because it is a real page load.
    document.open();
    document.write(request.responseText);
    document.close();
  };
  request.onerror =
    request.onabort =
    request.ontimeout =
      () => {
        busy(false);
        on.failed();
      };
  on.start();
  busy(true);
  request.send(data);
}
