#include <boost/test/unit_test.hpp>
#include <vector>

extern "C" {

void GOMP_parallel(void (*region)(void*), void* data, unsigned threads, unsigned flags);
void GOMP_parallel_sections(void (*region)(void*), void* data, unsigned threads, unsigned count, unsigned flags);
unsigned GOMP_sections_next();
void GOMP_sections_end_nowait();
int omp_get_num_threads();
int omp_get_thread_num();
}

BOOST_AUTO_TEST_SUITE(serial_openmp_tests)

namespace {

std::vector<unsigned> seen;

void sections(void* inner) {
    while (const unsigned section = GOMP_sections_next()) {
        seen.push_back(section);
        if (inner != nullptr && section == 2) GOMP_parallel_sections(sections, nullptr, 4, 3, 0);
    }
    GOMP_sections_end_nowait();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_region_is_done_once_by_one_thread) {
    int times = 0;
    GOMP_parallel(
        [](void* data) {
            ++*static_cast<int*>(data);
            BOOST_TEST(omp_get_num_threads() == 1);
            BOOST_TEST(omp_get_thread_num() == 0);
        },
        &times, 4, 0);
    BOOST_TEST(times == 1);
}

BOOST_AUTO_TEST_CASE(each_section_once_and_regions_within_sections) {
    int inner = 0;
    seen.clear();
    GOMP_parallel_sections(sections, &inner, 4, 4, 0);
    const std::vector<unsigned> expected{1, 2, 1, 2, 3, 3, 4};
    BOOST_TEST(seen == expected, boost::test_tools::per_element());
    seen.clear();
    GOMP_parallel_sections(sections, nullptr, 4, 0, 0);
    BOOST_TEST(seen.empty());
    BOOST_TEST(GOMP_sections_next() == 0U);  // outside of any region
}

BOOST_AUTO_TEST_SUITE_END()
