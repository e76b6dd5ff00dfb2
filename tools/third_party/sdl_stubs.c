// ImGui's SDL backend names these; the page has no game controllers and no SDL renderer, so their code is left out.
#include <SDL.h>

SDL_GameController* SDL_GameControllerOpen(int index) { (void)index; return 0; }
Sint16 SDL_GameControllerGetAxis(SDL_GameController* controller, SDL_GameControllerAxis axis) { (void)controller; (void)axis; return 0; }
Uint8 SDL_GameControllerGetButton(SDL_GameController* controller, SDL_GameControllerButton button) { (void)controller; (void)button; return 0; }
int SDL_GetRendererOutputSize(SDL_Renderer* renderer, int* width, int* height) { (void)renderer; *width = *height = 0; return -1; }
SDL_Renderer* SDL_GetRenderer(SDL_Window* window) { (void)window; return 0; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }
