#include <EGL/egl.h>

/// SDL asks for GL functions by name and ImGui's backend for none: without a table of all names the page's script is a third smaller.
extern "C" __eglMustCastToProperFunctionPointerType eglGetProcAddress(const char* /*name*/) { return nullptr; }
