#pragma once
// Lines of JSON that files of the list keep. Private to decisions.cc and known_findings.cc.
//
// In:    the text; the schema that each line must name; what to do with each.
// Fails: unreadable for a line that is no object of that schema, with its number. Blank lines do not count, nor does a
//        last line without its end that is broken: whoever wrote it died.
//
// Example:
//   Result<void> read = for_each_line(text, "solieu.decision/1", [&](const Json& line) { … });

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "output/json_values.h"

namespace solieu::output {

[[nodiscard]] Result<void> for_each_line(std::string_view text, std::string_view schema,
                                         const std::function<void(const Json&)>& take);

// "" where there is none.
[[nodiscard]] std::string text_in(const Json& object, const char* name);

}  // namespace solieu::output
