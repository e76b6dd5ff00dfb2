#include "platform/window.h"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <cfloat>
#include <cmath>
#include <utility>

namespace counterpart::platform {
namespace {

// The numbers of an SDL window; the canvas itself follows the device's pixels exactly.
int whole(float css_px) { return static_cast<int>(std::lround(css_px)); }

int hear_event(void* on_input, SDL_Event* event) {
    // Polling ends with this event: taking it for input would keep the page awake for ever.
    if (event->type != SDL_POLLSENTINEL) {
        (*static_cast<std::function<void()>*>(on_input))();
    }
    return 0;
}

void choose_context() {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

}  // namespace

bool Window::open(const Surroundings& surroundings, std::function<void()> input_came) {
    wanted_ = surroundings;
    input_came_ = std::move(input_came);
    // SDL would swallow Tab, arrows and Backspace for the whole page; the canvas itself never has the keyboard.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        return false;
    }
    choose_context();
    SDL_Window* window =
        SDL_CreateWindow("", 0, 0, whole(wanted_.width), whole(wanted_.height), SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
    SDL_GLContext context = window != nullptr ? SDL_GL_CreateContext(window) : nullptr;
    if (context == nullptr) {
        return false;
    }
    window_ = window;
    SDL_StopTextInput();
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    open_ = ImGui_ImplSDL2_InitForOpenGL(window, context) && ImGui_ImplOpenGL3_Init("#version 100");
    SDL_AddEventWatch(hear_event, &input_came_);
    resize();
    return open_;
}

void Window::resize() {
    auto* window = static_cast<SDL_Window*>(window_);
    const int width_px = static_cast<int>(std::floor(wanted_.width * wanted_.ratio + 0.01F));
    const int height_px = static_cast<int>(std::floor(wanted_.height * wanted_.ratio + 0.01F));
    if (width_px == width_px_ && height_px == height_px_) {
        return;
    }
    width_px_ = width_px;
    height_px_ = height_px;
    SDL_SetWindowSize(window, whole(wanted_.width), whole(wanted_.height));
    // SDL rounds in its own way; one canvas pixel has to be one device pixel.
    emscripten_set_canvas_element_size("#canvas", width_px, height_px);
    picture_.forget();
}

bool Window::begin_frame() {
    bool pressed = false;
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        const bool of_mouse = event.type == SDL_MOUSEMOTION || event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP ||
                              event.type == SDL_WINDOWEVENT;
        if (of_mouse) {
            ImGui_ImplSDL2_ProcessEvent(&event);
            pressed = pressed || event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP;
        }
    }
    resize();
    return pressed;
}

void Window::begin_pass(bool fonts_changed) {
    if (fonts_changed) {
        picture_.forget();
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplayFramebufferScale = ImVec2(wanted_.ratio, wanted_.ratio);
    io.DisplaySize = ImVec2(static_cast<float>(width_px_) / wanted_.ratio, static_cast<float>(height_px_) / wanted_.ratio);
}

void Window::show() {
    if (!picture_.changed_by(*ImGui::GetDrawData())) {
        return;
    }
    glViewport(0, 0, width_px_, height_px_);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Window::move_mouse_away() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void Window::lose() {
    lost_ = true;
    // Forgotten now, quietly: once the context is new, deleting what belonged to the old one is an error.
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void Window::restore() {
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    picture_.forget();
    lost_ = false;
}

}  // namespace counterpart::platform
