#include "corpus/generate/poor_ocr.h"

#include <array>
#include <string_view>
#include <utility>

namespace solieu::generate {
namespace {

// Letters and what they are taken for.
constexpr std::pair<std::string_view, std::string_view> slips[] = {
    {"0", "O"},  {"1", "l"}, {"2", "Z"},  {"3", "8"}, {"4", "1"},  {"5", "S"}, {"6", "5"}, {"7", "1"},  {"8", "3"},
    {"9", "0"},  {".", ","}, {",", "."},  {"%", "9"}, {"/", "l"},  {"l", "1"}, {"i", "l"}, {"n", "ri"}, {"m", "rn"},
    {"h", "li"}, {"c", "e"}, {"u", "ii"}, {"ế", "e"}, {"ề", "ê"},  {"ệ", "ê"}, {"ể", "ê"}, {"ê", "e"},  {"ấ", "â"},
    {"ầ", "a"},  {"ậ", "â"}, {"â", "a"},  {"ố", "ô"}, {"ồ", "o"},  {"ộ", "ô"}, {"ổ", "ô"}, {"ô", "o"},  {"ơ", "o"},
    {"ợ", "o"},  {"ớ", "o"}, {"ư", "u"},  {"ứ", "u"}, {"ữ", "ii"}, {"ự", "u"}, {"á", "a"}, {"à", "a"},  {"ả", "a"},
    {"ạ", "a"},  {"ă", "a"}, {"ắ", "ă"},  {"í", "i"}, {"ị", "i"},  {"ì", "1"}, {"đ", "d"}, {"Đ", "D"},  {"ý", "y"},
    {"ỉ", "i"},  {"ủ", "u"}, {"ụ", "u"},  {"ú", "u"}, {"é", "e"},  {"ọ", "o"}, {"ó", "o"}, {"ò", "o"}};

std::string_view slip_of(std::string_view letter) {
    for (const auto& [from, to] : slips) {
        if (from == letter) return to;
    }
    return letter;
}

}  // namespace

std::string misread(const std::string& word, double rate, Random& random) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        std::size_t end = at + 1;
        while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
        const std::string_view letter = std::string_view(word).substr(at, end - at);
        if (!random.chance(rate))
            out += letter;
        else if (random.chance(0.85))
            out += slip_of(letter);
        at = end;
    }
    return out;
}

std::vector<DrawnWord> poor_ocr(const std::vector<DrawnWord>& words, double rate, Random& random) {
    std::vector<DrawnWord> read;
    for (const DrawnWord& word : words) {
        DrawnWord one = word;
        one.text = random.chance(rate / 3) ? "" : misread(word.text, rate, random);
        if (!one.text.empty()) read.push_back(std::move(one));
    }
    return read;
}

}  // namespace solieu::generate
