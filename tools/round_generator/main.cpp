#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "base/text_number.h"
#include "codec/round_json.h"
#include "form_csv.h"
#include "round_maker.h"

namespace {

constexpr std::string_view kHelp =
    "Makes a synthetic round: every person in it is invented, and the JSON says so (\"synthetic\": true).\n"
    "\n"
    "  tools/make_round [--people N] [--countries N] [--seed N] [--name TEXT] [--starts YYYY-MM-DD]\n"
    "                   [--returners PERCENT] [--duplicates N] [--json FILE] [--csv FILE]\n"
    "\n"
    "Without options it is the sample round: 572 people from 72 countries, seed 3, start 2014-08-31.\n"
    "The shape is that of a real round as far as it is known: the two largest countries press on a fifth each, many\n"
    "send one person, most have applied three days before the close. Shares, wishes and figures are made up.\n"
    "  --duplicates N   plants N doubles, of each kind in turn: two addresses, a name written in two ways, two people\n"
    "                   of one name, one address for two people; the CSV gets N rows more whose address was typed\n"
    "                   differently (capitals, +tag)\n"
    "  --returners P    percent of people who had partners in earlier rounds (20)\n"
    "  --json FILE      the round for Counterpart;  --csv FILE  its applications as the export of a form\n"
    "The same options give the same bytes on every machine.\n";

struct Arguments {
    make_round::Plan plan;
    std::string json_file;
    std::string csv_file;
};

/// Prints one sentence and gives the exit status of wrong use.
int refuse(const std::string& sentence) {
    std::fprintf(stderr, "%s\n", sentence.c_str());
    return 2;
}

std::optional<std::uint64_t> natural(std::string_view text) {
    const auto number = counterpart::parse_integer(text);
    return number.has_value() && *number >= 0 && *number <= 1'000'000 ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

/// Puts one option in its place; false if the option or its value is not understood.
bool take_option(Arguments& arguments, std::string_view option, std::string_view value) {
    make_round::Plan& plan = arguments.plan;
    if (option == "--name" || option == "--json" || option == "--csv") {
        (option == "--name" ? plan.name : option == "--json" ? arguments.json_file : arguments.csv_file) = value;
        return true;
    }
    if (option == "--starts") {
        const auto date = counterpart::parse_civil_date(value);
        plan.starts_on = date.value_or(plan.starts_on);
        return date.has_value();
    }
    const std::optional<std::uint64_t> number = natural(value);
    if (!number.has_value()) {
        return false;
    }
    if (option == "--people") {
        plan.people = static_cast<std::size_t>(*number);
    } else if (option == "--countries") {
        plan.countries = static_cast<std::size_t>(*number);
    } else if (option == "--seed") {
        plan.seed = *number;
    } else if (option == "--duplicates") {
        plan.duplicates = static_cast<std::size_t>(*number);
    } else if (option == "--returners" && *number <= 100) {
        plan.returners_percent = static_cast<unsigned>(*number);
    } else {
        return false;
    }
    return true;
}

bool write_file(const std::string& path, const std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        return false;
    }
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return std::fclose(file) == 0 && written;
}

std::string sentence_of(const counterpart::Problem& problem) {
    if (problem.code == "too_many_countries") {
        return "The generator knows " + problem.detail + " countries; please ask for no more.";
    }
    if (problem.code == "too_many_duplicates") {
        return "At most " + problem.detail + " doubles fit into a round of this size.";
    }
    return "A round needs at least one person from each country, and one country.";
}

int make(const Arguments& arguments) {
    const auto round = make_round::make_round(arguments.plan);
    if (!round.has_value()) {
        return refuse(sentence_of(round.error()));
    }
    const std::string json = counterpart::codec::encode_round(*round);
    if (!arguments.json_file.empty() && !write_file(arguments.json_file, json)) {
        return refuse("Cannot write " + arguments.json_file + ".");
    }
    if (!arguments.csv_file.empty() && !write_file(arguments.csv_file, make_round::form_csv(*round, arguments.plan.duplicates))) {
        return refuse("Cannot write " + arguments.csv_file + ".");
    }
    if (arguments.json_file.empty() && arguments.csv_file.empty()) {
        std::fwrite(json.data(), 1, json.size(), stdout);
    }
    return 0;
}

}  // namespace

int main(int count, char** values) {
    Arguments arguments;
    int next = 1;
    while (next < count) {
        const std::string_view option = values[next];
        if (option == "--help" || option == "-h") {
            std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
            return 0;
        }
        const std::string_view value = next + 1 < count ? values[next + 1] : "";
        if (next + 1 == count || !take_option(arguments, option, value)) {
            return refuse("Not understood: " + std::string(option) + " " + std::string(value) + " (see --help).");
        }
        next += 2;
    }
    return make(arguments);
}
