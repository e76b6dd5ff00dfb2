#include "app/shell/storage.h"

#include <catch2/catch_test_macros.hpp>

namespace counterpart::app {

TEST_CASE("nothing is stored before everything was read") {
    Storage storage;
    Effects effects;
    storage.store("round.json", "x", effects);
    CHECK(effects.empty());
    CHECK(storage.saving() == Saving::kLoading);
}

TEST_CASE("saved is said only when the newest revision is stored") {
    Storage storage;
    storage.loaded(true);
    Effects effects;
    storage.store("a", "1", effects);
    storage.store("a", "2", effects);
    REQUIRE(effects.size() == 2);
    const auto first = std::get<StoreDraft>(effects[0]).revision;
    const auto second = std::get<StoreDraft>(effects[1]).revision;
    CHECK(second > first);
    storage.answer(DraftStored{"a", first});
    CHECK(storage.saving() == Saving::kBusy);
    storage.answer(DraftStored{"a", second});
    CHECK(storage.saving() == Saving::kSaved);
}

TEST_CASE("a refused file is said until a newer one is stored") {
    Storage storage;
    storage.loaded(true);
    Effects effects;
    storage.store("a", "1", effects);
    storage.answer(DraftFailed{"a", std::get<StoreDraft>(effects.back()).revision, {}});
    CHECK(storage.saving() == Saving::kFailed);
    storage.store("a", "2", effects);
    storage.answer(DraftStored{"a", std::get<StoreDraft>(effects.back()).revision});
    CHECK(storage.saving() == Saving::kSaved);
}

TEST_CASE("a tab that lost the lock writes nothing") {
    Storage storage;
    storage.loaded(true);
    storage.lost();
    Effects effects;
    storage.store("a", "1", effects);
    CHECK(effects.empty());
    CHECK(storage.saving() == Saving::kOtherTab);
}

TEST_CASE("unreadable storage makes the page read-only") {
    Storage storage;
    storage.unreadable();
    Effects effects;
    storage.store("a", "1", effects);
    CHECK(effects.empty());
    CHECK(storage.saving() == Saving::kUnreadable);
}

}  // namespace counterpart::app
