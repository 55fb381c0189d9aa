#include "app/worker/product_wire.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "audit/rulebook/pack_rules.h"
#include "output/json.h"

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(product_wire_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples/";

std::string json_of(const Analysis& analysis) {
    std::string out;
    output::write_json(
        report_of(analysis, engine(built_in_lexicon(), "", built_in_lexicon().of<audit::PackRules>().book.version)),
        [&out](std::string_view piece) { out += piece; });
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_report_is_the_same_after_the_way) {
    for (const char* name : {"district.pdf", "department-word.docx"}) {
        const Result<Analysis> analysis = analyze(samples + name, {.threads = 1}, built_in_knowledge());
        BOOST_TEST_REQUIRE(analysis.has_value());
        const std::string bytes = encode(analysis);
        const Result<Analysis> again = decode<Analysis>(bytes);
        BOOST_TEST_REQUIRE(again.has_value());
        BOOST_TEST((json_of(*again) == json_of(*analysis)), name);
        BOOST_TEST((encode(again) == bytes), name);
    }
}

BOOST_AUTO_TEST_CASE(all_that_was_read_of_a_file_comes_from_a_hand) {
    const Result<FileReading> reading =
        read_file(samples + "district.pdf", {.named = "--pages 1"}, built_in_knowledge(), {.pictures = true});
    BOOST_TEST_REQUIRE(reading.has_value());
    const std::string bytes = encode_reading(*reading);
    const std::optional<FileReading> again = decode_reading(bytes);
    BOOST_TEST_REQUIRE(again.has_value());
    BOOST_TEST((json_of(again->analysis) == json_of(reading->analysis)));
    BOOST_TEST(again->engine.options == "--pages 1");
    BOOST_TEST(again->engine.packs.size() == reading->engine.packs.size());
    BOOST_TEST_REQUIRE(again->pictures.has_value());
    BOOST_TEST(again->pictures->size() == reading->pictures->size());
    BOOST_TEST(!again->searchable_pdf.has_value());
    BOOST_TEST(!decode_reading(bytes.substr(1)).has_value());
    BOOST_TEST(!decode_reading(bytes + "x").has_value());
}

BOOST_AUTO_TEST_CASE(an_error_comes_as_it_was) {
    const Result<Analysis> failed = tl::unexpected(Error{ErrorKind::encrypted, "a.pdf", "it is locked", "Unlock it"});
    const Result<Analysis> again = decode<Analysis>(encode(failed));
    BOOST_TEST_REQUIRE(!again.has_value());
    BOOST_TEST((again.error().kind == ErrorKind::encrypted));
    BOOST_TEST(again.error().place == "a.pdf");
    BOOST_TEST(again.error().reason == "it is locked");
    BOOST_TEST(again.error().advice == "Unlock it");
}

BOOST_AUTO_TEST_CASE(whatever_else_comes_is_refused_or_read) {
    const Result<Analysis> analysis = analyze(samples + "department-word.docx", {.threads = 1}, built_in_knowledge());
    BOOST_TEST_REQUIRE(analysis.has_value());
    const std::string bytes = encode(analysis);
    BOOST_TEST(!decode<Analysis>("").has_value());
    BOOST_TEST(!decode<Analysis>(bytes.substr(0, bytes.size() / 2)).has_value());
    std::mt19937 random(20'311'129);
    int refused = 0;
    for (int i = 0; i < 200; ++i) {
        std::string changed = bytes;
        for (int j = 0; j < 4; ++j) changed[random() % changed.size()] = static_cast<char>(random());
        if (!decode<Analysis>(changed)) ++refused;
    }
    BOOST_TEST(refused > 0);
}

BOOST_AUTO_TEST_SUITE_END()
