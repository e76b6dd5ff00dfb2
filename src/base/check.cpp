#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace counterpart {
namespace {

void print_bug(std::string_view why) { std::fprintf(stderr, "This is a bug: %.*s\n", static_cast<int>(why.size()), why.data()); }

BugHandler g_bug_handler = print_bug;

}  // namespace

BugHandler set_bug_handler(BugHandler handler) {
    const BugHandler former = g_bug_handler;
    g_bug_handler = handler;
    return former;
}

void report_bug(std::string_view why) {
    g_bug_handler(why);
    std::abort();
}

}  // namespace counterpart
