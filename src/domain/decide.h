#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "domain/actor.h"
#include "domain/operation.h"
#include "domain/programme.h"

namespace counterpart::domain {

/// A mail to be written in the recipient's language. Parameters fill the placeholders of its text:
/// `name` (of the recipient) always; `round`, `partner` (names), `country` (names in the mail's language are made by the
/// endpoint from codes separated by ", "), `email` (agreed addresses separated by ", "; may be empty), `answer`, `role` (its key); of a topic
/// `title`, `hashtag` (" #word", may be empty), `summary` and `topic` (its id). `paragraph` is no placeholder: it stands below the text (see
/// round_mail.h).
struct MailOrder {
    std::string person_id;  ///< kFormerPerson for kDataDeleted, whose person is gone
    std::string address;
    MailKind kind = MailKind::kMatched;
    UiLanguage language = UiLanguage::kEnglish;
    std::vector<std::pair<std::string, std::string>> parameters;
    std::string round_id{};  ///< of kMatched: whose batch it belongs to
    std::int32_t batch = 0;

    friend bool operator==(const MailOrder&, const MailOrder&) = default;
};

/// What an operation changes. Keys differ; a removed record is not written.
struct Decision {
    std::vector<Record> written;
    std::vector<RecordKey> removed;
    std::vector<MailOrder> mails;

    friend bool operator==(const Decision&, const Decision&) = default;
};

/// Whether the actor may do it, and what it changes: the one rule, for the page's guess and the endpoint's authority alike.
/// Pure: same programme, actor, operation and time, same decision. Problems (where: the field of the body):
/// who: `sign_in_first`, `not_allowed`, `unknown_record` (also for what the actor may not see), `id_taken`, `bad_id`, `conflict`
/// text: `empty_field`, `text_too_long`, `bad_character`, `too_many_entries`, `unknown_country`, `unknown_time_zone`, `bad_language`
/// time: `round_not_open`, `round_closed`, `round_ended`, `time_in_future`, `partnership_ended`
/// the rest stands with each file decide_*.cpp.
Result<Decision> decide(const Programme& programme, const Actor& actor, const Operation& operation, std::int64_t now_s);

}  // namespace counterpart::domain
