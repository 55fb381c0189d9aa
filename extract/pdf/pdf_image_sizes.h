#pragma once
// The check of what a page of a PDF would have Poppler make, before Poppler makes any of it.
//
// A compressed picture of some bytes can ask for gigabytes, and Poppler decodes JPEG 2000 as soon as a picture is
// drawn, even onto a device that draws nothing; a character map can map millions of codes a thousand times, a font, a
// colour profile or a mesh be gigabytes when unpacked, and Poppler reads each of them in one go that cannot be left. So
// what a page may draw (through forms, patterns, characters and stamps too) is looked up first: the heads of pictures,
// the ranges of character maps, the unpacked size of the rest.
//
// In:  an open document and a page of it; what is known of the file's objects already, so that pages that share them
//      look at each once; the moment at which to give up.
// Out: what the page asks for, when all is within the limits. What is wrong in the letters of its fonts is then known.
// Fails: over_limit, with the first thing that is not.

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "base/result.h"
#include "extract/deadline.h"
#include "extract/pdf/mended_map.h"

class PDFDoc;

namespace solieu::extract {

// What pictures and fonts ask for.
struct Demand {
    std::uint64_t codes = 0;            // that character maps of fonts map
    double samples = 0;                 // of the largest JPEG 2000, which Poppler holds as a whole
    bool too_many_annotations = false;  // the page can be drawn without them only
};

struct DemandLimits {
    std::uint64_t head_bytes = 128u << 20;  // unpacked to find the heads, in the whole file
    std::uint64_t codes = 24'000'000;       // of all fonts of a page
};

// Of one file; any thread may use it.
class KnownObjects {
  public:
    // `overlaid_maps`: the file is of a program that damages the maps of fonts (mended_map.h).
    explicit KnownObjects(const DemandLimits& limits = {}, bool overlaid_maps = false)
        : limits_(limits), overlaid_maps_(overlaid_maps), head_bytes_left_(limits.head_bytes) {}

    using Key = std::pair<int, int>;  // number and generation of an object
    [[nodiscard]] std::optional<Demand> find(Key object) const;
    void keep(Key object, const Demand& demand);

    // The damaged letters of a font's map (mended_map.h); nothing for a font whose map is sound.
    [[nodiscard]] const std::vector<MendedCode>* mended(Key font) const;
    void keep(Key font, std::vector<MendedCode> letters);

    [[nodiscard]] const DemandLimits& limits() const { return limits_; }
    [[nodiscard]] bool overlaid_maps() const { return overlaid_maps_; }
    [[nodiscard]] std::uint64_t head_bytes_left() const { return head_bytes_left_; }
    void unpacked(std::uint64_t bytes) { head_bytes_left_ -= std::min(bytes, head_bytes_left_.load()); }

  private:
    DemandLimits limits_;
    bool overlaid_maps_;
    std::atomic<std::uint64_t> head_bytes_left_;
    mutable std::mutex mutex_;
    std::map<Key, Demand> known_;
    std::map<Key, std::vector<MendedCode>> mended_;
};

[[nodiscard]] Result<Demand> check_demands(PDFDoc& pdf, int page, KnownObjects& known,
                                           Deadline deadline = Deadline::max());

// The errors that all who decode pictures give. `place` may be empty.
[[nodiscard]] Error picture_too_large(std::string place, double width, double height);
[[nodiscard]] Error picture_too_slow();

}  // namespace solieu::extract
