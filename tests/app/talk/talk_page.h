#pragma once

#include <string>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "support/sample_programme.h"

namespace counterpart::app {

/// A page of a person of the sample programme, at an address, in front of an endpoint of its own or of the partner's.
struct TalkPage {
    FakeEndpoint own_endpoint;
    FakeEndpoint& endpoint;
    FakePage page;
    std::string person;

    explicit TalkPage(const std::string& who, const std::string& address = "#/topics") : TalkPage(who, address, own_endpoint) {}
    TalkPage(const std::string& who, const std::string& address, FakeEndpoint& shared) : endpoint(shared), person(domain::sample_id(who)) {
        page.device["person"] = person;
        connect();
        page.start(address);
        tell_time(page.state, domain::kSampleNow_s);
    }

    /// The endpoint answers, as whoever is signed in here.
    void connect() {
        page.endpoint = [this](const AskEndpoint& question) {
            endpoint.cookie = person;
            return Reports{endpoint.answer(question)};
        };
    }
    /// Questions reach nobody until `connect`.
    void cut_off() {
        page.endpoint = nullptr;
        page.tell(OnlineChanged{false});
    }
    void reconnect() {
        connect();
        page.tell(OnlineChanged{true});
    }
    /// The same device after the page was closed and opened again.
    void reload_into(FakePage& again, const std::string& address) const {
        again.files = page.files;
        again.device = page.device;
        again.start(address);
        tell_time(again.state, domain::kSampleNow_s);
    }
};

inline NotePlace sample_place(int prompt) { return {domain::sample_id("topic"), prompt}; }

}  // namespace counterpart::app
