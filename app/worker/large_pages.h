#pragma once
// Memory of a worker in few large pages. Most of what it takes is new, from the top of the heap, which otherwise comes
// in some thousand small pages one after the other.
//
// In:    nothing. give_back_free_memory is called before a worker is forked: what is free but was used once would come
//        to it page by page, as copies of what nobody needs. ask_for_large_pages is called in the worker before it
//        works.
// Out:   the next 16 MB of the heap come in pages of 2 MB, as they are used, where the system has such (Linux with
//        transparent_hugepage at "madvise" or "always", and glibc, whose heap app/main.cc lets grow so far); elsewhere
//        nothing changes. At most 2 MB more are taken than are used.
// Fails: never.
//
// Example:
//   give_back_free_memory();
//   if (::fork() == 0) ask_for_large_pages();

namespace solieu::app {

void give_back_free_memory();
void ask_for_large_pages();

}  // namespace solieu::app
