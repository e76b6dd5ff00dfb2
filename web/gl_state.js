// A question to the graphics card makes the frame wait until all that was sent has been drawn. The interface's drawing code asks some
// twenty in each frame, to put everything back afterwards; nothing else draws on this canvas, so the answers never change.

/** Makes `gl` answer from memory what is asked in each frame: nothing bound, nothing switched on, colours not mixed. */
export function answerFromMemory(gl) {
  const box = new Int32Array(4);  // set anew at the start of each frame
  const answers = new Map([
    [gl.ACTIVE_TEXTURE, gl.TEXTURE0],
    ...[gl.CURRENT_PROGRAM, gl.TEXTURE_BINDING_2D, gl.SAMPLER_BINDING, gl.ARRAY_BUFFER_BINDING, gl.ELEMENT_ARRAY_BUFFER_BINDING,
      gl.VERTEX_ARRAY_BINDING].map((name) => [name, null]),
    ...[gl.VIEWPORT, gl.SCISSOR_BOX].map((name) => [name, box]),
    ...[gl.BLEND_SRC_RGB, gl.BLEND_SRC_ALPHA].map((name) => [name, gl.ONE]),
    ...[gl.BLEND_DST_RGB, gl.BLEND_DST_ALPHA].map((name) => [name, gl.ZERO]),
    ...[gl.BLEND_EQUATION_RGB, gl.BLEND_EQUATION_ALPHA].map((name) => [name, gl.FUNC_ADD]),
  ]);
  const ask = gl.getParameter.bind(gl);
  gl.getParameter = (name) => (answers.has(name) ? answers.get(name) : ask(name));
  gl.isEnabled = () => false;
}
