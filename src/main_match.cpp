// The command line: the same matching for scripts and benchmarks.

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "match_graph_command.h"
#include "match_preview_command.h"

int main(int argument_count, char** argument_values) {
    const std::vector<std::string_view> arguments(argument_values + 1, argument_values + argument_count);
    const std::string_view command = arguments.empty() ? std::string_view() : arguments.front();
    const std::span<const std::string_view> rest = std::span(arguments).subspan(arguments.empty() ? 0 : 1);
    if (command == "graph") {
        return counterpart::run_graph_command(rest);
    }
    if (command == "preview") {
        return counterpart::run_preview_command(rest);
    }
    std::fprintf(stderr,
                 "Use: match preview FILE [--criteria FILE] [--policy NAME] [--keep PREVIEW] [--out FILE], or match graph FILE "
                 "[--objective NAME]\n");
    return 2;
}
