#include "app/batch/plan_batch.h"

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "output/file_writers.h"
#include "tests/app/folder.h"

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(plan_batch_tests)

namespace {

std::unique_ptr<output::Manifest> manifest_in_memory() {
    const Result<const output::FileWriting*> library = output::file_writing();
    BOOST_TEST_REQUIRE(library.has_value());
    return std::move(*(*library)->open_manifest("", false));
}

Input input(const std::string& name, const std::string& below) {
    return {.name = name, .folder = below, .file = name, .member = {}, .pages = {}, .found = true, .same_as = {}};
}

std::string results_of(output::Manifest& manifest) {
    std::string results;
    const Result<void> all = manifest.each([&](const output::Record& record) {
        results += record.planned.result + " ";
        return true;
    });
    BOOST_TEST(all.has_value());
    return results;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_of_results_are_told_apart_and_stay) {
    const tests::Folder folder;
    std::ofstream(folder / "c.json") << "of somebody else";
    const auto manifest = manifest_in_memory();
    FoundInputs found;
    found.inputs = {input("x/a.pdf", "x"), input("x/a.docx", "x"), input("c.pdf", ""), input("y/a.pdf", "y")};
    const auto counts = plan_batch(found, *manifest, folder.path(), 0);
    BOOST_TEST_REQUIRE(counts.has_value());
    BOOST_TEST(counts->documents == 4);
    BOOST_TEST(results_of(*manifest) == "x/a x/a-2 c-2 y/a ");
    // A later run that finds more, in another order.
    std::ofstream(folder / "a.json") << "a result";
    found.inputs = {input("x/A.xlsx", "x"), input("y/a.pdf", "y"), input("x/a.docx", "x")};
    BOOST_TEST(plan_batch(found, *manifest, folder.path(), 0).has_value());
    BOOST_TEST(results_of(*manifest) == "x/a x/a-2 c-2 y/a x/A-3 ");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_looked_into_failed_and_old_ones_are_left) {
    const tests::Folder folder;
    std::ofstream(folder / "a.txt") << "a";
    const auto manifest = manifest_in_memory();
    FoundInputs found;
    found.inputs = {input(folder / "a.txt", "")};
    found.problems = {{ErrorKind::unreadable, "kho.zip", "it is damaged", ""}};
    const auto counts = plan_batch(found, *manifest, folder / "kq", 4'000'000'000'000'000'000);
    BOOST_TEST_REQUIRE(counts.has_value());
    BOOST_TEST(counts->earlier == 1);
    const output::Record damaged = manifest->document(manifest->id_of("kho.zip")).value();
    BOOST_TEST(damaged.state == "failed");
    BOOST_TEST(damaged.outcome.reason == "it is damaged");
}

BOOST_AUTO_TEST_SUITE_END()
