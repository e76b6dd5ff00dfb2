// What the page's module imports from JavaScript; joined at link time (--js-library). It only hands on to web/host.js.
addToLibrary({
  counterpart_send: (order, fields, size) => Module['host'].receive(order, HEAPU8.slice(fields, fields + size)),

  counterpart_draw_text__deps: ['$GL'],
  counterpart_draw_text: (texture, text, size, sizePx, weight, ratio, measures) => {
    const drawn = Module['host'].drawText(GL.currentContext.GLctx, GL.textures[texture], HEAPU8.slice(text, text + size), sizePx, weight, ratio);
    HEAPF32.set(drawn, measures >> 2);
  },

  counterpart_draw_photo__deps: ['$GL', '$UTF8ToString'],
  counterpart_draw_photo: (texture, id, size) => {
    Module['host'].photos.show(GL.currentContext.GLctx, GL.textures[texture], UTF8ToString(id, size));
  },
});
