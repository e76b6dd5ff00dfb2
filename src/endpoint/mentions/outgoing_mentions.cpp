#include "endpoint/mentions/outgoing_mentions.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "endpoint/ledger_wait.h"
#include "endpoint/mentions/form_body.h"
#include "endpoint/mentions/mention_endpoint.h"
#include "endpoint/mentions/resolved_address.h"

namespace counterpart::endpoint {

TellOutcome tell_link(const LinkToTell& link, const FetchPage& fetch, const PostForm& post) {
    const FetchedPage page = fetch(link.target);
    if (page.outcome != FetchOutcome::kPage) {
        return page.outcome == FetchOutcome::kGone ? TellOutcome::kDone : TellOutcome::kTryAgain;
    }
    const auto reference = find_mention_endpoint(page.link_fields, page.body, page.media_type);
    const auto address = reference ? resolved_address(page.address, *reference) : std::nullopt;
    if (!address) {
        return TellOutcome::kDone;
    }
    const std::array<std::pair<std::string_view, std::string_view>, 2> fields{{{"source", link.source}, {"target", link.target}}};
    return post(*address, encode_form(fields)) == FormOutcome::kNotNow ? TellOutcome::kTryAgain : TellOutcome::kDone;
}

OutgoingMentions::OutgoingMentions(Ledger& ledger, OutgoingSettings settings)
    : ledger_(&ledger),
      settings_(std::move(settings)),
      fetch_(fetch_public_pages(settings_.page_address, is_ending_, settings_.reach)),
      post_(post_public_forms(settings_.page_address, is_ending_, settings_.reach)),
      thread_([this] { run(); }) {}

OutgoingMentions::~OutgoingMentions() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void OutgoingMentions::run() {
    std::unique_lock lock(mutex_);
    while (!is_ending_) {
        lock.unlock();
        look();
        lock.lock();
        changed_.wait_for(lock, settings_.interval, [this] { return is_ending_.load(); });
    }
}

void OutgoingMentions::look() {
    std::vector<LinkToTell> links;
    const auto taken = do_in_ledger(*ledger_, JobAccess::kWrite, [&](LedgerView& view) {
        return note_changed_links(view, settings_.page_address)
            .and_then([&] { return take_due_links(view, kMostLinksAtOnce); })
            .transform([&](std::vector<LinkToTell> due) { links = std::move(due); });
    });
    if (!taken) {
        return;  // what cannot be done now is done the next time
    }
    for (const LinkToTell& link : links) {
        const TellOutcome outcome = tell_link(link, fetch_, post_);
        if (is_ending_) {
            return;
        }
        // Where this fails, the link is told once more: the other site finds nothing new.
        (void)do_in_ledger(*ledger_, JobAccess::kWrite, [&](LedgerView& view) { return settle_link(view, link, outcome); });
    }
}

}  // namespace counterpart::endpoint
