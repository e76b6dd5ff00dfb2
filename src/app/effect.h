#pragma once

#include <cstdint>
#include <string>
#include <utility>
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
/// Change the device's store of records and changes, all or nothing; answered by DeviceChanged or DeviceRefused.
struct ChangeDevice {
    std::int64_t order = 0;
    bool clear = false;            ///< forget everything first
    std::vector<std::string> remove;
    std::vector<std::pair<std::string, Bytes>> put;
};
/// Ask the endpoint; answered by Answered or NotReached with the same number.
struct AskEndpoint {
    std::int64_t number = 0;
    std::string method;
    std::string path;              ///< relative to the page ("api/sync")
    std::string content_type;      ///< of the body; empty = no body
    Bytes body;
};
/// Report Reminded after a while; a later order takes the place of an earlier one.
struct RemindIn {
    std::int64_t delay_ms = 0;
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
/// Let the person choose a picture and make it small, without what the camera wrote into it; answered by PhotoPrepared or PhotoRefused.
struct ChoosePhoto {};
/// Offer a file to the person as a download.
struct SaveFile {
    std::string name;
    std::string mime_type;
    Bytes content;
};
/// Hand the address of a page to the device's own ways of sharing; where it has none, copy it, which is answered by LinkCopied.
struct ShareLink {
    std::string title;
    std::string text;
    std::string path;  ///< relative to the page ("topics/…")
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
/// Remember in this tab alone, until it is closed, that nothing is to be kept on this device; or that it is again.
struct KeepNothing {
    bool on = false;
};
/// Load the page again.
struct ReloadPage {};

using Effect = std::variant<StoreDraft, RemoveDraft, ChangeDevice, AskEndpoint, RemindIn, ChoosePhoto, TakeOverWriting, AskWorker,
                            CancelWorker, FetchFile, ChooseFile, SaveFile, SetAddress, DescribeDocument, ChooseTheme, Announce, FocusMain,
                            ActivateUpdate, ReloadPage, KeepNothing, ShareLink>;
using Effects = std::vector<Effect>;

}  // namespace counterpart::app
