// A report in an encoding from before Unicode gives the same dataset as its Unicode original: as text, PDF and DOCX.

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/corpus/dataset.h"

BOOST_AUTO_TEST_SUITE(legacy_tests)

namespace {

using namespace solieu::corpus;

struct Pair {
    const char *legacy, *unicode;
    Compared compared = Compared::same_form;
};
constexpr Pair pairs[] = {{"legacy/department-tcvn3.txt", "department-cells.txt"},
                          {"legacy/district-vni.txt", "district-wrapped.txt"},
                          {"legacy/province-tcvn3.pdf", "province.pdf", Compared::other_kind},
                          {"legacy/years-vni.pdf", "years.pdf", Compared::other_kind},
                          {"legacy/years-tcvn3.docx", "years-word.docx"},
                          {"legacy/forms-vni.docx", "forms-word.docx"}};
std::ostream& operator<<(std::ostream& out, const Pair& pair) {
    return out << pair.legacy;
}

BOOST_DATA_TEST_CASE(an_old_encoding_gives_the_dataset_of_unicode, boost::unit_test::data::make(pairs), pair) {
    compare_datasets(dataset_of(pair.legacy, pair.compared), dataset_of(pair.unicode, pair.compared));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
