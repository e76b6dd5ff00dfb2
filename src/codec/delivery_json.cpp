#include "codec/delivery_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date_time.h"
#include "codec/field_writer.h"
#include "codec/json_writer.h"
#include "codec/read_document.h"
#include "domain/limits.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMostDeliveryLines = 20'000;
constexpr std::int64_t kGreatestCode = 999;
constexpr std::int64_t kMostAttempts = 1'000'000;
constexpr std::size_t kLongestLetter = 100'000;
constexpr std::array<std::string_view, kDeliveryStateCount> kDeliveryStates{"waiting", "sending", "sent", "failed", "stopped"};
constexpr std::array<std::string_view, kDeliveryBounceCount> kDeliveryBounces{"none", "soft", "hard"};

/// The place of a word in a list; a word of a newer endpoint is a problem.
template <std::size_t kCount>
std::size_t word_of(FieldReader& reader, std::string_view key, const std::array<std::string_view, kCount>& words) {
    const std::string name = reader.text(key, domain::kMaxNameLength);
    const auto found = std::ranges::find(words, name);
    if (found == words.end() && !name.empty()) {
        reader.add_problem("unknown_term", key, name);
    }
    return found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin());
}

DeliveryLine read_delivery(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    DeliveryLine line;
    line.person_id = reader.id("person_id", domain::RecordKind::kPerson);
    line.address = reader.text("address", domain::kMaxNoteLength, Need::kMandatory);
    line.state = static_cast<DeliveryState>(word_of(reader, "state", kDeliveryStates));
    line.ordered_at_s = reader.time("ordered_at", Need::kMandatory);
    line.tried_at_s = reader.time("tried_at");
    line.attempts = static_cast<std::int32_t>(reader.integer("attempts", 0, kMostAttempts, 0, Need::kOptional));
    line.code = static_cast<std::int32_t>(reader.integer("code", 0, kGreatestCode, 0, Need::kOptional));
    line.bounce = static_cast<DeliveryBounce>(word_of(reader, "bounce", kDeliveryBounces));
    line.bounce_status = reader.text("bounce_status", domain::kMaxNameLength);
    line.bounced_at_s = reader.time("bounced_at");
    line.mails = static_cast<std::int32_t>(reader.integer("mails", 1, kMostAttempts, 1, Need::kOptional));
    reader.finish();
    return line;
}

void write_delivery(JsonWriter& json, const DeliveryLine& line) {
    json.begin_object();
    write_text(json, "person_id", line.person_id);
    write_text(json, "address", line.address);
    write_text(json, "state", kDeliveryStates[static_cast<std::size_t>(line.state)]);
    write_time(json, "ordered_at", line.ordered_at_s);
    if (line.tried_at_s != 0) {
        write_time(json, "tried_at", line.tried_at_s);
        write_number(json, "attempts", line.attempts);
    }
    if (line.code != 0) {
        write_number(json, "code", line.code);
    }
    if (line.bounce != DeliveryBounce::kNone) {
        write_text(json, "bounce", kDeliveryBounces[static_cast<std::size_t>(line.bounce)]);
        write_text(json, "bounce_status", line.bounce_status);
        write_time(json, "bounced_at", line.bounced_at_s);
    }
    if (line.mails > 1) {
        write_number(json, "mails", line.mails);
    }
    json.end_object();
}

Letter read_letter(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    Letter letter;
    letter.application_id = reader.id("application_id", domain::RecordKind::kApplication);
    letter.subject = reader.text("subject", kLongestLetter);
    letter.text = reader.text("text", kLongestLetter);
    letter.names_reader = reader.boolean("names_reader");
    letter.without_partner = reader.boolean("without_partner");
    reader.finish();
    return letter;
}

void write_letter(JsonWriter& json, const Letter& letter) {
    json.begin_object();
    write_text(json, "application_id", letter.application_id);
    write_text(json, "subject", letter.subject);
    write_text(json, "text", letter.text);
    write_boolean(json, "names_reader", letter.names_reader);
    write_boolean(json, "without_partner", letter.without_partner);
    json.end_object();
}

std::vector<std::string> read_group(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    std::vector<std::string> ids;
    const auto* list = value.get_ptr<const nlohmann::json::array_t*>();
    if (list == nullptr || list->size() < 2 || list->size() > 3) {
        findings.problems.push_back(problem("wrong_length", path.text(), "2"));
        return ids;
    }
    for (std::size_t k = 0; k < list->size(); ++k) {
        ids.push_back(element_text((*list)[k], JsonPath(&path, k), findings).value_or(std::string()));
    }
    return ids;
}

}  // namespace

std::string encode_deliveries(const std::vector<DeliveryLine>& deliveries) {
    JsonWriter json;
    json.begin_object();
    json.key("deliveries");
    json.begin_array();
    for (const DeliveryLine& line : deliveries) {
        write_delivery(json, line);
    }
    json.end_array();
    json.end_object();
    return json.document();
}

DecodeResult<std::vector<DeliveryLine>> decode_deliveries(std::string_view json) {
    return read_object<std::vector<DeliveryLine>>(json, [](FieldReader& reader) {
        std::vector<DeliveryLine> lines;
        const nlohmann::json::array_t* list = reader.array("deliveries", kMostDeliveryLines);
        const JsonPath path = reader.path_of("deliveries");
        for (std::size_t k = 0; list != nullptr && k < list->size(); ++k) {
            lines.push_back(read_delivery((*list)[k], JsonPath(&path, k), reader.findings()));
        }
        return lines;
    });
}

std::string encode_letters_wanted(const LettersWanted& wanted) {
    JsonWriter json;
    json.begin_object();
    write_text(json, "round_id", wanted.round_id);
    json.key("groups");
    json.begin_array();
    for (const std::vector<std::string>& group : wanted.groups) {
        json.begin_array();
        for (const std::string& id : group) {
            json.text(id);
        }
        json.end_array();
    }
    json.end_array();
    json.end_object();
    return json.document();
}

DecodeResult<LettersWanted> decode_letters_wanted(std::string_view json) {
    return read_object<LettersWanted>(json, [](FieldReader& reader) {
        LettersWanted wanted;
        wanted.round_id = reader.id("round_id", domain::RecordKind::kRound);
        const nlohmann::json::array_t* list = reader.array("groups", kMostGroupsOfLetters);
        const JsonPath path = reader.path_of("groups");
        for (std::size_t k = 0; list != nullptr && k < list->size(); ++k) {
            wanted.groups.push_back(read_group((*list)[k], JsonPath(&path, k), reader.findings()));
        }
        return wanted;
    });
}

std::string encode_letters(const Letters& letters) {
    JsonWriter json;
    json.begin_object();
    write_number(json, "written", letters.written);
    json.key("letters");
    json.begin_array();
    for (const Letter& letter : letters.letters) {
        write_letter(json, letter);
    }
    json.end_array();
    json.end_object();
    return json.document();
}

DecodeResult<Letters> decode_letters(std::string_view json) {
    return read_object<Letters>(json, [](FieldReader& reader) {
        Letters letters;
        letters.written = reader.integer("written", 0, kMostAttempts);
        const nlohmann::json::array_t* list = reader.array("letters", kMostGroupsOfLetters);
        const JsonPath path = reader.path_of("letters");
        for (std::size_t k = 0; list != nullptr && k < list->size(); ++k) {
            letters.letters.push_back(read_letter((*list)[k], JsonPath(&path, k), reader.findings()));
        }
        return letters;
    });
}

}  // namespace counterpart::codec
