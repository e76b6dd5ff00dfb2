#include "codec/json_writer.h"

#include "base/utf8.h"

namespace counterpart::codec {

void JsonWriter::separate() {
    if (separator_due_) {
        document_.push_back(',');
    }
    if (line_break_due_) {
        document_.push_back('\n');
    }
    separator_due_ = true;
    line_break_due_ = false;
}

void JsonWriter::begin_object() {
    separate();
    document_.push_back('{');
    separator_due_ = false;
}

void JsonWriter::end_object() {
    if (line_break_due_) {
        document_.push_back('\n');
        line_break_due_ = false;
    }
    document_.push_back('}');
    separator_due_ = true;
}

void JsonWriter::begin_array() {
    separate();
    document_.push_back('[');
    separator_due_ = false;
}

void JsonWriter::end_array() {
    if (line_break_due_) {
        document_.push_back('\n');
        line_break_due_ = false;
    }
    document_.push_back(']');
    separator_due_ = true;
}

void JsonWriter::break_line() { line_break_due_ = true; }

void JsonWriter::key(std::string_view name) {
    separate();
    append_quoted(name);
    document_.push_back(':');
    separator_due_ = false;
}

void JsonWriter::text(std::string_view value) {
    separate();
    append_quoted(value);
}

void JsonWriter::number(std::int64_t value) {
    separate();
    document_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
    separate();
    document_ += value ? "true" : "false";
}

// Bytes that are not UTF-8 become U+FFFD, so that a document is always readable again.
void JsonWriter::append_quoted(std::string_view value) {
    constexpr std::string_view kHexDigits = "0123456789abcdef";
    constexpr std::string_view kNamedControls = "\n\r\t";
    constexpr std::string_view kNames = "nrt";
    document_.push_back('"');
    for (std::size_t at = 0; at < value.size();) {
        const auto byte = static_cast<unsigned char>(value[at]);
        if (byte >= 0x80) {
            const CodePoint point = code_point_at(value, at);
            append_code_point(document_, point.value);
            at += point.length_bytes;
            continue;
        }
        if (byte == '"' || byte == '\\') {
            document_.push_back('\\');
            document_.push_back(value[at]);
        } else if (const std::size_t named = kNamedControls.find(value[at]); named != std::string_view::npos) {
            document_.push_back('\\');
            document_.push_back(kNames[named]);
        } else if (byte < 0x20) {
            document_ += "\\u00";
            document_.push_back(kHexDigits[byte >> 4U]);
            document_.push_back(kHexDigits[byte & 15U]);
        } else {
            document_.push_back(value[at]);
        }
        ++at;
    }
    document_.push_back('"');
}

}  // namespace counterpart::codec
