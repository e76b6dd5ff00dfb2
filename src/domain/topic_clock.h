#pragma once

#include <cstdint>
#include <string>

#include "domain/decide.h"

namespace counterpart::domain {

/// What is due for topics at a time: scheduled ones whose moment has come are published. Done twice, it changes nothing more.
/// Cost: one pass over the topics.
Decision due_topics(const Programme& programme, std::int64_t now_s);

/// Tells people of current partnerships of the rounds that run of the published topic that began last (on its first day at midnight UTC, or
/// late when it is published late), and notes in it until when people were told. Somebody whose first partnership of the round begins later
/// is told then. So nobody is told twice, and of earlier topics nobody is told at all. Unconfirmed addresses and those who want no such mails
/// get none. Done twice, it changes nothing more. Cost: one pass over the records of these rounds.
Decision due_topic_mails(const Programme& programme, std::int64_t now_s);

/// What a mail says of a topic, on one line: its summary, or the first two sentences of its text; at most 600 bytes.
std::string topic_in_short(const Topic& topic);

}  // namespace counterpart::domain
