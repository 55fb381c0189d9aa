// OpenMP for one thread: what libtesseract.a calls of it, in place of libgomp.
//
// Tesseract opens a parallel region for every step of its network, 100,000 and more a page. Even with a team of one
// thread libgomp allocates each team and wakes whoever might wait for its end: a system call a region, a twentieth of
// the time of a scan. Here pages, and cells of a page, are what threads share (side_by_side.h, spare_hands.h); a region
// within is the thread that reaches it.
//
// The names, and what they do, are those of the manual of libgomp, chapter "The libgomp ABI": a region is a function
// with its data; sections are numbered from 1, and 0 says that none is left.

namespace {

struct Sections {
    unsigned next = 1, count = 0;
};
thread_local Sections sections;

}  // namespace

extern "C" {

// NOLINTBEGIN(readability-identifier-naming)
void GOMP_parallel(void (*region)(void*), void* data, unsigned /*threads*/, unsigned /*flags*/) {
    region(data);
}

void GOMP_parallel_sections(void (*region)(void*), void* data, unsigned /*threads*/, unsigned count,
                            unsigned /*flags*/) {
    const Sections around = sections;
    sections = {.next = 1, .count = count};
    region(data);
    sections = around;
}

unsigned GOMP_sections_next() {
    return sections.next <= sections.count ? sections.next++ : 0;
}

void GOMP_sections_end_nowait() {}

int omp_get_num_threads() {
    return 1;
}

int omp_get_thread_num() {
    return 0;
}
// NOLINTEND(readability-identifier-naming)
}
