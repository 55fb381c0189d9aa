#pragma once
// What a finding says, in no language yet: codes of sentences and what stands in them. The texts are in the catalogues
// of the languages (output/messages); output/words/messages.h makes the one of the other.
//
// A sentence with an empty code is nothing but its arguments, one after the other. Names of arguments are those of the
// catalogues' templates: "{^name} ghi {written} nhưng {parts}, chênh {difference}.".
//
// Example:
//   Message{"relation.fails-by", {said("name", name), as_is("written", "402"), said("parts", parts),
//                                 number("difference", difference)}}

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "normalize/fact.h"

namespace solieu::audit {

struct Argument;

struct Message {
    std::string code;
    std::vector<Argument> arguments;
};

struct Argument {
    enum class Kind {
        text,         // as it stands in the report
        number,       // plain decimal, with as many decimals as are to be shown
        day,          // "2022-02-21"
        messages,     // one after the other, nothing between them
        explanation,  // of a rule: the one text or the other
    };
    std::string name;
    Kind kind = Kind::text;
    std::string value, english;  // english: of an explanation only
    std::vector<Message> messages;
};

// The sentences of a finding.
using Sentences = std::vector<Message>;

// What a person wrote in both languages: why a rule must hold.
struct Explanation {
    std::string vi, en;
};

[[nodiscard]] Argument as_is(std::string_view name, std::string_view text);
[[nodiscard]] Argument number(std::string_view name, const Decimal& value);
[[nodiscard]] Argument number(std::string_view name, std::string_view plain);
[[nodiscard]] Argument day(std::string_view name, const normalize::CalendarDate& date);
[[nodiscard]] Argument said(std::string_view name, Message message);

// A sentence of its own.
[[nodiscard]] Message message_of(const Explanation& explanation);

// Nothing but these, one after the other.
[[nodiscard]] Message together(std::vector<Argument> arguments);

}  // namespace solieu::audit
