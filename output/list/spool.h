#pragma once
// Bytes that are kept for later, outside of memory: a thousand reports have some ten megabytes of texts of which a list
// needs one after the other.
//
// In:    pieces, one after the other; each stands where the one before ended.
// Out:   any of them, or several that follow each other, by their place, in any order.
//        They stand in a temporary file without a name, which goes with the process. What no file takes (no folder for
//        temporary files, a full disk) stays in memory, so that nothing is lost.
// Fails: std::runtime_error when the file cannot be read again: the disk is broken.
//
// Example:
//   Spool spool;
//   const Spool::Place place = spool.put("bytes");
//   spool.get(place) == "bytes"

#include <cstdint>
#include <string>
#include <string_view>

namespace solieu::output {

class Spool {
  public:
    struct Place {
        std::uint64_t at = 0;
        std::uint32_t size = 0;
    };

    Spool() = default;
    ~Spool();
    Spool(Spool&& other) noexcept;
    Spool& operator=(Spool&& other) noexcept;

    [[nodiscard]] Place put(std::string_view bytes);
    [[nodiscard]] std::string get(Place place) const;

  private:
    void write_out();

    int file_ = -1;
    bool refused_ = false;       // by the disk: from now on all stays in memory
    std::uint64_t written_ = 0;  // to the file; what follows stands in `rest_`
    std::string rest_;
};

}  // namespace solieu::output
