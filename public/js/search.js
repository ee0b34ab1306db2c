// Shows results while the reader types: asks for the page that the form leads to, and puts its
// results in place of the present ones. The address follows, so that it can be shared.

const form = document.querySelector('form[data-hook="live-search"]');
const region = () => document.querySelector('[data-hook="live-results"]');
const box = form?.querySelector('input[type="search"]');

// Who pays by the megabyte presses the button instead.
if (box && region() && !navigator.connection?.saveData) {
  const shortest = 3;
  const pause = 350;
  let timer;
  let running;
  let composing = false;

  const later = () => {
    clearTimeout(timer);
    running?.abort();
    const length = box.value.trim().length;
    if (!composing && (length === 0 || length >= shortest)) timer = setTimeout(show, pause);
  };
  box.addEventListener('compositionstart', () => (composing = true));
  box.addEventListener('compositionend', () => {
    composing = false;
    later();
  });
  box.addEventListener('input', later);
  form.addEventListener('submit', () => clearTimeout(timer));

  async function show() {
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) address.searchParams.append(name, value);
    running = new AbortController();
    try {
      const asked = new URL(address);
      asked.searchParams.set('typing', '1');
      const answer = await fetch(asked, { signal: running.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const results = page.querySelector('[data-hook="live-results"]');
      if (!results) return;
      region().replaceWith(results);
      document.title = page.title;
      history.replaceState(history.state, '', address);
    } catch (error) {
      // Stopped by the next letter, or no connection: the button still works.
      if (error.name !== 'AbortError') clearTimeout(timer);
    }
  }
}
