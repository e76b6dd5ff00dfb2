#include "endpoint/security_log.h"

#include <algorithm>
#include <utility>

#include "base/date_time.h"
#include "base/id.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kShownDigits = 8;

/// A word that cannot be taken for another field or line.
std::string log_word(std::string_view text) {
    std::string word(text);
    std::ranges::replace_if(word, [](char letter) { return letter <= ' ' || letter >= 0x7f || letter == '='; }, '_');
    return word;
}

/// The beginning of a person's id: enough to follow somebody in a log, and to look them up for whoever may.
std::string id_start(const std::string& id) { return is_id(id) ? id.substr(0, kShownDigits) : log_word(id); }

void add_field(std::string& line, std::string_view name, const std::string& value) {
    if (!value.empty()) {
        line += " " + std::string(name) + "=" + value;
    }
}

bool is_of_strangers(std::string_view what) { return what == "rate_limited" || what == "link_refused" || what == "refused"; }

}  // namespace

bool SecurityLog::has_room(const std::string& time, std::int64_t now_s) const {
    const std::lock_guard lock(mutex_);
    if (strangers_.take({}, now_s) > 0) {
        ++left_out_;
        return false;
    }
    if (left_out_ > 0) {
        say_("security " + time + " left_out detail=" + std::to_string(std::exchange(left_out_, 0)));
    }
    return true;
}

void SecurityLog::note(const SecurityEvent& event) const {
    const std::int64_t now_s = now_s_();
    const std::string time = format_date_time_utc(now_s);
    if (is_of_strangers(event.what) && !has_room(time, now_s)) {
        return;
    }
    std::string line = "security " + time + " " + log_word(event.what);
    add_field(line, "by", id_start(event.by_id));
    add_field(line, "to", id_start(event.to_id));
    add_field(line, "network", event.network.empty() ? std::string() : hash_(event.network).substr(0, kShownDigits));
    add_field(line, "detail", log_word(event.detail));
    say_(line);
}

void SecurityLog::note(const std::vector<SecurityEvent>& events) const {
    for (const SecurityEvent& event : events) {
        note(event);
    }
}

void note_in(const SecurityLog* log, const std::vector<SecurityEvent>& events) {
    if (log != nullptr) {
        log->note(events);
    }
}

}  // namespace counterpart::endpoint
