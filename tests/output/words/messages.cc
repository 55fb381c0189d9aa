#include "output/words/messages.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(messages_tests)

namespace {

const std::string root = SOLIEU_SOURCE_DIR;

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> arguments_of(std::string_view text) {
    static const std::regex name(R"(\{\^?([a-z_]*)\})");
    std::set<std::string> names;
    const std::string whole(text);
    for (std::sregex_iterator it(whole.begin(), whole.end(), name), end; it != end; ++it) names.insert((*it)[1]);
    return names;
}

bool is_of_diagnostic(std::string_view code) {
    return code.starts_with("diagnostic.");
}

// What the sources of these folders name: codes, and beginnings of codes ("rule.").
std::set<std::string> named_in(std::initializer_list<const char*> folders) {
    static const std::regex literal(R"re("([a-z]+\.(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*)?)")re");
    static const std::regex placed(R"(\{\{(?:vi|en) ([a-z0-9.-]+)\}\})");
    std::set<std::string> found;
    for (const char* folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root + "/" + folder)) {
            const std::string ending = entry.path().extension();
            if (ending != ".cc" && ending != ".h" && ending != ".html") continue;
            const std::string text =
                std::regex_replace(content_of(entry.path()), std::regex(R"(#include "[^"]*")"), "");
            const std::regex& pattern = ending == ".html" ? placed : literal;
            for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
                found.insert((*it)[1]);
        }
    }
    return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(both_languages_say_the_same_with_the_same_arguments) {
    std::set<std::string_view> codes;
    for (const auto& [code, text] : catalogue(Language::vi)) {
        BOOST_TEST(codes.insert(code).second, code << " twice");
        BOOST_TEST(!text.empty(), code);
        if (is_of_diagnostic(code)) continue;
        BOOST_TEST_REQUIRE(has_word(code, Language::en), code << " is not in English");
        BOOST_TEST((arguments_of(text) == arguments_of(word(code, Language::en))), code);
    }
    std::set<std::string_view> english;
    for (const auto& [code, text] : catalogue(Language::en)) {
        BOOST_TEST(english.insert(code).second, code << " twice");
        BOOST_TEST(codes.contains(code), code << " is not in Vietnamese");
        BOOST_TEST(!is_of_diagnostic(code), code);
    }
}

// The message of a diagnostic is English; what a Vietnamese reader sees is the catalogue's.
BOOST_AUTO_TEST_CASE(every_diagnostic_is_told_in_vietnamese) {
    static const std::regex made(R"re((?:\.code = |add_diagnostic\()"([a-z-]+)")re");
    int codes = 0;
    for (const char* folder : {"extract", "grammar", "normalize"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root + "/" + folder)) {
            if (entry.path().extension() != ".cc") continue;
            const std::string text = content_of(entry.path());
            for (std::sregex_iterator it(text.begin(), text.end(), made), end; it != end; ++it, ++codes)
                BOOST_TEST(has_word("diagnostic." + (*it)[1].str(), Language::vi), entry.path() << ": " << (*it)[1]);
        }
    }
    BOOST_TEST(codes > 15);
}

BOOST_AUTO_TEST_CASE(every_code_of_a_source_is_in_the_catalogues_and_every_entry_is_used) {
    const std::set<std::string> named = named_in({"audit", "output", "app"});
    std::set<std::string> families;
    for (const auto& [code, text] : catalogue(Language::vi))
        families.insert(std::string(code.substr(0, code.find('.'))));
    for (const std::string& code : named) {
        if (!families.contains(code.substr(0, code.find('.'))) || code.ends_with('.') || code.ends_with(".tsv"))
            continue;
        // "compare.kind-" is the beginning of several.
        const bool begins = code.ends_with('-') && std::ranges::any_of(catalogue(Language::vi), [&](const auto& entry) {
                                return entry.first.starts_with(code);
                            });
        BOOST_TEST((begins || has_word(code, Language::vi)), code << " is in no catalogue");
    }
    for (const auto& [code, text] : catalogue(Language::vi)) {
        const std::string name(code);
        const bool used = named.contains(name) || named.contains(name.substr(0, name.find('.') + 1)) ||
                          std::ranges::any_of(named, [&](const std::string& one) {
                              return one.ends_with('-') && name.starts_with(one);
                          });
        BOOST_TEST(used, code << " is used nowhere");
    }
}

BOOST_AUTO_TEST_CASE(each_diagnostic_that_is_told_is_one) {
    std::string sources;
    for (const char* folder : {"extract", "grammar", "normalize"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root + "/" + folder))
            if (entry.path().extension() == ".cc" || entry.path().extension() == ".h")
                sources += content_of(entry.path());
    }
    for (const auto& [code, text] : catalogue(Language::vi)) {
        if (!is_of_diagnostic(code)) continue;
        const std::string literal = '"' + std::string(code.substr(code.find('.') + 1)) + '"';
        BOOST_TEST(sources.find(literal) != std::string::npos, code);
    }
}

BOOST_AUTO_TEST_CASE(a_template_is_filled) {
    using namespace solieu::audit;
    const Message name{"name.row-number-label", {as_is("number", "3.4"), as_is("label", "Tỷ lệ")}};
    const Message message{"relation.fails-by",
                          {said("name", name), as_is("written", "402"), as_is("parts", "286 + 134"),
                           audit::number("difference", "1234.50")}};
    BOOST_TEST(text_of(message, Language::vi) == "Dòng 3.4 (Tỷ lệ) ghi 402 nhưng 286 + 134, chênh 1.234,50.");
    BOOST_TEST(text_of(message, Language::en) == "Row 3.4 (Tỷ lệ) states 402 but 286 + 134, difference 1,234.50.");
    const Message late{"dates.late", {as_is("date", "1/3/2022"), audit::day("last", {2022, 2, 1})}};
    BOOST_TEST(text_of(late, Language::vi) == "Ngày 1/3/2022 sau ngày của báo cáo (chậm nhất 1/2/2022).");
    BOOST_TEST(text_of(late, Language::en) == "The date 1/3/2022 is later than the report (2022-02-01 at the latest).");
    // Braces of a report are no template.
    BOOST_TEST(text_of(Message{"name.section", {as_is("number", "{number}")}}, Language::en) == "section {number}");
}

BOOST_AUTO_TEST_CASE(sentences_have_spaces_between_them) {
    using namespace solieu::audit;
    const Sentences sentences = {{"finding.limited", {}}, message_of({.vi = "Vì.", .en = ""}), {"name.prose", {}}};
    BOOST_TEST(text_of(sentences, Language::vi) == "Chưa thử hết mọi khả năng (đã tới giới hạn). Vì. phần lời");
    BOOST_TEST(text_of(sentences, Language::en) == "Not every possibility was tried: a limit was reached. the text");
}

BOOST_AUTO_TEST_CASE(what_is_unknown_or_nested_without_end_does_no_harm) {
    using namespace solieu::audit;
    BOOST_TEST(text_of(Message{"no.such", {}}, Language::en) == "no.such");
    BOOST_TEST(text_of(Message{"name.section", {}}, Language::en) == "section ");
    Message deep{"name.note-of", {}};
    for (int i = 0; i < 100; ++i) deep = {"name.note-of", {said("name", deep)}};
    BOOST_TEST(text_of(deep, Language::en).size() < 1000U);
}

BOOST_AUTO_TEST_CASE(numbers_in_both_languages) {
    BOOST_TEST(format_number("1234567.890", Language::vi) == "1.234.567,890");
    BOOST_TEST(format_number("1234567.890", Language::en) == "1,234,567.890");
    BOOST_TEST(format_number("-12", Language::vi) == "-12");
    BOOST_TEST(format_number("-1234", Language::en) == "-1,234");
    BOOST_TEST(format_number("0", Language::vi) == "0");
    for (const char* none : {"", "-", ".5", "1.2.3", "một", "12a"})
        BOOST_TEST(format_number(none, Language::vi) == none);
}

BOOST_AUTO_TEST_CASE(days_in_both_languages) {
    BOOST_TEST(format_day("2022-02-21", Language::vi) == "21/2/2022");
    BOOST_TEST(format_day("2022-12-01", Language::vi) == "1/12/2022");
    BOOST_TEST(format_day("2022-02-21", Language::en) == "2022-02-21");
    for (const char* none : {"", "2022", "21/2/2022", "2022-02-2x"}) BOOST_TEST(format_day(none, Language::vi) == none);
}

BOOST_AUTO_TEST_CASE(the_first_letter) {
    BOOST_TEST(sentence("dòng 1") == "Dòng 1");
    BOOST_TEST(sentence("1") == "1");
    BOOST_TEST(sentence("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
