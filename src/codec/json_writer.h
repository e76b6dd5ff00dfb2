#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::codec {

/// Builds JSON text piece by piece, without white space but for the line breaks asked for. Keys come in the order of the
/// calls, so that same content gives same bytes.
class JsonWriter {
  public:
    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    /// Starts a new line before the next item; for people who compare files.
    void break_line();
    void key(std::string_view name);
    void text(std::string_view value);
    void number(std::int64_t value);
    void boolean(bool value);

    /// The document so far.
    const std::string& document() const { return document_; }

  private:
    void separate();
    void append_quoted(std::string_view value);

    std::string document_;
    bool separator_due_ = false;
    bool line_break_due_ = false;
};

}  // namespace counterpart::codec
