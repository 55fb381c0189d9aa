#pragma once
// Names of the results of several files in one folder.
//
//   {"a/bao-cao.pdf", "b/bao-cao.pdf", "so-lieu.txt"}, "json" -> {"bao-cao.json", "bao-cao-2.json", "so-lieu.json"}
//
// Each is named after its input, without the extension; where two would be equal (also in upper and lower case, which
// some file systems do not tell apart) the later one gets a number. `reserved` names are never given.

#include <string>
#include <string_view>
#include <vector>

namespace solieu::app {

[[nodiscard]] std::vector<std::string> output_names(const std::vector<std::string>& inputs, std::string_view extension,
                                                    const std::vector<std::string>& reserved = {});

}  // namespace solieu::app
