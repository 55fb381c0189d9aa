#include "tests/corpus/dataset.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string_view>

#include "output/json.h"
#include "tests/corpus/engine.h"

namespace solieu::corpus {
namespace {

// Without what only a page has: places, how surely a word was read; of another kind of file also messages that name a
// page, and the labels of several values in one cell, which wrapped lines cut in the PDF.
Json without_places(const Json& value, Compared compared, bool in_parts = false) {
    static const std::set<std::string_view> places{"box", "confidence"};
    static const std::set<std::string_view> of_pages{"page", "pages", "message", "raw"};
    if (value.is_array()) {
        Json out = Json::array();
        for (const Json& each : value) out.push_back(without_places(each, compared, in_parts));
        return out;
    }
    if (!value.is_object()) return value;
    Json out = Json::object();
    for (const auto& [name, each] : value.items()) {
        const bool other = compared == Compared::other_kind;
        const bool place =
            places.contains(name) || (other && (of_pages.contains(name) || (in_parts && name == "label")));
        if (!place) out[name] = without_places(each, compared, name == "parts");
    }
    return out;
}

}  // namespace

Json dataset_of(const std::string& name, Compared compared) {
    const Outcome outcome = run("corpus/samples/" + name);
    BOOST_REQUIRE_MESSAGE(outcome.read, outcome.trouble);
    std::string text;
    output::write_json({.document = outcome.document,
                        .statements = outcome.statements,
                        .facts = outcome.facts,
                        .audit = outcome.audit,
                        .engine = {.version = "test", .rules = "test", .ocr_model = "", .options = ""}},
                       [&](std::string_view piece) { text += piece; });
    Json json = Json::parse(text);
    BOOST_TEST(json.at("diagnostics").empty());
    json.erase("source");
    if (compared == Compared::other_kind) json.erase("pages");
    return without_places(json, compared);
}

void compare_datasets(const Json& dataset, const Json& expected) {
    for (const auto& [part, content] : expected.items()) {
        BOOST_TEST_CONTEXT(part) {
            BOOST_REQUIRE(dataset.contains(part));
            BOOST_TEST(dataset.at(part) == content, Json::diff(content, dataset.at(part)).dump(1).substr(0, 2000));
        }
    }
}

}  // namespace solieu::corpus
