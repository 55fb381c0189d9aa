#pragma once
// LibreOffice as a converter of one file.
//
// In:  the bytes of a file that the user wants converted, from which form to which, what it may take, how large the
//      result may be.
// Out: the bytes of the result.
// Fails: unsupported (neither `soffice` nor `libreoffice` in PATH), over_limit (time, size), unreadable (LibreOffice
//        gave nothing), internal (no temporary folder).
//
// The file is put under a plain name into a temporary folder of its own, which only the user may enter and which is
// removed with everything in it. There LibreOffice has its profile too: neither macros nor links of the file are
// followed, and no setting of the user is touched. It is started without a shell, in a session of its own, with limits
// on memory, time and the size of files, behind what `confine` closes off, and ended with all its processes when the
// time is over or `stop` says so; what it prints is not shown. Folders that a killed run left are removed by the next
// one.
//
// Example:
//   Result<std::string> docx = run_office(bytes, {"doc", "docx"}, {});

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/convert/conversion.h"

namespace solieu::extract {

struct OfficeLimits {
    std::chrono::milliseconds time = std::chrono::minutes(2);
    std::uint64_t bytes = 512ull << 20;
    std::uint64_t memory = 4ull << 30;  // of each of its processes
    std::function<bool()> stop{};       // asked often: whether it is to be ended; or none
    // Called in its process before it begins: the folder that is its own, the program. Or none.
    std::function<void(const std::string& folder, const std::string& program)> confine{};
};

[[nodiscard]] Result<std::string> run_office(std::string_view bytes, const Conversion& conversion,
                                             const OfficeLimits& limits);

// The converter's path in PATH; "" when there is none.
[[nodiscard]] std::string find_office();

}  // namespace solieu::extract
