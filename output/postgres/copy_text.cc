#include "output/postgres/copy_text.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>
#include <variant>

#include "base/text.h"

namespace solieu::output {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

struct AppendCell {
    std::string& line;

    void operator()(std::nullptr_t) const { line += "\\N"; }
    void operator()(std::int64_t value) const { number(value); }
    void operator()(double value) const { number(value); }
    void operator()(std::string_view value) const {
        for (const char c : storable(value)) {
            switch (c) {
                case '\\':
                    line += "\\\\";
                    break;
                case '\t':
                    line += "\\t";
                    break;
                case '\n':
                    line += "\\n";
                    break;
                case '\r':
                    line += "\\r";
                    break;
                default:
                    line += c;
            }
        }
    }

    template <class Number>
    void number(Number value) const {
        std::array<char, 32> digits{};
        line.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    }
};

}  // namespace

std::string storable(std::string_view text) {
    std::string valid = to_utf8(text, Encoding::utf8);
    for (std::size_t at = 0; (at = valid.find('\0', at)) != valid.npos; at += replacement.size())
        valid.replace(at, 1, replacement);
    return valid;
}

void append_copy_line(std::string& lines, std::span<const DatasetCell> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) lines += '\t';
        std::visit(AppendCell{lines}, cells[i]);
    }
    lines += '\n';
}

}  // namespace solieu::output
