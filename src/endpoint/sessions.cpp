#include "endpoint/sessions.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "base/byte_stream.h"
#include "domain/actor.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kSessionKind = "_session";
/// One row a session under "<person>/<hash>", to find a person's sessions.
constexpr std::string_view kListKind = "_session_of";
constexpr std::size_t kSessionIdLetters = 32;

PrivateKey key_of(std::string_view hash) { return {std::string(kSessionKind), std::string(hash)}; }
PrivateKey list_key(std::string_view person_id, std::string_view hash) {
    return {std::string(kListKind), std::string(person_id) + "/" + std::string(hash)};
}

std::string encode(const Session& session) {
    ByteWriter writer;
    writer.text(session.person_id);
    writer.text(session.device);
    writer.f64(static_cast<double>(session.made_at_s));
    writer.f64(static_cast<double>(session.seen_at_s));
    return writer.take();
}

SessionLimits limits_of(const LedgerView& view, std::string_view person_id) {
    return domain::is_staff(domain::actor_of(view.programme(), person_id)) ? kStaffSession : kParticipantSession;
}

std::int64_t end_of(const Session& session, SessionLimits limits) {
    return std::min(session.seen_at_s + limits.idle_s, session.made_at_s + limits.absolute_s);
}

/// The session of a row that is there; also one whose person has since got a role with narrower limits is held to them.
Result<std::optional<Session>> load(LedgerView& view, std::string_view hash) {
    const auto row = view.private_row(key_of(hash));
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row) {
        return std::nullopt;
    }
    const std::string content = (*row)->content;
    ByteReader reader(content);
    Session session{.hash = std::string(hash), .person_id = std::string(reader.text()), .device = std::string(reader.text())};
    session.made_at_s = static_cast<std::int64_t>(reader.f64());
    session.seen_at_s = static_cast<std::int64_t>(reader.f64());
    const bool lives = reader.good() && reader.at_end() && view.programme().person(session.person_id) != nullptr &&
                       view.now_s() < end_of(session, limits_of(view, session.person_id));
    return lives ? std::optional(std::move(session)) : std::nullopt;
}

void put(LedgerView& view, const Session& session) {
    const std::int64_t expires_at_s = end_of(session, limits_of(view, session.person_id));
    view.put_private({.key = key_of(session.hash), .content = encode(session), .expires_at_s = expires_at_s});
    view.put_private({.key = list_key(session.person_id, session.hash), .content = {}, .expires_at_s = expires_at_s});
}

}  // namespace

std::string session_id(const Session& session) { return session.hash.substr(0, kSessionIdLetters); }

std::optional<PrivateKey> session_key(std::string_view secret) {
    return is_secret(secret, kSessionSecretBytes) ? std::optional(key_of(sha256_hex(secret))) : std::nullopt;
}

Result<std::optional<Session>> find_session(LedgerView& view, std::string_view secret) {
    const auto key = session_key(secret);
    return key ? load(view, key->id) : Result<std::optional<Session>>(std::nullopt);
}

Result<Session> begin_session(LedgerView& view, std::string_view secret, std::string person_id, std::string device) {
    auto others = sessions_of(view, person_id);
    if (!others) {
        return std::unexpected(std::move(others).error());
    }
    for (; others->size() >= kMostSessions; others->pop_back()) {
        end_session(view, others->back());
    }
    Session session{.hash = sha256_hex(secret),
                    .person_id = std::move(person_id),
                    .device = std::move(device),
                    .made_at_s = view.now_s(),
                    .seen_at_s = view.now_s()};
    put(view, session);
    return session;
}

bool wants_note_of_use(const Session& session, std::int64_t now_s) { return now_s - session.seen_at_s >= kNoteUseAfter_s; }

Result<void> note_use(LedgerView& view, const std::string& hash) {
    auto session = load(view, hash);
    if (!session) {
        return std::unexpected(std::move(session).error());
    }
    if (*session && wants_note_of_use(**session, view.now_s())) {
        (*session)->seen_at_s = view.now_s();
        put(view, **session);
    }
    return {};
}

Result<std::vector<Session>> sessions_of(LedgerView& view, std::string_view person_id) {
    const std::string start = std::string(person_id) + "/";
    const auto rows = view.private_rows(kListKind, start);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<Session> sessions;
    for (const PrivateRow& row : *rows) {
        auto session = load(view, std::string_view(row.key.id).substr(start.size()));
        if (!session) {
            return std::unexpected(std::move(session).error());
        }
        if (*session) {
            sessions.push_back(std::move(**session));
        }
    }
    std::ranges::sort(sessions, std::greater(), [](const Session& session) { return std::pair(session.seen_at_s, session.hash); });
    return sessions;
}

void end_session(LedgerView& view, const Session& session) {
    view.remove_private(key_of(session.hash));
    view.remove_private(list_key(session.person_id, session.hash));
}

std::string device_name(std::string_view user_agent) {
    using Names = std::pair<std::string_view, std::string_view>;
    // In this order, for browsers also name those that they want to be taken for.
    constexpr std::array<Names, 5> kBrowsers{
        {{"Firefox/", "Firefox"}, {"Edg/", "Edge"}, {"OPR/", "Opera"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}}};
    constexpr std::array<Names, 6> kSystems{{{"Android", "Android"},
                                             {"iPhone", "iPhone"},
                                             {"iPad", "iPad"},
                                             {"Windows", "Windows"},
                                             {"Mac OS X", "macOS"},
                                             {"Linux", "Linux"}}};
    const auto named = [user_agent](const auto& names) {
        const auto* found = std::ranges::find_if(names, [&](const Names& name) { return user_agent.contains(name.first); });
        return found == names.end() ? std::string_view() : found->second;
    };
    const std::string_view browser = named(kBrowsers);
    const std::string_view system = named(kSystems);
    return std::string(browser) + (browser.empty() || system.empty() ? "" : ", ") + std::string(system);
}

}  // namespace counterpart::endpoint
