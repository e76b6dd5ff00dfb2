// Hands the address of a page to somebody: by the device's own ways of sharing, or else by copying it.
import { Writer } from './bytes.js';
import { Message } from './messages.js';

/** `path` is relative to the page. What the person does in the device's own dialog is theirs: nothing is told of it. */
export async function share(host, title, text, path) {
  const url = new URL(path, location.href).href;
  const content = text === '' ? { title, url } : { title, text, url };
  if (navigator.share !== undefined && (navigator.canShare?.(content) ?? true)) {
    try {
      await navigator.share(content);
      return;
    } catch (error) {
      if (error.name === 'AbortError') return;
    }
  }
  let done = true;
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    done = false;
  }
  host.tell(Message.linkCopied, new Writer().u8(Number(done)).text(url).take());
}
