#include "codec/round_records_json.h"

#include <utility>

#include "codec/field_writer.h"
#include "codec/read_document.h"
#include "codec/record_fields.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMostValuesOfRound = 20'000'000, kMostRecordsOfRound = 1'000'000;

std::vector<domain::Record> read_records_of_round(FieldReader& reader) {
    std::vector<domain::Record> records;
    const nlohmann::json::array_t* elements = reader.array("records", kMostRecordsOfRound);
    if (elements == nullptr) {
        return records;
    }
    const JsonPath list = reader.path_of("records");
    for (std::size_t k = 0; k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        FieldReader element((*elements)[k], path, reader.findings());
        const std::size_t problems_before = reader.findings().problems.size();
        const auto kind = element.term("kind", domain::RecordKind::kPerson);
        const nlohmann::json* record = element.object().value("record", Need::kMandatory);
        if (record != nullptr && reader.findings().problems.size() == problems_before) {
            records.push_back(read_record(kind, *record, element.path_of("record"), reader.findings()));
        }
        element.finish();
    }
    return records;
}

}  // namespace

std::string encode_round_records(std::span<const domain::Record> records) {
    JsonWriter writer;
    writer.begin_object();
    write_text(writer, "format", kRoundRecordsFormat);
    write_number(writer, "version", 1);
    writer.key("records");
    writer.begin_array();
    for (const domain::Record& record : records) {
        writer.break_line();
        writer.begin_object();
        write_text(writer, "kind", domain::term_name(domain::kind_of(record)));
        writer.key("record");
        write_record(writer, record);
        writer.end_object();
    }
    writer.end_array();
    writer.end_object();
    return writer.document() + "\n";
}

DecodeResult<std::vector<domain::Record>> decode_round_records(std::string_view json) {
    return read_value<std::vector<domain::Record>>(json,
                                                   [](const nlohmann::json& root, const JsonPath& path, Findings& findings) {
                                                       FieldReader reader(root, path, findings);
                                                       std::vector<domain::Record> records;
                                                       if (check_format(reader.object(), kRoundRecordsFormat)) {
                                                           records = read_records_of_round(reader);
                                                           reader.finish();
                                                       }
                                                       return records;
                                                   },
                                                   {kMostValuesOfRound});
}

}  // namespace counterpart::codec
