#pragma once
// Files without the folders they lie in, for what is passed on: where they lay on a computer is nobody's business.
//
//   file_name("/home/an/bao-cao.pdf")                       == "bao-cao.pdf"
//   without_folders("--ocr never --rules /home/an/q.toml")  == "--ocr never --rules q.toml"

#include <string>
#include <string_view>

namespace solieu::output {

[[nodiscard]] std::string file_name(std::string_view path);

// Of options as on the command line; the value of one goes on to the next "--".
[[nodiscard]] std::string without_folders(std::string_view options);

}  // namespace solieu::output
