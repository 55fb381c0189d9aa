#include "extract/picture_library/picture_reading.h"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace solieu::extract {
namespace {

Error cannot_load(std::string why) {
    return {.kind = ErrorKind::unreadable,
            .place = {},
            .reason = "the part of the program that reads pictures cannot be loaded: " + std::move(why),
            .advice = "put " SOLIEU_PICTURES_LIBRARY " of the same build beside the program"};
}

}  // namespace

// Where it is not beside the program, the name alone, for which the system looks where it looks for such. The RUNPATH
// ($ORIGIN) alone would not do: under AddressSanitizer, which calls dlopen itself, it is not searched.
std::string picture_library() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path beside = program.parent_path() / SOLIEU_PICTURES_LIBRARY;
    return !error && std::filesystem::exists(beside, error) ? beside.string() : SOLIEU_PICTURES_LIBRARY;
}

std::string picture_reading_stamp() {
    std::string stamp = SOLIEU_VERSION ", g++ " __VERSION__ ",";
    for (const std::size_t size : {sizeof(PictureReading), sizeof(ReadOptions), sizeof(Document), sizeof(Page),
                                   sizeof(Line), sizeof(Word), sizeof(Grid), sizeof(Cell), sizeof(LaidPage),
                                   sizeof(PagePicture), sizeof(Sheet), sizeof(Error), sizeof(Diagnostic)}) {
        stamp += " " + std::to_string(size);
    }
    return stamp;
}

Result<const PictureReading*> open_picture_reading(const std::string& library) {
    void* const opened = ::dlopen(library.c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (opened == nullptr) {
        const char* why = ::dlerror();
        return tl::unexpected(cannot_load(why != nullptr ? why : library));
    }
    using Entry = const PictureReading* (*)();
    const auto entry = reinterpret_cast<Entry>(::dlsym(opened, "solieu_picture_reading"));
    if (entry == nullptr) return tl::unexpected(cannot_load(library + " is another library"));
    const PictureReading* const reading = entry();
    if (reading->stamp != picture_reading_stamp()) {
        return tl::unexpected(cannot_load(library + " is of another build than the program"));
    }
    return reading;
}

Result<const PictureReading*> picture_reading() {
    static const Result<const PictureReading*> loaded = open_picture_reading(picture_library());
    return loaded;
}

}  // namespace solieu::extract
