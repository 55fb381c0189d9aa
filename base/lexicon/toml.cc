#include "base/lexicon/toml.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace solieu {
namespace {

constexpr std::size_t most_key_parts = 20;  // "explain.vi" has two

// Where a key of more than most_key_parts parts stands: toml++ makes a table in a table of each and follows them by
// recursion. (It bounds arrays and inline tables within each other itself.)
std::optional<toml::source_position> find_long_key(std::string_view text) {
    std::size_t dots = 0, line = 1, line_begin = 0;
    const auto skip_to = [&](std::size_t at, std::string_view close, bool escapes) {
        for (; at < text.size() && text.substr(at, close.size()) != close; ++at) {
            if (close.size() == 1 && text[at] == '\n') return at;  // a text that is not closed
            if (escapes && text[at] == '\\') ++at;
            if (at < text.size() && text[at] == '\n') {
                ++line;
                line_begin = at + 1;
            }
        }
        return at + close.size();
    };
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
        } else if (c == '"' || c == '\'') {
            const std::string_view three = text.substr(at, 3);
            const std::string_view quote = three == "\"\"\"" || three == "'''" ? three : text.substr(at, 1);
            at = skip_to(at + quote.size(), quote, c == '"');
        } else {
            if (c == '\n' || c == '=' || c == ',' || c == '{' || c == '[') dots = 0;
            if (c == '.' && ++dots == most_key_parts)
                return toml::source_position{static_cast<toml::source_index>(line),
                                             static_cast<toml::source_index>(at - line_begin + 1)};
            ++at;
            if (c == '\n') {
                ++line;
                line_begin = at;
            }
        }
    }
    return std::nullopt;
}

ParsedToml failure(const toml::source_position& at, std::string reason, std::string advice) {
    return {.table = std::nullopt,
            .line = static_cast<int>(at.line),
            .column = static_cast<int>(at.column),
            .reason = std::move(reason),
            .advice = std::move(advice)};
}

}  // namespace

ParsedToml parse_toml(std::string_view text) {
    if (const auto at = find_long_key(text))
        return failure(*at, "a key has more than " + std::to_string(most_key_parts) + " parts",
                       "Keys have one or two: id, explain.vi");
    toml::parse_result result = toml::parse(text);
    if (!result)
        return failure(result.error().source().begin, std::string(result.error().description()),
                       "The file must be TOML: keys, \"=\", texts in quotes; packs/cchc-581 has examples");
    return {.table = std::move(result).table(), .line = 0, .column = 0, .reason = {}, .advice = {}};
}

}  // namespace solieu
