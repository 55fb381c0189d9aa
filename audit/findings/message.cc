#include "audit/findings/message.h"

namespace solieu::audit {

Argument as_is(std::string_view name, std::string_view text) {
    return {.name = std::string(name), .value = std::string(text)};
}

Argument number(std::string_view name, const Decimal& value) {
    return number(name, to_string(value));
}

Argument number(std::string_view name, std::string_view plain) {
    return {.name = std::string(name), .kind = Argument::Kind::number, .value = std::string(plain)};
}

Argument day(std::string_view name, const normalize::CalendarDate& date) {
    return {.name = std::string(name), .kind = Argument::Kind::day, .value = normalize::to_iso(date)};
}

Argument said(std::string_view name, Message message) {
    Argument argument{.name = std::string(name), .kind = Argument::Kind::messages};
    argument.messages.push_back(std::move(message));
    return argument;
}

Message message_of(const Explanation& explanation) {
    return together({{.kind = Argument::Kind::explanation, .value = explanation.vi, .english = explanation.en}});
}

Message together(std::vector<Argument> arguments) {
    return {.code = "", .arguments = std::move(arguments)};
}

}  // namespace solieu::audit
