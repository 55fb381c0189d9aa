#pragma once
// Files of keys and values (TOML), for packs and rules. The only includer of toml++: its classes differ by the macros
// that are set before it.
//
// In:    the text of a file.
// Out:   its table, or what is wrong and where.
// Fails: also on keys of more than 20 parts, of which toml++ makes tables in tables that it follows by recursion. (It
//        bounds arrays and inline tables within each other itself.)
//
// Example:
//   parse_toml("id = ").line == 1

#define TOML_EXCEPTIONS 0
// Version 3.3 asserts of files what it then reports as an error ("[[" and no key behind it).
#define TOML_ASSERT(condition) static_assert(true)
#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>

namespace solieu {

struct ParsedToml {
    std::optional<toml::table> table;
    int line = 0, column = 0;
    std::string reason, advice;
};

[[nodiscard]] ParsedToml parse_toml(std::string_view text);

}  // namespace solieu
