#include "endpoint/mentions/links_to_tell.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/byte_stream.h"
#include "endpoint/mentions/linked_pages.h"
#include "endpoint/secrets.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kDueKind = "_link_due", kToldKind = "_link_told", kSeenKind = "_links_seen";
constexpr std::size_t kMostChangesAtOnce = 1'000, kTargetDigits = 32;

using LinksById = std::map<std::string, LinkToTell>;

std::string id_of_link(const std::string& record_id, std::string_view target) {
    return record_id + "/" + sha256_hex(target).substr(0, kTargetDigits);
}

PrivateRow row_of_link(std::string_view kind, const LinkToTell& link, std::int64_t expires_at_s) {
    ByteWriter writer;
    writer.text(link.source);
    writer.text(link.target);
    writer.text(link.digest);
    writer.u8(link.tries);
    writer.f64(static_cast<double>(link.not_before_s));
    return {.key = {std::string(kind), link.id}, .content = writer.take(), .expires_at_s = expires_at_s};
}

LinkToTell link_of_row(const PrivateRow& row) {
    ByteReader reader(row.content);
    LinkToTell link{.id = row.key.id, .source = {}, .target = {}, .digest = {}};
    link.source = reader.text();
    link.target = reader.text();
    link.digest = reader.text();
    link.tries = reader.u8();
    link.not_before_s = static_cast<std::int64_t>(reader.f64());
    return link;
}

Result<LinksById> links_of(LedgerView& view, std::string_view kind, std::string_view id_start) {
    return view.private_rows(kind, id_start).transform([](const std::vector<PrivateRow>& rows) {
        LinksById links;
        for (const PrivateRow& row : rows) {
            links.emplace(row.key.id, link_of_row(row));
        }
        return links;
    });
}

PrivateKey seen_key() { return {std::string(kSeenKind), "all"}; }

void keep_seen(LedgerView& view, std::int64_t sequence) {
    ByteWriter writer;
    writer.f64(static_cast<double>(sequence));
    view.put_private({.key = seen_key(), .content = writer.take(), .expires_at_s = 0});
}

void put_due(LedgerView& view, LinkToTell link) {
    link.tries = 0;
    link.not_before_s = view.now_s();
    view.put_private(row_of_link(kDueKind, link, 0));
}

/// Notes what is to be told of one topic or post; how many links more wait now.
Result<std::ptrdiff_t> note_links_of(LedgerView& view, std::string_view page_address, const domain::RecordKey& key) {
    auto told = links_of(view, kToldKind, key.id + "/");
    auto due = links_of(view, kDueKind, key.id + "/");
    if (!told || !due) {
        return std::unexpected(told ? std::move(due).error() : std::move(told).error());
    }
    const auto waited = static_cast<std::ptrdiff_t>(due->size());
    const LinkedPages pages = linked_pages(view.programme(), page_address, key);
    std::ptrdiff_t waiting = 0;
    for (const std::string& target : pages.targets) {
        LinkToTell link{.id = id_of_link(key.id, target), .source = pages.source, .target = target, .digest = pages.digest};
        const auto known = told->extract(link.id);
        const auto ordered = due->extract(link.id);
        const bool is_known = !ordered.empty() ? ordered.mapped().digest == link.digest
                              : !known.empty() ? known.mapped().digest == link.digest
                                               : false;
        waiting += ordered.empty() && is_known ? 0 : 1;
        if (!is_known) {
            put_due(view, std::move(link));
        }
    }
    // What is left is linked no more.
    for (const auto& [id, link] : *due) {
        if (!told->contains(id)) {
            view.remove_private({std::string(kDueKind), id});
        }
    }
    for (auto& [id, link] : *told) {
        const auto ordered = due->find(id);
        ++waiting;
        if (ordered == due->end() || !ordered->second.digest.empty()) {
            link.digest.clear();
            put_due(view, link);
        }
    }
    return waiting - waited;
}

/// The sequence up to which changes were looked at; nothing the first time.
Result<std::optional<std::int64_t>> seen_sequence(LedgerView& view) {
    return view.private_row(seen_key()).transform([](const std::optional<PrivateRow>& row) {
        return row ? std::optional(static_cast<std::int64_t>(ByteReader(row->content).f64())) : std::nullopt;
    });
}

/// Notes the links of changes behind a sequence, as long as there is room for them; up to where.
Result<std::int64_t> note_links_behind(LedgerView& view, std::string_view page_address, std::int64_t seen, std::ptrdiff_t room) {
    for (const domain::Change& change : view.programme().changes_after(seen, kMostChangesAtOnce)) {
        const bool may_link = change.key.kind == domain::RecordKind::kPost || change.key.kind == domain::RecordKind::kTopic;
        if (may_link && room <= 0) {
            return seen;
        }
        if (may_link) {
            const auto more = note_links_of(view, page_address, change.key);
            if (!more) {
                return std::unexpected(more.error());
            }
            room -= *more;
        }
        seen = change.sequence;
    }
    return seen;
}

}  // namespace

Result<void> note_changed_links(LedgerView& view, std::string_view page_address) {
    const auto before = seen_sequence(view);
    if (!before) {
        return std::unexpected(before.error());
    }
    if (!*before) {
        keep_seen(view, view.programme().last_sequence());
        return {};
    }
    if (**before == view.programme().last_sequence()) {
        return {};
    }
    const auto waiting = view.private_rows(kDueKind, "");
    if (!waiting) {
        return std::unexpected(waiting.error());
    }
    const std::ptrdiff_t room = static_cast<std::ptrdiff_t>(kMostLinksWaiting) - static_cast<std::ptrdiff_t>(waiting->size());
    return note_links_behind(view, page_address, **before, room).transform([&](std::int64_t after) {
        if (after != **before) {
            keep_seen(view, after);
        }
    });
}

Result<std::vector<LinkToTell>> take_due_links(LedgerView& view, std::size_t most) {
    return view.private_rows(kDueKind, "").transform([&](const std::vector<PrivateRow>& rows) {
        std::vector<LinkToTell> links;
        for (const PrivateRow& row : rows) {
            if (LinkToTell link = link_of_row(row); link.not_before_s <= view.now_s()) {
                links.push_back(std::move(link));
            }
        }
        std::ranges::stable_sort(links, {}, &LinkToTell::not_before_s);
        links.resize(std::min(links.size(), most));
        for (LinkToTell& link : links) {
            link.not_before_s = view.now_s() + kPausesOfLink_s.at(std::min<std::size_t>(link.tries, kPausesOfLink_s.size() - 1));
            ++link.tries;
            view.put_private(row_of_link(kDueKind, link, 0));
        }
        return links;
    });
}

Result<void> settle_link(LedgerView& view, const LinkToTell& link, TellOutcome outcome) {
    const PrivateKey due_key{std::string(kDueKind), link.id};
    const auto row = view.private_row(due_key);
    if (!row) {
        return std::unexpected(row.error());
    }
    const bool stands = *row && link_of_row(**row) == link;
    if (!stands || (outcome == TellOutcome::kTryAgain && link.tries < kPausesOfLink_s.size())) {
        return {};
    }
    view.remove_private(due_key);
    if (link.digest.empty()) {
        view.remove_private({std::string(kToldKind), link.id});
    } else {
        view.put_private(row_of_link(kToldKind, link, view.now_s() + kKeepToldLink_s));
    }
    return {};
}

}  // namespace counterpart::endpoint
