#include "app/worker/read_file.h"

#include <boost/test/unit_test.hpp>

#include "audit/rulebook/pack_rules.h"
#include "output/json.h"
#include "tests/app/folder.h"

using namespace solieu;
using namespace solieu::app;
using solieu::tests::Folder;
using solieu::tests::put;

BOOST_AUTO_TEST_SUITE(read_file_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples/";

std::string json_of(const Analysis& analysis) {
    std::string out;
    output::write_json(
        report_of(analysis, engine(built_in_lexicon(), "", built_in_lexicon().of<audit::PackRules>().book.version)),
        [&out](std::string_view piece) { out += piece; });
    return out;
}

ReadSettings settings(bool isolate) {
    ReadSettings made;
    made.isolate = isolate;
    made.options.threads = 1;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(in_a_worker_or_not_the_products_are_the_same) {
    const std::string file = samples + "district.pdf";
    const WantedOfFile all{.pictures = true, .searchable_pdf = true};
    const auto with = read_file(file, settings(true), built_in_knowledge(), all);
    const auto without = read_file(file, settings(false), built_in_knowledge(), all);
    BOOST_TEST_REQUIRE(with.has_value());
    BOOST_TEST_REQUIRE(without.has_value());
    BOOST_TEST((json_of(with->analysis) == json_of(without->analysis)));
    BOOST_TEST_REQUIRE(with->pictures.has_value());
    BOOST_TEST(with->pictures->size() == with->analysis.document.pages.size());
    BOOST_TEST((with->pictures->front().bytes == without->pictures->front().bytes));
    BOOST_TEST_REQUIRE(with->searchable_pdf.has_value());
    BOOST_TEST((with->searchable_pdf->bytes == without->searchable_pdf->bytes));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_had_costs_itself_only) {
    const auto reading = read_file(samples + "district-word.docx", settings(true), built_in_knowledge(),
                                   {.pictures = true, .searchable_pdf = true});
    BOOST_TEST_REQUIRE(reading.has_value());
    BOOST_TEST(reading->pictures.has_value());
    BOOST_TEST_REQUIRE(!reading->searchable_pdf.has_value());
    BOOST_TEST((reading->searchable_pdf.error().kind == ErrorKind::unsupported));
    BOOST_TEST(reading->searchable_pdf.error().place == samples + "district-word.docx");
}

BOOST_AUTO_TEST_CASE(errors_are_those_of_the_reader) {
    const Folder folder;
    put(folder / "a.rtf", "{\\rtf1\\ansi text}");
    for (const bool isolate : {true, false}) {
        const auto gone = read_file(folder / "gone", settings(isolate), built_in_knowledge());
        BOOST_TEST_REQUIRE(!gone.has_value());
        BOOST_TEST((gone.error().kind == ErrorKind::unreadable));
        const auto rich = read_file(folder / "a.rtf", settings(isolate), built_in_knowledge());
        BOOST_TEST_REQUIRE(!rich.has_value());
        BOOST_TEST((rich.error().kind == ErrorKind::unsupported));
        BOOST_TEST(rich.error().place == folder / "a.rtf");
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_takes_too_long_is_over_a_limit) {
    ReadSettings hurried = settings(true);
    hurried.limits.cpu = hurried.limits.cpu_per_page = std::chrono::milliseconds(0);
    // A scan, so that the watch looks before it is done.
    const auto reading = read_file(samples + "scans/forms-bilevel.tif", hurried, built_in_knowledge());
    BOOST_TEST_REQUIRE(!reading.has_value());
    BOOST_TEST((reading.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_SUITE_END()
