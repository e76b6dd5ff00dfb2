#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/intent.h"
#include "app/shell/shell_state.h"

namespace counterpart::app {

/// What the saved state looks like.
enum class SavedMark : std::uint8_t { kSaved, kBusy, kPreviewChanged, kOffline, kFailed };

/// One line over the page that asks for attention.
struct NoticeView {
    std::string text;
    std::string action;            ///< empty = none
    std::optional<Intent> act;
    bool urgent = false;
};

/// What surrounds every screen.
struct ShellView {
    bool has_round = false;
    std::string round_name;
    std::string round_caption;     ///< "starts 31 August"
    std::string application_count;
    SavedMark mark = SavedMark::kSaved;
    std::string saved_text;
    std::vector<NoticeView> notices;
    bool signed_in = false;
    bool has_partner = false;         ///< has or had one
    bool may_apply = false;           ///< a round is open
    bool takes_part = false;       ///< has applied to a round, or has a partner
    bool writes_topics = false;    ///< a content officer, coordinator or director
    bool runs_rounds = false;      ///< a coordinator or director
    std::string open_requests;     ///< requests that wait for the person's team; empty = none
    bool has_events = false;       ///< there is a live event, or the person may announce one
    std::string person_name;       ///< or their address; empty while unknown
    std::string person_caption;    ///< their address
    std::string person_letter;
    std::string change_count;      ///< changes that the endpoint has not taken; empty = none
    bool changes_ask = false;      ///< some of them wait for the person
    bool file_hovers = false;
};

/// A question or an explanation over the page, in words.
struct DialogView {
    Dialog dialog = Dialog::kNone;
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<std::pair<std::string, std::string>> figures;  ///< name and value
    std::vector<std::pair<float, float>> dots;  ///< of a comparison: a person's score before and after, in points
    std::string dots_text;         ///< what the dots are
    std::string confirm;           ///< empty = only to close
    std::optional<Intent> act;
    bool destroys = false;
};

}  // namespace counterpart::app
