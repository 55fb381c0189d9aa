// A report as Word document gives the same dataset as its PDF, as web page the same as its Word document: everything in
// the JSON but pages, boxes and the source.

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/corpus/dataset.h"

BOOST_AUTO_TEST_SUITE(word_tests)

namespace {

using namespace solieu::corpus;

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

BOOST_DATA_TEST_CASE(a_word_document_gives_the_dataset_of_its_pdf, boost::unit_test::data::make(pairs), pair) {
    compare_datasets(dataset_of(pair.word, Compared::other_kind), dataset_of(pair.pdf, Compared::other_kind));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
