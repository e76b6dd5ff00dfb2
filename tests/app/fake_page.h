#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/app.h"
#include "domain/round.h"
#include "pairing/worker_session.h"

namespace counterpart::app {

/// A made round: every person can be paired, with a few countries, languages and wishes that differ.
domain::Round made_round(int person_count);

using Reports = std::vector<Report>;

/// The page without a browser: runs effects at once, with a real matching worker in process.
class FakePage {
  public:
    FakePage();

    /// Starts the page at an address with what was stored before.
    void start(const std::string& address = "#/");
    /// A person does something; everything that follows from it happens before this returns.
    void say(const Intent& intent);
    void tell(const Report& report);
    /// Runs what a function of the page ordered, when a test calls it itself.
    void carry_out(Effects wanted) { run(std::move(wanted)); }
    /// Opens a round as a dropped JSON file would.
    void open(const domain::Round& round);

    [[nodiscard]] View view() const { return app::view(state); }
    [[nodiscard]] PreviewView preview() const { return std::get<PreviewView>(view().content); }
    [[nodiscard]] PairView pair() const { return std::get<PairView>(view().content); }
    [[nodiscard]] ImportView import() const { return std::get<ImportView>(view().content); }

    /// All effects of one kind so far, oldest first.
    template <typename Kind>
    [[nodiscard]] std::vector<Kind> all() const {
        std::vector<Kind> found;
        for (const Effect& effect : effects) {
            if (const auto* one = std::get_if<Kind>(&effect)) {
                found.push_back(*one);
            }
        }
        return found;
    }

    State state;
    Effects effects;
    std::map<std::string, Bytes> files;   ///< on the device
    bool worker_answers = true;           ///< false: requests are kept in `held`
    bool device_stores = true;            ///< false: every store fails
    std::vector<Bytes> held;
    /// Answers the oldest request that was held.
    void answer_held();
    std::map<std::string, Bytes> device;  ///< the store of records and changes
    /// What comes of a question to the endpoint, at once; without it nothing ever comes.
    std::function<Reports(const AskEndpoint&)> endpoint;

  private:
    void run(Effects wanted);
    void run_one(const Effect& effect);
    void change_device(const ChangeDevice& change);
    void ask(const AskEndpoint& question);

    pairing::WorkerSession worker_;
};

}  // namespace counterpart::app
