// Loaded by every page; each part looks for what it can improve and leaves the rest alone.

const editable = 'input, textarea, select, [contenteditable]';

// "/" goes to the search box, unless the reader is typing or holds a modifier.
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(editable)) return;
  const boxes = [...document.querySelectorAll('input[type="search"]')];
  const box = boxes.find((one) => one.checkVisibility?.() ?? one.offsetParent);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// Escape and a touch elsewhere close the account menu.
const accounts = () => document.querySelectorAll('.mast-wide details[open]');
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of accounts()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
addEventListener('click', (event) => {
  for (const menu of accounts()) if (!menu.contains(event.target)) menu.open = false;
});

for (const button of document.querySelectorAll('[data-hook="print"]')) {
  button.addEventListener('click', () => print());
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-hook="copy"]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.querySelector('[role="status"]').textContent = button.dataset.done;
    });
  }
}

document.getElementById('problems')?.focus();
