// A report as Word document gives the same dataset as its PDF, as web page the same as its Word document: everything in
// the JSON but pages, boxes and the source.

#define BOOST_TEST_MODULE word
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "output/json.h"
#include "tests/corpus/engine.h"

namespace {

using namespace solieu::corpus;
using Json = nlohmann::json;

// Pairs with the same faults and the same form of STT.
struct Pair {
    const char *word, *pdf;
};
constexpr Pair pairs[] = {{"province-word.docx", "province.pdf"},
                          {"district-word.docx", "district.pdf"},
                          {"years-word.docx", "years.pdf"},
                          {"forms-word.docx", "forms-lines.pdf"},
                          {"district-web.html", "district-word.docx"}};
std::ostream& operator<<(std::ostream& out, const Pair& pair) {
    return out << pair.word;
}

// Without what only a page has: places, how surely a word was read, messages that name a page, and the labels of
// several values in one cell, which wrapped lines cut in the PDF.
Json without_places(const Json& value, bool in_parts = false) {
    if (value.is_array()) {
        Json out = Json::array();
        for (const Json& each : value) out.push_back(without_places(each, in_parts));
        return out;
    }
    if (!value.is_object()) return value;
    Json out = Json::object();
    for (const auto& [name, each] : value.items()) {
        const bool place = name == "page" || name == "pages" || name == "box" || name == "confidence" ||
                           name == "message" || name == "raw" || (in_parts && name == "label");
        if (!place) out[name] = without_places(each, name == "parts");
    }
    return out;
}

Json dataset_of(const std::string& name) {
    const Outcome outcome = run("corpus/samples/" + name);
    BOOST_REQUIRE_MESSAGE(outcome.read, outcome.trouble);
    std::string text;
    solieu::output::write_json({.document = outcome.document,
                                .statements = outcome.statements,
                                .facts = outcome.facts,
                                .audit = outcome.audit,
                                .engine = {.version = "test", .rules = "test", .ocr_model = "", .options = ""}},
                               [&](std::string_view piece) { text += piece; });
    Json json = Json::parse(text);
    BOOST_TEST(json.at("diagnostics").empty());
    json.erase("source");
    return without_places(json);
}

BOOST_DATA_TEST_CASE(a_word_document_gives_the_dataset_of_its_pdf, boost::unit_test::data::make(pairs), pair) {
    const Json word = dataset_of(pair.word), pdf = dataset_of(pair.pdf);
    for (const auto& [part, content] : pdf.items()) {
        BOOST_TEST_CONTEXT(part) {
            BOOST_REQUIRE(word.contains(part));
            BOOST_TEST(word.at(part) == content, Json::diff(content, word.at(part)).dump(1).substr(0, 2000));
        }
    }
}

}  // namespace
