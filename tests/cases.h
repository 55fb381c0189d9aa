#pragma once
// The reader of text cases (corpus/cases/*.txt), for the tests of all stages.
//
// A case:
//
//   ## name, unique in its file
//   lines of input
//   ---
//   lines expected
//
// Lines before the first case and lines that begin with "#:" are comments. The blank lines around the input and the
// expected lines are dropped, those within stay; neither ends in '\n'. A case without "---" expects "".
//
// Example:
//   for (const Case& one : read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/numbers.txt"))
//       BOOST_TEST(run(one.input) == one.expected, one.file << ":" << one.line << " " << one.name);
//
// A file that is missing or holds no case gives an empty list: check for that, or the test passes on nothing.

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::tests {

struct Case {
    std::string file, name;
    int line = 0;  // of its "##", from 1
    std::string input, expected;
};

inline std::string without_blank_ends(std::string_view lines) {
    const auto is_blank = [](std::string_view line) {
        return line.find_first_not_of(" \t\r") == std::string_view::npos;
    };
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        if (!is_blank(lines.substr(0, end))) break;
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    while (!lines.empty()) {
        const std::size_t end = lines.rfind('\n');
        if (!is_blank(end == std::string_view::npos ? lines : lines.substr(end + 1))) break;
        lines.remove_suffix(end == std::string_view::npos ? lines.size() : lines.size() - end);
    }
    return std::string(lines);
}

inline std::vector<Case> read_cases(const std::string& path) {
    std::vector<Case> cases;
    std::ifstream stream(path);
    std::string line;
    bool in_expected = false;
    for (int number = 1; std::getline(stream, line); ++number) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.starts_with("#:")) continue;
        if (line.starts_with("## ")) {
            cases.push_back({.file = path, .name = line.substr(3), .line = number, .input = "", .expected = ""});
            in_expected = false;
        } else if (cases.empty()) {
            continue;
        } else if (line == "---" && !in_expected) {
            in_expected = true;
        } else {
            std::string& target = in_expected ? cases.back().expected : cases.back().input;
            target += line;
            target += '\n';
        }
    }
    for (Case& one : cases) {
        one.input = without_blank_ends(one.input);
        one.expected = without_blank_ends(one.expected);
    }
    return cases;
}

}  // namespace solieu::tests
