// Text that the canvas' own font lacks: the browser shapes it and draws it white on transparent, to be tinted.

const kFamily = 'Inter, system-ui, "Noto Sans", sans-serif';
const kEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
// A font loads only when it is used; other scripts come from the device, so there is nothing to wait for.
let canvas = null;
/** No line is wider than this, in device px; what is only measured, before it is broken into lines, can be. */
const kWidest = 8192;
let widest = 0;

/** Draws one line into a texture, as much of it as a texture holds: [width, height, baseline, coloured], in CSS px. */
export function drawText(gl, texture, text, sizePx, weight, ratio) {
  canvas ??= document.createElement('canvas');
  widest ||= Math.min(kWidest, gl.getParameter(gl.MAX_TEXTURE_SIZE));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const font = `${weight} ${sizePx * ratio}px ${kFamily}`;
  context.font = font;
  const measured = context.measureText(text);
  const left = Math.ceil(Math.max(0, measured.actualBoundingBoxLeft));
  const right = Math.ceil(Math.max(measured.width, measured.actualBoundingBoxRight));
  const above = Math.ceil(Math.max(measured.actualBoundingBoxAscent, sizePx * ratio)) + 1;
  const below = Math.ceil(Math.max(measured.actualBoundingBoxDescent, sizePx * ratio * 0.3)) + 1;
  canvas.width = Math.min(widest, Math.max(1, left + right));
  canvas.height = Math.min(widest, above + below);
  context.font = font;
  context.fillStyle = '#fff';
  context.direction = 'inherit';
  context.textAlign = 'left';
  context.fillText(text, left, above);
  upload(gl, texture, canvas);
  return [canvas.width / ratio, canvas.height / ratio, above / ratio, Number(kEmoji.test(text))];
}

/** Puts a picture into a texture. */
export function upload(gl, texture, source) {
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, source);
  for (const [name, value] of [['TEXTURE_MIN_FILTER', 'LINEAR'], ['TEXTURE_MAG_FILTER', 'LINEAR'], ['TEXTURE_WRAP_S', 'CLAMP_TO_EDGE'],
    ['TEXTURE_WRAP_T', 'CLAMP_TO_EDGE']]) gl.texParameteri(gl.TEXTURE_2D, gl[name], gl[value]);
  gl.bindTexture(gl.TEXTURE_2D, null);
}
