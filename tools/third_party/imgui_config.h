#pragma once

// Dear ImGui's settings, the same natively and in the page. Every file that includes imgui.h sees them (IMGUI_USER_CONFIG).

#include <cassert>

#define IM_ASSERT(condition) assert(condition)

#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_KEYIO
#define IMGUI_DEFINE_MATH_OPERATORS

// Code points above U+FFFF keep their value, so that runs outside the font are recognised.
#define IMGUI_USE_WCHAR32

// WebGL 2 has no base vertex, so a long table needs indices above 65,535.
#define ImDrawIdx unsigned int
