#include "endpoint/wxr/import_command.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "endpoint/command_ledger.h"
#include "endpoint/control_line.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/wxr/import_report.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kImport = "import", kWrites = "write", kCounts = "count";
constexpr std::size_t kWordsOfImport = 4;

Result<std::string> bytes_of_export(const std::string& file) {
    std::error_code error;
    const bool is_file = std::filesystem::is_regular_file(file, error);
    if (error || !is_file) {
        return fail("wxr_unreadable", {}, error ? error.message() : "it is no file");
    }
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (!error && size > kMostWxrBytes) {
        return fail("wxr_too_large", {}, std::to_string(kMostWxrBytes >> 20U) + " MB");
    }
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream) {
        return fail("wxr_unreadable", {}, error ? error.message() : std::strerror(errno));
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

ImportMode mode_of(const BlogOptions& blog) { return blog.dry_run ? ImportMode::kCount : ImportMode::kWrite; }

}  // namespace

Result<WxrImport> import_from_file(const std::string& file, const std::string& round_id) {
    const auto bytes = bytes_of_export(file);
    const auto parsed = bytes ? read_wxr(*bytes) : std::unexpected(bytes.error());
    return parsed.transform([&](const WxrFile& blog) { return records_of_blog(blog, round_id); });
}

Result<WxrCounts> import_into(Ledger& ledger, const WxrImport& import, ImportMode mode) {
    WxrCounts counts = import.counts;
    const JobAccess access = mode == ImportMode::kWrite ? JobAccess::kWrite : JobAccess::kRead;
    return do_in_ledger(ledger, access, [&](LedgerView& view) { return write_blog(view, import, mode, counts); }).transform([&] {
        return counts;
    });
}

std::string import_line(const std::string& file, const BlogOptions& blog) {
    return line_of_words({std::string(kImport), std::string(mode_of(blog) == ImportMode::kWrite ? kWrites : kCounts), file, blog.round_id});
}

bool is_import_line(std::string_view line) { return words_of_line(line).front() == kImport; }

std::string answer_import(Ledger& ledger, std::string_view line) {
    const std::vector<std::string> words = words_of_line(line);
    if (words.size() != kWordsOfImport || (words[1] != kWrites && words[1] != kCounts)) {
        return line_of_result(fail("control_line_unknown"));
    }
    auto import = import_from_file(words[2], words[3]);
    if (!import) {
        Problem problem = std::move(import).error();
        problem.detail += problem.code == "wxr_unreadable" ? " (the server that runs reads the file itself, as its own user)" : "";
        return line_of_result(std::unexpected(std::move(problem)));
    }
    return line_of_result(
        import_into(ledger, *import, words[1] == kWrites ? ImportMode::kWrite : ImportMode::kCount).transform(words_of_counts));
}

Result<std::string> import_by_command(const EndpointOptions& options) {
    const std::string file = std::filesystem::absolute(options.file).lexically_normal().string();
    const ImportMode mode = mode_of(options.blog);
    const auto import = import_from_file(file, options.blog.round_id);
    if (!import) {
        return std::unexpected(import.error());
    }
    const auto words = through_ledger(options, import_line(file, options.blog),
                                      [&](Ledger& ledger) { return import_into(ledger, *import, mode).transform(words_of_counts); });
    return words.transform([&](const std::string& counts) { return import_report(*import, counts_of_words(counts), mode); });
}

}  // namespace counterpart::endpoint
