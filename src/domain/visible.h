#pragma once

#include <cstdint>
#include <optional>

#include "domain/actor.h"
#include "domain/programme.h"

namespace counterpart::domain {

/// The record as the actor may see it, or nothing. Record by record, field by field:
/// everybody: topics of rounds, once they are published; rounds without criteria and pair rules; posts (hidden ones empty, without their author's id); published
/// photos; open glossaries without their person's id
/// oneself: all one's own but the coordinators' notes; the partnerships one is or was in
/// partners, while the partnership lasts: the application's agreed fields, contact entries without notes, photos shown to partners, the
/// glossary, notes that are shared; agreed fields and shared notes also after it, once all want to stay in touch. A partnership is seen once
/// it has started
/// content officers: posts; all topics, those of the library too; photos that are offered to the showcase. Coordinators and directors:
/// everything but notes, glossaries that are not open and photos that are neither published nor offered.
std::optional<Record> visible(const Programme& programme, const Actor& actor, const Record& record);

/// The sequence of the last change of WHAT the actor may see: own roles, own partnerships, what partners agreed to. A reader
/// who started before it has to start afresh. May be greater than necessary, never smaller.
std::int64_t scope_sequence(const Programme& programme, const Actor& actor);

/// Whether readers may be told the id of a removed record of the kind: a photo's comes from its content, and its removal
/// raises everybody's scope instead.
bool removal_is_told(RecordKind kind);

/// Whether readers who may not see a changed record of the kind are told as if it were removed: they may have seen it before.
/// For the rest the scope says so.
bool hiding_is_told(RecordKind kind);

}  // namespace counterpart::domain
