// No word of Vietnamese stands in a literal of the program: what it knows of the language is data (packs/). Message
// catalogues speak it; vietnamese_literals.txt names them, and the files that still owe their words to a pack.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(literals_tests)

namespace {

struct Literal {
    int line = 0;
    std::string text;  // as written, escapes and all
};

// The string literals of C++ source, those in comments left out.
std::vector<Literal> literals_of(std::string_view source) {
    std::vector<Literal> out;
    int line = 1;
    const auto skip_to = [&](std::size_t from, std::size_t to) {
        to = std::min(to, source.size());
        line += static_cast<int>(std::count(source.begin() + static_cast<std::ptrdiff_t>(from),
                                            source.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
        return to;
    };
    for (std::size_t i = 0; i < source.size();) {
        const std::string_view rest = source.substr(i);
        const auto is_part_of_word = [&] {
            return i > 0 && (std::isalnum(static_cast<unsigned char>(source[i - 1])) != 0 || source[i - 1] == '_');
        };
        if (rest.starts_with("//")) {
            i = skip_to(i, source.find('\n', i));
        } else if (rest.starts_with("/*")) {
            const std::size_t end = source.find("*/", i + 2);
            i = skip_to(i, end == std::string_view::npos ? end : end + 2);
        } else if (rest.starts_with("R\"") && (!is_part_of_word() || source[i - 1] == '8')) {
            const std::size_t open = source.find('(', i);
            const std::string close = ")" + std::string(source.substr(i + 2, open - i - 2)) + "\"";
            const std::size_t end = std::min(source.find(close, open), source.size());
            out.push_back({line, std::string(source.substr(open + 1, end - open - 1))});
            i = skip_to(i, end + close.size());
        } else if (rest.front() == '"' || (rest.front() == '\'' && !is_part_of_word())) {
            std::size_t end = i + 1;
            while (end < source.size() && source[end] != rest.front()) end += source[end] == '\\' ? 2 : 1;
            if (rest.front() == '"') out.push_back({line, std::string(source.substr(i + 1, end - i - 1))});
            i = skip_to(i, end + 1);
        } else {
            i = skip_to(i, i + 1);
        }
    }
    return out;
}

// Letters between brackets are a set of a pattern, no word.
std::string without_sets(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t close = text[i] == '[' ? text.find(']', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            out += text[i];
        } else {
            out += ' ';
            i = close;
        }
    }
    return out;
}

// À to ỹ: what only Vietnamese writes, and what it shares with others.
bool is_marked_letter(char32_t c) {
    return (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1EA0 && c <= 0x1EF9);
}

// True when a letter with a mark stands in a word of two letters or more.
bool holds_word(std::string_view literal) {
    const std::string text = without_sets(literal);
    int letters = 0;
    bool marked = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        char32_t c = byte < 0x80 ? byte : byte & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        if (byte == '\\') {  // an escape is no letter of the word
            letters = 0;
            marked = false;
            const bool property = i + 1 < text.size() && (text[i + 1] == 'p' || text[i + 1] == 'P');  // \pL
            i += property ? 3 : 2;
            continue;
        }
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_marked_letter(c);
        if (letter) {
            ++letters;
            marked = marked || is_marked_letter(c);
            if (marked && letters >= 2) return true;
        } else {
            letters = 0;
            marked = false;
        }
        i += length;
    }
    return false;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const std::filesystem::path root = SOLIEU_SOURCE_DIR;

// Files and folders of the list, by what they are; see its head.
std::map<std::string, std::string> listed() {
    std::map<std::string, std::string> out;
    std::ifstream in(root / "tests/structure/vietnamese_literals.txt");
    for (std::string kind, path; in >> kind;) {
        std::getline(in >> std::ws, path);
        if (kind != "#") out[path] = kind;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_word_stands_in_a_literal) {
    const std::map<std::string, std::string> list = listed();
    std::set<std::string> unused;
    for (const auto& [path, kind] : list) {
        BOOST_TEST((kind == "catalogue" || kind == "letters" || kind == "debt"), kind << " " << path);
        unused.insert(path);
    }
    std::size_t seen = 0;
    for (const char* folder : {"base", "extract", "grammar", "normalize", "audit", "output", "app"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".cc" && entry.path().extension() != ".h") continue;
            ++seen;
            const std::string name = entry.path().lexically_relative(root).generic_string();
            const auto place = std::find_if(list.begin(), list.end(), [&](const auto& one) {
                return name == one.first || name.starts_with(one.first + "/");
            });
            for (const Literal& literal : literals_of(read(entry.path()))) {
                if (!holds_word(literal.text)) continue;
                if (place == list.end()) {
                    BOOST_ERROR(name << ":" << literal.line << ": \"" << literal.text
                                     << "\": words belong into a table of a pack (packs/README.md)");
                } else {
                    unused.erase(place->first);
                }
            }
        }
    }
    BOOST_TEST(seen > 300u);
    for (const std::string& path : unused)
        BOOST_ERROR("tests/structure/vietnamese_literals.txt: " << path << " holds no word any more: take it out");
}

BOOST_AUTO_TEST_CASE(literals_are_told_from_comments) {
    const auto found =
        literals_of("a(\"mot\"); // \"hai\"\n/* \"ba\" */ b(R\"x(bon \")x\", '\"', \"na\\\"m\", 1'000);\n\"sau\"");
    BOOST_REQUIRE(found.size() == 4u);
    BOOST_TEST(found[0].text == "mot");
    BOOST_TEST(found[1].text == "bon \"");
    BOOST_TEST(found[2].text == "na\\\"m");
    BOOST_TEST(found[3].text == "sau");
    BOOST_TEST(found[3].line == 3);
}

BOOST_AUTO_TEST_CASE(words_are_told_from_letters) {
    for (const char* text : {"số", "trong đó", "^(?:và)", "STT|Số", "\\nđã"}) BOOST_TEST(holds_word(text), text);
    for (const char* text : {"", "so", "đ", "[A-ZĐƯƠ]", "Đ", "{link}", "–", "\\pLđ", "×2"})
        BOOST_TEST(!holds_word(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
