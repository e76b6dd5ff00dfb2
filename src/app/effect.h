#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace counterpart::app {

/// Bytes of a file or a message.
using Bytes = std::string;

/// Store one small file on this device (IDBFS, /drafts); answered by DraftStored or DraftFailed with the same revision.
struct StoreDraft {
    std::string name;
    Bytes content;
    std::int64_t revision = 0;
};
/// Remove one stored file; answered like StoreDraft.
struct RemoveDraft {
    std::string name;
    std::int64_t revision = 0;
};
/// Ask the tab that holds the writing lock to hand it over; answered by WritingGranted.
struct TakeOverWriting {};
/// Send a request to the matching worker; answered by WorkerReplied (several for progress) or WorkerFailed.
struct AskWorker {
    Bytes request;
};
/// Stop the worker at once and start a fresh one; the state of the old one is gone.
struct CancelWorker {};
/// Read a file that belongs to the page ("data/sample_round.json"); answered by FileFetched or FetchFailed.
struct FetchFile {
    std::string path;
};
/// Let the person choose a file; answered by FileChosen, or by nothing when they cancel. `accept` as in HTML.
struct ChooseFile {
    std::string accept;
};
/// Offer a file to the person as a download.
struct SaveFile {
    std::string name;
    std::string mime_type;
    Bytes content;
};
/// Show another address ("#/rounds/current/preview"). `replace` leaves no step for the back button.
struct SetAddress {
    std::string address;
    bool replace = false;
};
/// Tell the document its language and title.
struct DescribeDocument {
    std::string language;
    std::string title;
};
/// Choose colours: "light", "dark" or "" for the device's own choice.
struct ChooseTheme {
    std::string theme;
};
/// Say something to a screen reader without moving its focus.
struct Announce {
    std::string text;
};
/// Move the keyboard's place to the heading of the new screen (after a change of address).
struct FocusMain {};
/// Switch to the new version of the page that is ready.
struct ActivateUpdate {};
/// Load the page again.
struct ReloadPage {};

using Effect = std::variant<StoreDraft, RemoveDraft, TakeOverWriting, AskWorker, CancelWorker, FetchFile, ChooseFile, SaveFile, SetAddress,
                            DescribeDocument, ChooseTheme, Announce, FocusMain, ActivateUpdate, ReloadPage>;
using Effects = std::vector<Effect>;

}  // namespace counterpart::app
