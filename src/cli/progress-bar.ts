const WIDTH = 30;
const EVERY_MS = 100;

/** A bar on the terminal's error stream; nothing at all where that is no terminal. */
export function progressBar(label: string): (done: number, all: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  let drawn = 0;
  return (done, all) => {
    const finished = done >= all;
    if (!finished && Date.now() - drawn < EVERY_MS) return;
    drawn = Date.now();
    const part = all > 0 ? Math.min(done / all, 1) : 1;
    const bar = '█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░');
    stderr.write(`\r${label} ${bar} ${String(Math.round(part * 100)).padStart(3)} %`);
    if (finished) stderr.write('\r\u001b[K');
  };
}
