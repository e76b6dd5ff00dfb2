#include "endpoint/static_files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "endpoint/security_headers.h"

namespace counterpart::endpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBrotliEnding = ".br";

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kContentTypes{{
    {".html", kHtml},
    {".js", kJavaScript},
    {".mjs", kJavaScript},
    {".css", "text/css; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".ttf", "font/ttf"},
    {".otf", "font/otf"},
    {".woff2", "font/woff2"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".csv", "text/csv; charset=utf-8"},
    {".txt", kPlainText},
    {".ics", "text/calendar; charset=utf-8"},
}};

std::optional<std::string> read_bytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.good() && !file.eof()) {
        return std::nullopt;
    }
    return file.is_open() ? std::optional(std::move(bytes)) : std::nullopt;
}

bool is_inside(const fs::path& path, const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return !error && std::ranges::mismatch(folder, real).in1 == folder.end();
}

bool is_hidden(const fs::path& relative) {
    return std::ranges::any_of(relative, [](const fs::path& part) { return part.native().starts_with('.'); });
}

std::optional<unsigned> hex_digit(char digit) {
    if (digit >= '0' && digit <= '9') {
        return static_cast<unsigned>(digit - '0');
    }
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? std::optional(static_cast<unsigned>(lower - 'a') + 10U) : std::nullopt;
}

std::string hex(std::uint64_t number) {
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) {
        digits += "0123456789abcdef"[(number >> shift) & 15U];
    }
    return digits;
}

/// FNV-1a, 64 bits, from a starting value.
std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash) {
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    }
    return hash;
}

/// Whether the parameters after a coding (";q=0.000") refuse it.
bool is_refused(std::string_view parameters) {
    const std::size_t equals = parameters.find('=');
    if (equals == std::string_view::npos) {
        return false;
    }
    const std::string_view quality = trimmed(parameters.substr(equals + 1));
    return !quality.empty() && quality.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
    const auto found = std::ranges::find_if(kContentTypes, [&](const auto& entry) { return path.ends_with(entry.first); });
    return found == kContentTypes.end() ? "application/octet-stream" : found->second;
}

bool accepts_brotli(std::string_view accept_encoding) {
    bool any_coding = false;
    for (const std::string_view item : list_items(accept_encoding)) {
        const std::size_t semicolon = std::min(item.find(';'), item.size());
        const std::string_view coding = trimmed(item.substr(0, semicolon));
        const bool accepted = !is_refused(item.substr(semicolon));
        if (same_ignoring_case(coding, "br")) {
            return accepted;
        }
        any_coding = any_coding || (coding == "*" && accepted);
    }
    return any_coding;
}

std::optional<std::string> decoded_path(std::string_view target) {
    target = target.substr(0, target.find_first_of("?#"));
    std::string path;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] != '%') {
            path += target[i];
            continue;
        }
        const auto high = i + 2 < target.size() ? hex_digit(target[i + 1]) : std::nullopt;
        const auto low = i + 2 < target.size() ? hex_digit(target[i + 2]) : std::nullopt;
        if (!high || !low) {
            return std::nullopt;
        }
        path += static_cast<char>(*high * 16U + *low);
        i += 2;
    }
    return path;
}

std::string entity_tag_of(std::string_view bytes, std::string_view suffix) {
    std::string tag = "\"" + hex(fnv1a(bytes, 0xcbf29ce484222325ULL)) + hex(fnv1a(bytes, 0x9e3779b97f4a7c15ULL)) + "-";
    tag += std::to_string(bytes.size());
    tag += suffix;
    tag += '"';
    return tag;
}

bool names_entity_tag(std::string_view if_none_match, std::string_view entity_tag) {
    return std::ranges::any_of(list_items(if_none_match), [&](std::string_view item) {
        return item == "*" || item == entity_tag || (item.starts_with("W/") && item.substr(2) == entity_tag);
    });
}

Result<StaticFiles> StaticFiles::load(const fs::path& folder) {
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error || !fs::is_directory(root, error)) {
        return fail("site_missing", folder.native(), "there is no such folder");
    }
    StaticFiles files;
    fs::recursive_directory_iterator entries(root, error);
    for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        const fs::path relative = entries->path().lexically_relative(root);
        std::error_code ignored;
        if (!entries->is_regular_file(ignored) || is_hidden(relative) || !is_inside(entries->path(), root)) {
            continue;
        }
        auto bytes = read_bytes(entries->path());
        if (!bytes) {
            return fail("site_unreadable", entries->path().native(), "this file cannot be read");
        }
        files.add("/" + relative.generic_string(), *std::move(bytes));
    }
    if (error) {
        return fail("site_unreadable", folder.native(), error.message());
    }
    files.adopt_brotli_forms();
    if (!files.files_.contains("/index.html")) {
        return fail("site_missing", folder.native(), "the folder has no index.html");
    }
    return files;
}

void StaticFiles::add(std::string path, std::string bytes) {
    File file{.content_type = content_type_of(path), .plain = {}, .brotli = {}};
    file.plain.entity_tag = entity_tag_of(bytes, "");
    file.plain.bytes = std::make_shared<const std::string>(std::move(bytes));
    files_.emplace(std::move(path), std::move(file));
}

void StaticFiles::adopt_brotli_forms() {
    for (auto compressed = files_.begin(); compressed != files_.end();) {
        const std::string_view path = compressed->first;
        const auto original =
            path.ends_with(kBrotliEnding) ? files_.find(path.substr(0, path.size() - kBrotliEnding.size())) : files_.end();
        if (original == files_.end()) {
            ++compressed;
            continue;
        }
        const auto bytes = compressed->second.plain.bytes;
        original->second.brotli = Form{.entity_tag = entity_tag_of(*bytes, "-br"), .bytes = bytes};
        compressed = files_.erase(compressed);
    }
}

HttpResponse StaticFiles::answer(const HttpRequest& request) const {
    const auto path = decoded_path(request.target);
    if (!path) {
        return plain_answer(400);
    }
    const auto found = files_.find(*path == "/" ? std::string_view("/index.html") : std::string_view(*path));
    if (found == files_.end()) {
        return plain_answer(404);
    }
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse refusal = plain_answer(405);
        refusal.fields.push_back({"Allow", "GET, HEAD"});
        return refusal;
    }
    const File& file = found->second;
    const bool compressed = file.brotli && accepts_brotli(field_value(request.fields, "Accept-Encoding"));
    const Form& form = compressed ? *file.brotli : file.plain;
    HttpResponse answer;
    answer.fields = {{"ETag", form.entity_tag}, {"Cache-Control", "no-cache"}};
    if (file.brotli) {
        answer.fields.push_back({"Vary", "Accept-Encoding"});
    }
    add_security_headers(answer.fields, file.content_type);
    if (names_entity_tag(field_value(request.fields, "If-None-Match"), form.entity_tag)) {
        answer.status = 304;
        return answer;
    }
    answer.fields.push_back({"Content-Type", std::string(file.content_type)});
    if (compressed) {
        answer.fields.push_back({"Content-Encoding", "br"});
    }
    answer.body = form.bytes;
    return answer;
}

}  // namespace counterpart::endpoint
