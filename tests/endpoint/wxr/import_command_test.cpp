#include "endpoint/wxr/import_command.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/backup.h"
#include "endpoint/control_line.h"
#include "endpoint/control_socket.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"
#include "endpoint/wxr/wxr_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::unique_ptr<Ledger> ledger_in(const std::string& folder) {
    return Ledger::open(open_store(store_address("", folder)).value(), [] { return kNow_s; }).value();
}

std::size_t posts_in(Ledger& ledger) {
    std::size_t posts = 0;
    REQUIRE(do_in_ledger(ledger, JobAccess::kRead, [&](LedgerView& view) {
                posts = view.programme().all(domain::RecordKind::kPost).size();
                return Result<void>();
            }).has_value());
    return posts;
}

}  // namespace

TEST_CASE("a blog comes in through the server that runs, and into the database where none does; once only") {
    const TemporaryFolder folder;
    EndpointOptions options;
    options.command = EndpointCommand::kImport;
    options.data = folder.path().string();
    options.file = kLaunchPageFile;
    CHECK(import_by_command(options).error().code == "database_missing");
    {
        const auto ledger = ledger_in(options.data);
        const auto socket = ControlSocket::listen(options.data, [&](std::string_view line) {
                                CHECK(is_import_line(line));
                                return answer_import(*ledger, line);
                            }).value();
        options.blog.dry_run = true;
        CHECK(import_by_command(options).value().contains("Without --dry-run, 20 records would be; 0 are there already."));
        CHECK(posts_in(*ledger) == 0);
        options.blog.dry_run = false;
        CHECK(import_by_command(options).value().contains("written: 20 records; 0 were there before"));
        CHECK(posts_in(*ledger) == 19);
        options.blog.round_id = "0123456789abcdef0123456789abcdef";
        CHECK(import_by_command(options).error().code == "wxr_round_unknown");
        options.blog.round_id.clear();
    }
    CHECK(import_by_command(options).value().contains("written: 0 records; 20 were there before"));
    CHECK(posts_in(*ledger_in(options.data)) == 19);
}

TEST_CASE("a file that is not there or no export is refused before anything else happens") {
    const TemporaryFolder folder;
    EndpointOptions options;
    options.command = EndpointCommand::kImport;
    options.data = folder.path().string();
    options.file = folder.file("missing.xml");
    CHECK(import_by_command(options).error().code == "wxr_unreadable");
    options.file = folder.path().string();
    CHECK(import_by_command(options).error() == Problem{"wxr_unreadable", "", "it is no file"});
    std::ofstream(folder.file("feed.xml")) << "<rss><channel></channel></rss>";
    options.file = folder.file("feed.xml");
    CHECK(import_by_command(options).error().code == "wxr_no_export");
}

TEST_CASE("the server says what is wrong with a line, and whose rights count") {
    const TemporaryFolder folder;
    const auto ledger = ledger_in(folder.path().string());
    CHECK(result_of_line(answer_import(*ledger, "import\twrite")).error().code == "control_line_unknown");
    CHECK(result_of_line(answer_import(*ledger, "import\tguess\t/a.xml\t")).error().code == "control_line_unknown");
    const auto missing = result_of_line(answer_import(*ledger, import_line(folder.file("missing.xml"), {})));
    CHECK(missing.error().code == "wxr_unreadable");
    CHECK(missing.error().detail.ends_with("(the server that runs reads the file itself, as its own user)"));
    CHECK_FALSE(is_import_line("invite\ta@example.org\tdirector\t"));
}
