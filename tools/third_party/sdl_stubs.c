// ImGui's SDL backend names these; the page has no game controllers and no SDL renderer, so their code is left out.
#include <SDL.h>

SDL_GameController* SDL_GameControllerOpen(int index) { (void)index; return 0; }
Sint16 SDL_GameControllerGetAxis(SDL_GameController* controller, SDL_GameControllerAxis axis) { (void)controller; (void)axis; return 0; }
Uint8 SDL_GameControllerGetButton(SDL_GameController* controller, SDL_GameControllerButton button) { (void)controller; (void)button; return 0; }
int SDL_GetRendererOutputSize(SDL_Renderer* renderer, int* width, int* height) { (void)renderer; *width = *height = 0; return -1; }
SDL_Renderer* SDL_GetRenderer(SDL_Window* window) { (void)window; return 0; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }

// SDL's surfaces name their copying and converting, which is left out as well: ImGui draws with WebGL, cursors are the browser's.
int SDL_CalculateBlit(SDL_Surface* surface) { (void)surface; return SDL_Unsupported(); }
int SDL_RLESurface(SDL_Surface* surface) { (void)surface; return SDL_Unsupported(); }
void SDL_UnRLESurface(SDL_Surface* surface, int recode) { (void)surface; (void)recode; }
int SDL_FillRect(SDL_Surface* surface, const SDL_Rect* rect, Uint32 color) { (void)surface; (void)rect; (void)color; return SDL_Unsupported(); }
int SDL_SoftStretch(SDL_Surface* from, const SDL_Rect* a, SDL_Surface* to, const SDL_Rect* b) {
  (void)from; (void)a; (void)to; (void)b; return SDL_Unsupported();
}
int SDL_SoftStretchLinear(SDL_Surface* from, const SDL_Rect* a, SDL_Surface* to, const SDL_Rect* b) {
  (void)from; (void)a; (void)to; (void)b; return SDL_Unsupported();
}
int SDL_CalculateYUVSize(Uint32 format, int width, int height, size_t* size, int* pitch) {
  (void)format; (void)width; (void)height; (void)size; (void)pitch; return SDL_Unsupported();
}
#define NO_CONVERSION(name)                                                                                                    \
  int name(int width, int height, Uint32 from_format, const void* from, int from_pitch, Uint32 to_format, void* to, int to_pitch) { \
    (void)width; (void)height; (void)from_format; (void)from; (void)from_pitch; (void)to_format; (void)to; (void)to_pitch;       \
    return SDL_Unsupported();                                                                                                   \
  }
NO_CONVERSION(SDL_ConvertPixels_YUV_to_YUV)
NO_CONVERSION(SDL_ConvertPixels_YUV_to_RGB)
NO_CONVERSION(SDL_ConvertPixels_RGB_to_YUV)
