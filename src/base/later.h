#pragma once

/// Marks a function that the page's first frame does not call. It, and whatever only such functions reach, is fetched after the first
/// frame as a WebAssembly file of its own (tools/site/split_page.mjs finds the marks); a call that comes earlier waits for that file.
/// Write it before the first declaration. It keeps the function whole, so that it can be found by its name.
#define COUNTERPART_LATER [[gnu::noinline]]
