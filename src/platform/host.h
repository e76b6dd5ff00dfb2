#pragma once

#include <cstdint>
#include <string_view>

namespace counterpart::platform {

/// What the programme asks of the page's JavaScript; the numbers and fields are those of web/host.js.
enum class Order : std::uint8_t {
    kRequestFrame = 1,     ///< draw a frame as soon as the browser shows one
    kWakeIn = 2,           ///< f64 milliseconds: draw a frame then
    kShowNodes = 3,        ///< the message of ui/mirror_message.h
    kAnnounce = 4,         ///< text
    kFocusMain = 5,
    kDescribeDocument = 6, ///< text language, text title
    kChooseTheme = 7,      ///< text
    kSetAddress = 8,       ///< text address, u8 replace
    kSyncDrafts = 9,       ///< copy /drafts to IndexedDB; answered by kDraftsSynced
    kTickIn = 10,          ///< f64 milliseconds: answered by kTick, without a frame
    kTakeOverWriting = 11,
    kAskWorker = 12,       ///< text request
    kCancelWorker = 13,
    kFetchFile = 14,       ///< text path
    kChooseFile = 15,      ///< text accept
    kSaveFile = 16,        ///< text name, text type, text content
    kActivateUpdate = 17,
    kReloadPage = 18,
    kCrash = 19,           ///< text why
    kReady = 20,           ///< the first frame of the real page was drawn
    kWindowFailed = 21,    ///< the drawing surface could not be made
    kChangeDevice = 22,    ///< f64 order, u8 clear, u32 count, text keys to remove, u32 count, pairs of text key and text content to put
    kAskEndpoint = 23,     ///< f64 number, text method, text path, text content type, text body
    kChoosePhoto = 25,     ///< answered by kPhotoPrepared, kPhotoRefused or nothing
    kKeepNothing = 26,     ///< u8: this tab remembers it until it is closed
    kShareLink = 27,       ///< text title, text text, text path; answered by kLinkCopied where the device has no ways of sharing
    kNoteDraft = 28,       ///< text name: its file in /drafts has changed, or is gone
    kRemindIn = 24,        ///< f64 milliseconds: answered by kReminded; a later order replaces an earlier one
};

/// What the page's JavaScript tells the programme; the numbers are those of web/messages.js.
enum class Message : std::uint8_t {
    kStarted =
        1,  ///< text address, u32 count, texts languages, f64 UTC second, i32 offset in minutes, 8 u32 drawn at random, text zone, u8 keeps nothing
    kDraftsReady = 2,  ///< u8 whether this tab may write: /drafts holds what is stored
    kDraftsUnreadable = 3,  ///< text code, text detail
    kDraftsSynced = 4,  ///< text code ("" = stored), text detail
    kTick = 5,
    kWritingGranted = 6,  ///< /drafts holds what is stored
    kWritingLost = 7,
    kWorkerReplied = 8,  ///< text reply
    kWorkerFailed = 9,  ///< text code, text detail
    kFileFetched = 10,  ///< text path, text content
    kFetchFailed = 11,  ///< text path, text code, text detail
    kFileChosen = 12,  ///< text name, text content
    kFileRefused = 13,  ///< text name, text code, text detail
    kFileHovering = 14,  ///< u8
    kAddressChanged = 15,  ///< text
    kOnlineChanged = 16,  ///< u8
    kUpdateReady = 17,
    kOfflineReady = 18,
    kMirrorEvents = 19,  ///< read by ui/mirror_message.h
    kSurroundings = 20,  ///< see surroundings.h
    kContextLost = 21,
    kContextRestored = 22,
    kMouseAway = 23,  ///< a touch ended: nothing is under the mouse any more
    kDraftsChanged = 24,  ///< another tab stored something: /drafts holds it
    kFontsCame = 25,  ///< the fonts with all their letters: /fonts holds them
    kDeviceLoaded = 26,  ///< u32 count, pairs of text key and text content: what the store of records and changes holds
    kDeviceUnreadable = 27,  ///< text code, text detail
    kDeviceChanged = 28,  ///< f64 order
    kDeviceRefused = 29,  ///< f64 order, text code, text detail
    kAnswered = 30,  ///< f64 number, i32 status, i32 seconds of Retry-After, text body
    kNotReached = 31,  ///< f64 number, text code, text detail
    kReminded = 32,
    kCodeComplete = 33,  ///< the code of the later screens is here
    kPageShown = 34,  ///< the tab is looked at again
    kPhotoPrepared = 35,  ///< text JPEG
    kPhotoRefused = 36,  ///< text code, text detail
    kPhotoCame = 37,  ///< text id, f32 width, f32 height: its texture holds it (0, 0: it cannot be had now)
    kLinkCopied = 38,  ///< u8 whether it was, text address
};

/// The page's JavaScript, as the programme sees it; tests give a fake.
class Host {
  public:
    virtual ~Host() = default;

    /// Gives an order; returns at once.
    virtual void send(Order order, std::string_view fields) = 0;
};

}  // namespace counterpart::platform
