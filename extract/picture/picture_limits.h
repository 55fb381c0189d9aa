#pragma once
// What the pages of one file share while they are read from their pictures, on all threads.
//
//   budget    pixels of all pictures decoded for the file; more is OverBudget. A scanned page of 300 dots per inch has
//             9 million and at least some kilobytes, so what a file may have grows with its size.
//   time      for decoding and drawing, not for recognising
//   known     what check_demands found out
//   samples   of JPEG 2000 pictures held at the same time; enter before pixels
//   pixels    of pictures held at the same time, from before they are decoded until they have been read: recognition
//             needs about 8 bytes for each

#include <cstddef>
#include <cstdint>
#include <memory>

#include "base/shared_room.h"
#include "extract/budget.h"
#include "extract/deadline.h"
#include "extract/pdf/pdf_image_sizes.h"

namespace solieu::extract {

[[nodiscard]] inline BudgetLimits picture_budget(std::size_t bytes) {
    constexpr std::uint64_t at_least = 150'000'000, a_byte = 3'000;
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::pixels)] = at_least + a_byte * bytes;
    return limits;
}

struct PictureLimits {
    PictureLimits(std::size_t bytes, int pages)
        : budget(picture_budget(bytes)), time(time_for(bytes, pages) + pages * std::chrono::milliseconds(500)) {}

    Budget budget;
    FileTime time;
    KnownObjects known;
    SharedRoom samples{120e6};
    SharedRoom pixels{120e6};
};

// Counts the pixels and waits for room for them; what is returned holds it. Throws OverBudget.
[[nodiscard]] inline std::shared_ptr<void> room_for(PictureLimits* limits, double pixels) {
    if (limits == nullptr) return nullptr;
    limits->budget.take(Resource::pixels, static_cast<std::uint64_t>(pixels));
    return std::make_shared<SharedRoom::Pass>(limits->pixels.enter(pixels));
}

}  // namespace solieu::extract
