#pragma once
// Pieces of work (the pages of a file) done side by side by several threads, each with its own tools.
//
// In:  how many pieces and threads; the worker of the calling thread; what makes the worker of another thread, called
//      there. It may return none, or throw: then that thread stands back.
// Out: every piece was given to one worker, once, when the call returns, however few of the other threads could start.
//      Which worker gets which piece is open, so a worker writes to the place of its piece only.
// Fails: what a worker or `progress` throws costs no other piece; of several, the exception of the first piece is
//        thrown again when all pieces are done. `then` must not throw.
//
// Example:
//   side_by_side({.pieces = 3, .threads = 2}, {[&](int piece) { read(pdf, piece); }}, [&]() -> Worker {
//       std::shared_ptr<PDFDoc> own = open_pdf(bytes);
//       if (!own->isOk()) return {};
//       return {[own](int piece) { read(*own, piece); }};
//   });

#include <functional>

namespace solieu {

struct Worker {
    std::function<void(int piece)> piece{};  // pieces count from 0
    std::function<void()> then{};            // once, when no piece is left for it; or none
};

struct Pieces {
    int pieces = 0;
    int threads = 1;                                  // the calling one among them
    std::function<void(int done, int all)> progress;  // after each piece, from any thread, one call at a time; or none
};

void side_by_side(const Pieces& what, const Worker& own, const std::function<Worker()>& make_other);

// `wanted` threads, or as many as the machine has when it is 0; never more than `most`, never fewer than one.
[[nodiscard]] int thread_count(int wanted, int most);

}  // namespace solieu
