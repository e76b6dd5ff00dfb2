#include "match_preview_command.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "codec/application_import.h"
#include "codec/criteria_json.h"
#include "codec/json_writer.h"
#include "codec/preview_json.h"
#include "codec/round_json.h"
#include "domain/criteria.h"
#include "domain/term_names.h"
#include "pairing/preview.h"

namespace counterpart {
namespace {

constexpr int kBadInput = 2;

struct PreviewArguments {
    std::string file;
    std::string criteria_file;
    std::string policy;     ///< the name of a domain::PairingPolicy; empty: as the criteria say
    std::string keep_file;  ///< a preview whose pairs stay where they obey the rules
    std::string out_file;
};

/// What stops the command, in one sentence.
using Sentence = std::string;

std::expected<PreviewArguments, Sentence> read_arguments(std::span<const std::string_view> arguments) {
    constexpr std::string_view kUse =
        "Use: match preview FILE [--criteria FILE] [--policy greatest_total|worst_pair_first] [--keep PREVIEW] [--out FILE]";
    PreviewArguments read;
    const std::map<std::string_view, std::string*> options{
        {"--criteria", &read.criteria_file}, {"--policy", &read.policy}, {"--keep", &read.keep_file}, {"--out", &read.out_file}};
    for (std::size_t k = 0; k < arguments.size(); ++k) {
        const auto option = options.find(arguments[k]);
        if (option != options.end() && k + 1 < arguments.size()) {
            *option->second = arguments[k + 1];
            ++k;
        } else if (!arguments[k].starts_with("--") && read.file.empty()) {
            read.file = arguments[k];
        } else {
            return std::unexpected("Not understood: " + std::string(arguments[k]) + ". " + std::string(kUse));
        }
    }
    return read.file.empty() ? std::expected<PreviewArguments, Sentence>(std::unexpect, kUse) : read;
}

std::optional<std::string> read_file(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        return std::nullopt;
    }
    std::string text;
    std::string block(std::size_t{1} << 16U, '\0');
    while (const std::size_t length = std::fread(block.data(), 1, block.size(), file)) {
        text.append(block, 0, length);
    }
    const bool sound = std::ferror(file) == 0;
    std::fclose(file);
    return sound ? std::optional(std::move(text)) : std::nullopt;
}

bool write_file(const std::string& path, const std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        return false;
    }
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return std::fclose(file) == 0 && written;
}

/// "FILE: bad_json at line 3, column 7 (detail)." with how many more there are.
Sentence sentence_of(const std::string& path, const Problem& problem, std::size_t more = 0) {
    Sentence sentence = path + ": " + problem.code;
    std::ranges::replace(sentence.begin() + static_cast<std::ptrdiff_t>(path.size()), sentence.end(), '_', ' ');
    sentence += problem.where.empty() ? "" : " at " + problem.where;
    sentence += problem.detail.empty() ? "" : " (" + problem.detail + ")";
    sentence += more == 0 ? "" : ", and " + std::to_string(more) + " more";
    return sentence + ".";
}

std::string file_name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::expected<domain::Round, Sentence> round_from_csv(const std::string& path, const std::string& text) {
    const Result<codec::CsvTable> table = codec::read_csv(text);
    if (!table.has_value()) {
        return std::unexpected(sentence_of(path, table.error()));
    }
    const codec::ColumnMapping mapping = codec::propose_mapping(*table);
    if (const Problems unsound = codec::check_mapping(mapping, table->row(0).size()); !unsound.empty()) {
        return std::unexpected(path + ": line 1 has no column for " + unsound.front().where + ".");
    }
    codec::ImportReport report = codec::import_applications(*table, mapping, {});
    for (const codec::CellFinding& bad : report.bad_rows) {
        Problem found = bad.problem;
        found.where = "line " + std::to_string(bad.line) + ", column " + std::to_string(bad.column);
        std::fprintf(stderr, "%s\n", sentence_of(path, found).c_str());
    }
    if (report.applications.empty()) {
        return std::unexpected(path + ": none of the " + std::to_string(report.row_count) + " rows is a sound application.");
    }
    domain::Round round;
    round.name = file_name_of(path);
    for (const domain::Application& application : report.applications) {
        const auto arrived_on = civil_from_days(application.arrived_at_s / 86400);
        round.starts_on = std::max(round.starts_on, arrived_on);
    }
    round.applications = std::move(report.applications);
    return round;
}

std::expected<domain::Round, Sentence> read_round(const std::string& path) {
    const std::optional<std::string> text = read_file(path);
    if (!text.has_value()) {
        return std::unexpected("Cannot read " + path + ".");
    }
    const std::string_view content = trimmed(*text);
    const bool csv = path.ends_with(".csv") || path.ends_with(".CSV") || path.ends_with(".tsv") || !content.starts_with('{');
    if (csv) {
        return round_from_csv(path, *text);
    }
    codec::DecodeResult<domain::Round> decoded = codec::decode_round(*text);
    if (!decoded.has_value()) {
        return std::unexpected(sentence_of(path, decoded.error().front(), decoded.error().size() - 1));
    }
    return std::move(decoded->value);
}

std::expected<domain::Criteria, Sentence> read_criteria_file(const std::string& path) {
    if (path.empty()) {
        return domain::Criteria{};
    }
    const std::optional<std::string> text = read_file(path);
    if (!text.has_value()) {
        return std::unexpected("Cannot read " + path + ".");
    }
    const codec::DecodeResult<domain::Criteria> decoded = codec::decode_criteria(*text);
    if (!decoded.has_value()) {
        return std::unexpected(sentence_of(path, decoded.error().front(), decoded.error().size() - 1));
    }
    return decoded->value;
}

std::expected<domain::Criteria, Sentence> read_criteria(const PreviewArguments& arguments) {
    auto criteria = read_criteria_file(arguments.criteria_file);
    if (criteria.has_value() && !arguments.policy.empty()) {
        const auto policy = domain::term_from_name<domain::PairingPolicy>(arguments.policy);
        if (!policy.has_value()) {
            return std::unexpected("No policy is named " + arguments.policy + ". There are greatest_total and worst_pair_first.");
        }
        criteria->policy = *policy;
    }
    return criteria;
}

/// The pairs of a saved preview, by id.
std::expected<std::vector<domain::PersonPair>, Sentence> read_announced_pairs(const std::string& path) {
    const std::optional<std::string> text = read_file(path);
    if (!text.has_value()) {
        return std::unexpected("Cannot read " + path + ".");
    }
    const codec::DecodeResult<codec::PreviewFile> decoded = codec::decode_preview(*text);
    if (!decoded.has_value()) {
        return std::unexpected(sentence_of(path, decoded.error().front(), decoded.error().size() - 1));
    }
    return domain::person_pairs(decoded->value.preview);
}

std::int64_t steady_clock_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// A time of less than a second as people read it: "12.345".
std::string milliseconds_text(std::int64_t us) {
    const std::string thousandths = std::to_string(1000 + us % 1000);
    return std::to_string(us / 1000) + "." + thousandths.substr(1);
}

void print_summary(const domain::Round& round, const domain::MatchPreview& preview, std::int64_t total_us) {
    codec::JsonWriter writer;
    const auto add = [&writer](std::string_view key, std::int64_t value) {
        writer.key(key);
        writer.number(value);
    };
    writer.begin_object();
    writer.key("round");
    writer.text(round.name);
    add("people", static_cast<std::int64_t>(preview.people.size()));
    add("excluded", static_cast<std::int64_t>(preview.exclusions.size()));
    add("countries", preview.figures.countries);
    add("pairs", static_cast<std::int64_t>(preview.pairs.size()));
    add("trios", static_cast<std::int64_t>(preview.trios.size()));
    add("alone", static_cast<std::int64_t>(preview.alone.size()));
    add("all_pairs", preview.figures.all_pairs);
    add("allowed_pairs", preview.figures.allowed_pairs);
    add("total_points", preview.figures.total_points);
    add("bound_points", preview.figures.bound_points);
    add("kept", std::ranges::count_if(preview.pairs, &domain::MatchedPair::kept));
    writer.key("policy");
    writer.text(domain::term_name(preview.criteria.policy));
    writer.key("certified");
    writer.boolean(true);  // without a proof there is no preview
    const auto lowest = std::ranges::min_element(preview.pairs, {}, &domain::MatchedPair::score_points);
    if (lowest != preview.pairs.end()) {
        add("lowest_score_points", lowest->score_points);
    }
    // The one number with a fraction in this project's JSON, so it is put behind the object that the writer made.
    writer.end_object();
    std::string line = writer.document();
    line.insert(line.size() - 1, ",\"ms\":" + milliseconds_text(total_us));
    std::printf("%s\n", line.c_str());
}

int refuse(const Sentence& sentence) {
    std::fprintf(stderr, "%s\n", sentence.c_str());
    return kBadInput;
}

}  // namespace

int run_preview_command(std::span<const std::string_view> arguments) {
    const auto read = read_arguments(arguments);
    if (!read.has_value()) {
        return refuse(read.error());
    }
    auto round = read_round(read->file);
    if (!round.has_value()) {
        return refuse(round.error());
    }
    auto criteria = read_criteria(*read);
    if (!criteria.has_value()) {
        return refuse(criteria.error());
    }
    if (!read->keep_file.empty()) {
        auto announced = read_announced_pairs(read->keep_file);
        if (!announced.has_value()) {
            return refuse(announced.error());
        }
        round->announced_pairs = std::move(*announced);
        criteria->keep_announced = true;
    }
    const std::int64_t began_us = steady_clock_us();
    const Result<domain::MatchPreview> preview = pairing::preview_round(*round, *criteria);
    const std::int64_t total_us = steady_clock_us() - began_us;
    if (!preview.has_value()) {
        return refuse(sentence_of(read->file, preview.error()));
    }
    if (!read->out_file.empty() && !write_file(read->out_file, codec::encode_preview(*round, *preview))) {
        return refuse("Cannot write " + read->out_file + ".");
    }
    print_summary(*round, *preview, total_us);
    return 0;
}

}  // namespace counterpart
