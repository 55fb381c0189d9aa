#include "app/worker/large_pages.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace solieu::app {

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)

namespace {

constexpr std::uintptr_t large_page = 2 << 20;
constexpr std::size_t wanted = 16 << 20;

// So that the heap has as much that nobody used yet: no free piece is as large, and what is given back at its end
// stays.
void grow_heap() {
    void* volatile piece = std::malloc(wanted);
    std::free(piece);
}

}  // namespace

void give_back_free_memory() {
    ::malloc_trim(0);
}

void ask_for_large_pages() {
    grow_heap();
    const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
    const std::uintptr_t unused = end - ::mallinfo2().keepcost;
    const std::uintptr_t begin = (unused + large_page - 1) / large_page * large_page;
    const std::uintptr_t last = end / large_page * large_page;
    if (begin < last) ::madvise(reinterpret_cast<void*>(begin), last - begin, MADV_HUGEPAGE);
}

#else

void give_back_free_memory() {}
void ask_for_large_pages() {}

#endif

}  // namespace solieu::app
