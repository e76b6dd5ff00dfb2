#include "endpoint/temporary_site.h"

#include <unistd.h>

#include <fstream>
#include <string>

#include "base/check.h"

namespace counterpart::endpoint {

TemporarySite::TemporarySite() {
    std::string name = (std::filesystem::temp_directory_path() / "counterpart-site-XXXXXX").native();
    check(mkdtemp(name.data()) != nullptr, "a temporary folder can be made");
    outer_ = name;
    folder_ = outer_ / "site";
    write("index.html", "<!doctype html><title>Counterpart</title>\n");
    write("page.js", "export const page = 1;\n");
    write("page.js.br", "pretend-brotli");
    write("page.wasm", std::string_view("\0asm", 4));
    write("fonts/inter-400.ttf", "font");
    write("manifest.webmanifest", "{}");
    write("service_worker.js", "self.onfetch = null;\n");
    write(".hidden", "hidden");
    write("../secret.txt", "secret");
}

TemporarySite::~TemporarySite() {
    std::error_code ignored;
    std::filesystem::remove_all(outer_, ignored);
}

void TemporarySite::write(std::string_view relative_path, std::string_view bytes) const {
    const std::filesystem::path path = folder_ / relative_path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace counterpart::endpoint
