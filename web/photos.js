// Pictures: made small and free of what a camera writes into them before they are sent, and drawn into textures when they are shown.
import { Writer } from './bytes.js';
import { Message } from './messages.js';
import { upload } from './text_images.js';

const kLongestSide_px = 2_048;
const kShownSide_px = 640;
const kQuality = 0.85;
const kMaxFileBytes = 50 * 1024 * 1024;

/** The picture drawn anew, upright, at most `side` px in either direction, on white. Nothing but its pixels comes along. */
async function drawn(file, side) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

export class Photos {
  #host;
  constructor(host) { this.#host = host; }

  choose() { this.#host.files.pick('image/*', (file) => this.#prepare(file)); }

  /** Fetches a picture and draws it into a texture of the module. */
  async show(gl, texture, id) {
    let size = [0, 0];
    try {
      const response = await fetch(`api/photos/${id}`, { credentials: 'same-origin' });
      if (response.ok) {
        const canvas = await drawn(await response.blob(), kShownSide_px);
        upload(gl, texture, canvas);
        size = [canvas.width, canvas.height];
      }
    } catch {
      // Without a connection its frame stays empty.
    }
    this.#host.tell(Message.photoCame, new Writer().text(id).f32(size[0]).f32(size[1]).take());
  }

  async #prepare(file) {
    if (file.size > kMaxFileBytes) {
      this.#host.problem(Message.photoRefused, 'photo_file_too_large', `${Math.ceil(file.size / 1024 / 1024)} MB`);
      return;
    }
    try {
      const canvas = await drawn(file, kLongestSide_px);
      const jpeg = await new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture cannot be written')) : resolve(blob)), 'image/jpeg', kQuality);
      });
      this.#host.tell(Message.photoPrepared, new Writer().bytes(new Uint8Array(await jpeg.arrayBuffer())).take());
    } catch (error) {
      this.#host.problem(Message.photoRefused, 'photo_not_readable', String(error?.message ?? error));
    }
  }
}
