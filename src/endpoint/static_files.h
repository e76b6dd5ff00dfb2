#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "endpoint/http.h"

namespace counterpart::endpoint {

/// A folder of files held in memory and served from there. What was not in the folder when it was loaded cannot be reached,
/// whatever a path says; hidden files and links that lead out of the folder are left out.
class StaticFiles {
  public:
    /// Reads a folder and everything in it. "name.br" becomes the Brotli form of "name".
    /// Errors: site_missing (no such folder, or no index.html in it), site_unreadable (a file in it).
    static Result<StaticFiles> load(const std::filesystem::path& folder);

    /// The answer to a GET or HEAD of a path: the file, 304 if the client has it, 404, 405, or 400 for a broken percent code.
    [[nodiscard]] HttpResponse answer(const HttpRequest& request) const;

    [[nodiscard]] std::size_t file_count() const { return files_.size(); }

  private:
    struct Form {
        std::string entity_tag;
        std::shared_ptr<const std::string> bytes;
    };
    struct File {
        std::string_view content_type;
        Form plain;
        std::optional<Form> brotli;
    };

    void add(std::string path, std::string bytes);
    void adopt_brotli_forms();

    std::map<std::string, File, std::less<>> files_;
};

/// The content type of a file by the end of its name; application/octet-stream for what is not known.
std::string_view content_type_of(std::string_view path);

/// Whether an Accept-Encoding value allows Brotli; a quality of nought refuses it.
bool accepts_brotli(std::string_view accept_encoding);

/// The path of a target, percent codes decoded and the query cut off; nothing if a percent code is broken.
std::optional<std::string> decoded_path(std::string_view target);

/// A strong entity tag, quoted: two hashes of the content and its length.
std::string entity_tag_of(std::string_view bytes, std::string_view suffix);

/// Whether an If-None-Match value names the tag; weak tags count, as RFC 9110 says.
bool names_entity_tag(std::string_view if_none_match, std::string_view entity_tag);

}  // namespace counterpart::endpoint
